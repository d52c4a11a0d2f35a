namespace IziSales.Woo;

/// <summary>What becomes of the orders of one shop.</summary>
public sealed class WooOrderOptions
{
    /// <summary>How its orders become sales; the shop's short name is there.</summary>
    public required WooMappingOptions Mapping { get; init; }

    /// <summary>Who says that an order gets its boleta. By default it is issued by itself.</summary>
    public WooIssuing Issuing { get; init; }

    /// <summary>Orders that were made earlier are not issued unasked. By default the time when the shop's orders were read first.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The secret of its webhooks: letters and digits. By default none, and webhooks are refused.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>Who reads the note on an order. By default the shop's people.</summary>
    public WooNotes Notes { get; init; }

    /// <summary>How often it is asked what has changed. By default every five minutes.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMinutes(5);
}
