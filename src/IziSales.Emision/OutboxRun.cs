namespace IziSales.Emision;

/// <summary>What one round of the outbox did.</summary>
/// <param name="Tomados">Documents taken in hand.</param>
/// <param name="Resueltos">Documents of which nothing more has to be asked.</param>
public sealed record OutboxRun(int Tomados, int Resueltos);
