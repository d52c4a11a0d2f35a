namespace IziSales.Pse;

/// <summary>How to reach a PSE that speaks the neutral REST contract.</summary>
/// <remarks>Validated when the application starts; see <c>docs/openapi/pse-generic.json</c> for the contract.</remarks>
public sealed class GenericPseOptions : PseChannelOptions
{
    /// <summary>The address below which the contract's paths stand, such as <c>https://pse.example/api</c>. Required; https except on loopback.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The secret that is sent as <c>Authorization: Bearer</c>. By default none is sent.</summary>
    public string? Token { get; set; }

    /// <summary>What the PSE offers beyond the base form; what its health answer declares is added. By default nothing.</summary>
    public GenericPseExtensions Extensions { get; set; }

    /// <summary>Whether the PSE signs documents that come without a signature. By default not.</summary>
    public bool Signs { get; set; }
}
