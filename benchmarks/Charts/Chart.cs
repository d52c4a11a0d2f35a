namespace IziSales.Benchmarks.Charts;

/// <summary>A picture, by the name of its file; what it says stands in its description and in the table below it.</summary>
internal sealed record Chart(string Name, string Title, string Svg);
