using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>What became of one document of the JSON.</summary>
internal sealed record IssueResult(int ExitCode, string Path, IReadOnlyList<ValidationIssue> Issues)
{
    /// <summary>The document, when the JSON could be read.</summary>
    public DocumentoElectronico? Documento { get; init; }

    public DocumentoFirmado? Firmado { get; init; }

    /// <summary>The written files, in the order that was asked for.</summary>
    public IReadOnlyList<string> Archivos { get; init; } = [];
}
