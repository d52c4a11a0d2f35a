namespace IziSales.Printing;

/// <summary>A printer of the queue and how it is.</summary>
/// <param name="Nombre">Its name.</param>
/// <param name="State">How it was when it was last heard of.</param>
/// <param name="Momento">When that was; null when it has not been tried yet.</param>
/// <param name="Mensaje">What is the matter and what to do, in Spanish; null when nothing is.</param>
/// <param name="Pendientes">Jobs that wait for it.</param>
/// <param name="Dudosos">Jobs of which a person must say whether they came out.</param>
public sealed record PrinterReport(string Nombre, PrinterState State, DateTimeOffset? Momento, string? Mensaje, int Pendientes, int Dudosos);
