namespace IziSales.Sandbox.Generic;

/// <summary>The neutral contract's envelope of errors.</summary>
/// <param name="Codigo">SUNAT's code or the PSE's own.</param>
/// <param name="Mensaje">What it means.</param>
/// <param name="Origen">Who says so: <c>pse</c>, <c>sunat</c> or <c>red</c>.</param>
/// <param name="Reintentable">Whether the same bytes may succeed later.</param>
internal sealed record ErrorAnswer(string Codigo, string Mensaje, string Origen, bool Reintentable = false);
