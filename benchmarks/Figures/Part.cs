namespace IziSales.Benchmarks.Figures;

/// <summary>What one command measured, with the circumstances.</summary>
internal sealed record Part<T>(Run Run, T Figures);
