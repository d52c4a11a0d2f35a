namespace IziSales.Cli.Issue;

/// <summary>The arguments of <c>issue</c> as they were typed.</summary>
internal sealed record IssueRequest
{
    public required string Documento { get; init; }

    public required string Salida { get; init; }

    public string? Certificado { get; init; }

    public string? VariableClave { get; init; }

    public bool CertificadoDemo { get; init; }

    public bool SinFirma { get; init; }

    public string? Artefactos { get; init; }

    /// <summary>Files must survive a power cut, even those of a list.</summary>
    public bool Durable { get; init; }

    public bool Force { get; init; }

    public bool Json { get; init; }

    public bool ToStandardOutput => Salida == "-";
}
