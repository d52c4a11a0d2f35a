namespace IziSales.Pse;

/// <summary>How to reach a PSE of the family "sign, then send".</summary>
/// <remarks>Validated when the application starts.</remarks>
public sealed class SignAndSendPseOptions : PseChannelOptions
{
    /// <summary>By default one call may take 90 seconds: the CDR exists only in the answer to the sending.</summary>
    public SignAndSendPseOptions() => Timeout = TimeSpan.FromSeconds(90);

    /// <summary>The address below which the template's paths stand. Required; https except on loopback.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The user that the PSE gave for this company. Required.</summary>
    public string? Username { get; set; }

    /// <summary>That user's password, which is exchanged for short-lived tokens. Required.</summary>
    public string? Password { get; set; }

    /// <summary>What the PSE calls its paths and members. By default the shape that most of the family share.</summary>
    public SignAndSendTemplate Template { get; set; } = new();
}
