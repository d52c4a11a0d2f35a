namespace IziSales.Pse;

/// <summary>How to reach a PSE that speaks the neutral REST contract.</summary>
/// <remarks>Validated when the application starts; see <c>docs/openapi/pse-generic.json</c> for the contract.</remarks>
public sealed class GenericPseOptions
{
    /// <summary>The address below which the contract's paths stand, such as <c>https://pse.example/api</c>. Required; https except on loopback.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The secret that is sent as <c>Authorization: Bearer</c>. By default none is sent.</summary>
    public string? Token { get; set; }

    /// <summary>Whether the PSE signs documents that come without a signature. By default not.</summary>
    public bool Signs { get; set; }

    /// <summary>How long one call may take from connecting to the last byte of the answer. By default 60 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a question (never a sending) is repeated after a failure of the road. By default twice.</summary>
    public int QueryRetries { get; set; } = 2;

    /// <summary>How many calls run at once; the rest wait their turn. By default 4.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>How many calls within half a minute are looked at before the road is judged broken, which it is when half of them failed. By default 10.</summary>
    public int BreakerThroughput { get; set; } = 10;

    /// <summary>How long nothing is sent once the road is judged broken. By default 15 seconds.</summary>
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest answer that is read, in bytes; a longer one is not trusted. By default 8 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 8 * 1024 * 1024;
}
