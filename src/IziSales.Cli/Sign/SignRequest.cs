namespace IziSales.Cli.Sign;

/// <summary>The arguments of <c>sign</c> as they were typed.</summary>
internal sealed record SignRequest
{
    public required string Entrada { get; init; }

    public required string Salida { get; init; }

    public required string Certificado { get; init; }

    public string? VariableClave { get; init; }

    public bool Json { get; init; }
}
