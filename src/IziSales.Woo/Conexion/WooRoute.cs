namespace IziSales.Woo;

/// <summary>By which address a shop's interface is reached.</summary>
public enum WooRoute
{
    /// <summary><c>/wp-json/wc/v3/…</c>, which needs WordPress' "pretty" permalinks.</summary>
    Permalinks,

    /// <summary><c>/index.php/wp-json/wc/v3/…</c>, where the server only lacks the rewriting.</summary>
    IndexPhp,

    /// <summary><c>/index.php?rest_route=/wc/v3/…</c>, where permalinks are plain.</summary>
    /// <remarks>The plugin looks at keys only if the raw address holds <c>wp-json/wc/</c>, so every call carries a harmless parameter that does.</remarks>
    RestRoute,
}
