namespace IziSales.Cola;

/// <summary>How much waits in a queue.</summary>
/// <param name="Pendientes">Work that is not done yet, in hand or not.</param>
/// <param name="Muertas">Work that was given up and waits for a person.</param>
/// <param name="MasAntigua">When the oldest pending work was queued; null when there is none.</param>
/// <param name="ProximoIntento">When there is something to take next, turns within groups considered; null when there is nothing.</param>
public sealed record ColaStatus(int Pendientes, int Muertas, DateTimeOffset? MasAntigua, DateTimeOffset? ProximoIntento);
