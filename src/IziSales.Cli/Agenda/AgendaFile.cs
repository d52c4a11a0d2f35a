namespace IziSales.Cli.Agenda;

/// <summary>A file that a scheduler reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its content.</param>
internal sealed record AgendaFile(string Name, string Text);
