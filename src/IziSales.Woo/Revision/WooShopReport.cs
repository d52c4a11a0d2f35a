namespace IziSales.Woo;

/// <summary>What a shop is like, and whether it can be worked with as it was configured.</summary>
public sealed class WooShopReport
{
    internal WooShopReport(IReadOnlyList<WooFinding> findings) => Findings = findings;

    /// <summary>What was found, in the order in which it was looked at.</summary>
    public IReadOnlyList<WooFinding> Findings { get; }

    /// <summary>Whether nothing stands in the way.</summary>
    public bool IsUsable => !Findings.Any(static finding => finding.Level == WooFindingLevel.Failure);

    /// <summary>By which address the interface answered; null when by none.</summary>
    public WooRoute? Route { get; internal init; }

    /// <summary>By which way the keys were accepted; null when by none.</summary>
    public WooAuthentication? Authentication { get; internal init; }

    /// <summary>The address that the site thinks it has.</summary>
    public Uri? Home { get; internal init; }

    /// <summary>The site's name.</summary>
    public string? Name { get; internal init; }

    /// <summary>WooCommerce's release.</summary>
    public string? Version { get; internal init; }

    /// <summary>WordPress' release.</summary>
    public string? WordPressVersion { get; internal init; }

    /// <summary>The shop's currency, ISO 4217.</summary>
    public string? Currency { get; internal init; }

    /// <summary>Whether prices are typed with tax.</summary>
    public bool? PricesIncludeTax { get; internal init; }

    /// <summary>Whether the shop computes taxes.</summary>
    public bool? CalculatesTaxes { get; internal init; }

    /// <summary>The site's time zone, or its offset where no zone was chosen.</summary>
    public string? TimeZone { get; internal init; }
}
