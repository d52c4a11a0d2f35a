namespace IziSales.Emision;

/// <summary>What one round of the notices did.</summary>
/// <param name="Tomados">Notices taken in hand.</param>
/// <param name="Entregados">Notices that every receiver has.</param>
public sealed record AvisoRun(int Tomados, int Entregados);
