namespace IziSales.Pse;

/// <summary>How to reach a company at APISUNAT.</summary>
/// <remarks>Validated when the application starts. The token travels in the body of calls, never in a header or a log.</remarks>
public sealed class ApiSunatPseOptions : PseChannelOptions
{
    /// <summary>The address below which <c>/personas</c> and <c>/documents</c> stand. Required; https except on loopback.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>What APISUNAT calls the company. Required.</summary>
    public string? PersonaId { get; set; }

    /// <summary>The company's secret, one for tests and another for production. Required.</summary>
    public string? PersonaToken { get; set; }

    /// <summary>
    /// Hosts from which the CDR and the XML that an answer links to are fetched, beside that of <see cref="BaseAddress"/>; <c>.example.pe</c> stands for all below it.
    /// Links to others are left alone. By default none.
    /// </summary>
    public IList<string> LinkHosts { get; } = [];
}
