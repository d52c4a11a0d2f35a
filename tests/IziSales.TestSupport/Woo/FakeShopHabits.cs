namespace IziSales.Testing.Woo;

/// <summary>What differs from shop to shop; a test changes what it is about.</summary>
public sealed class FakeShopHabits
{
    /// <summary>Whether <c>/wp-json/</c> works at all.</summary>
    public bool HasPermalinks { get; set; } = true;

    /// <summary>Whether the server rewrites addresses; without it only <c>/index.php/wp-json/</c> works.</summary>
    public bool HasRewrite { get; set; } = true;

    /// <summary>Whether the site knows that it is on https. By default what its address says.</summary>
    public bool? BelievesHttps { get; set; }

    /// <summary>Whether the server keeps the Authorization header from PHP.</summary>
    public bool DropsAuthorization { get; set; }

    /// <summary>Whether the key may only read.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Whether the key's user lacks the shop's rights.</summary>
    public bool HasNoRights { get; set; }

    /// <summary>Whether WooCommerce is switched off.</summary>
    public bool LacksWooCommerce { get; set; }

    /// <summary>Whether the totals of lists are sent; some proxies drop such headers.</summary>
    public bool SendsTotals { get; set; } = true;

    /// <summary>Whether the Link header is sent.</summary>
    public bool SendsLinks { get; set; } = true;

    /// <summary>Whether a plugin lifted the whole-number rule of quantities.</summary>
    public bool HasDecimalStock { get; set; }

    /// <summary>Whether a plugin keeps stock from being written: 200, and nothing changes.</summary>
    public bool IgnoresStock { get; set; }

    /// <summary>Whether parameters of newer releases are known; unknown ones are ignored.</summary>
    public bool IsOld { get; set; }

    /// <summary>How many things one batch may hold.</summary>
    public int MaxBatch { get; set; } = 100;

    /// <summary>The shop's currency.</summary>
    public string Currency { get; set; } = "PEN";

    /// <summary>Whether prices are typed with tax.</summary>
    public bool PricesIncludeTax { get; set; } = true;

    /// <summary>Whether the shop computes taxes.</summary>
    public bool CalculatesTaxes { get; set; } = true;

    /// <summary>The site's zone; empty where only an offset was chosen.</summary>
    public string TimeZone { get; set; } = "America/Lima";

    /// <summary>The site's hours from UTC.</summary>
    public int GmtOffset { get; set; } = -5;

    /// <summary>WooCommerce's release.</summary>
    public string Version { get; set; } = "10.6.2";
}
