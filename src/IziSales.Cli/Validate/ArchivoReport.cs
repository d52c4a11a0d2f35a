using IziSales.Ubl;

namespace IziSales.Cli.Validate;

/// <summary>What was found in one file.</summary>
/// <param name="Archivo">The file as found.</param>
/// <param name="Issues">Faults of all levels.</param>
internal sealed record ArchivoReport(string Archivo, IReadOnlyList<ValidationIssue> Issues)
{
    public string? Nombre { get; init; }

    public string? Digest { get; init; }

    /// <summary>Why the file could not be read at all, if so.</summary>
    public string? Ilegible { get; init; }

    public bool IsValido => Ilegible is null && !Issues.Any(static issue => issue.Severity != Severity.Observacion);

    public int ExitCode => Ilegible is not null ? Cli.ExitCode.RoadClosed : IsValido ? Cli.ExitCode.Fine : Cli.ExitCode.Refused;
}
