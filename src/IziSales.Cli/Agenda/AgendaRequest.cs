namespace IziSales.Cli.Agenda;

/// <summary>A daily backup as it was asked for.</summary>
/// <param name="Kind">Who starts it.</param>
/// <param name="At">When, on Lima's clock.</param>
/// <param name="Tool">The program to run.</param>
/// <param name="From">The database; null for a till that backs itself up.</param>
/// <param name="Folder">Where the backups of a database go.</param>
internal sealed record AgendaRequest(AgendaKind Kind, TimeOnly At, string Tool, string? From, string Folder);
