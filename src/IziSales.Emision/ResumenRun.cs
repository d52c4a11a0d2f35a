namespace IziSales.Emision;

/// <summary>What one round of the summaries did.</summary>
/// <param name="Armados">Files made.</param>
/// <param name="Tomados">Files taken in hand to be sent or asked about.</param>
/// <param name="Resueltos">Files of which nothing more has to be asked.</param>
public sealed record ResumenRun(int Armados, int Tomados, int Resueltos);
