namespace IziSales.Cli.Envio;

/// <summary>What <c>send</c> was told to do.</summary>
internal sealed class SendRequest
{
    public required IReadOnlyList<string> Archivos { get; init; }

    public string? Canal { get; init; }

    public string? Config { get; init; }

    /// <summary>Where CDRs go; by default beside each document.</summary>
    public string? Carpeta { get; init; }

    /// <summary>How long a deferred answer is waited for.</summary>
    public TimeSpan Espera { get; init; }

    public bool Json { get; init; }
}
