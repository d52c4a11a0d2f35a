namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract's answer about a series: its greatest number, 0 when it has none.</summary>
internal sealed record LastAnswer(string Serie, int Numero);
