namespace IziSales.Pse;

/// <summary>How to reach an account at Nubefact, and what its numbers mean.</summary>
/// <remarks>Validated when the application starts. The route names the account and counts as a secret like the token.</remarks>
public sealed class NubefactPseOptions : PseChannelOptions
{
    /// <summary>The address that Nubefact gave for this account, ending in its route. Required; https except on loopback.</summary>
    public Uri? Route { get; set; }

    /// <summary>The secret that is sent as <c>Authorization: Token token="…"</c>. Required.</summary>
    public string? Token { get; set; }

    /// <summary>
    /// What is sent as <c>sunat_transaction</c> for a sale of the Nuevo RUS (operation 0113). Nubefact publishes no number of its own for it: ask them, and compare
    /// the XML that comes back. By default 1, an internal sale.
    /// </summary>
    public int SunatTransactionNrus { get; set; } = 1;

    /// <summary>Nubefact's own unit codes by the code of catálogo 03, for accounts that have any. A unit that is not here goes out with its own code. By default none.</summary>
    public IDictionary<string, string> UnitCodes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Hosts from which the CDR and the XML that an answer links to are fetched, beside the route's own; <c>.example.pe</c> stands for all below it. Links to others
    /// are left alone. By default none.
    /// </summary>
    public IList<string> LinkHosts { get; } = [];
}
