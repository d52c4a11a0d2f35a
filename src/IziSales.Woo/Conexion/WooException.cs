namespace IziSales.Woo;

/// <summary>A shop did not do what it was asked; the message tells a shopkeeper what and what to do, without keys.</summary>
public sealed class WooException : Exception
{
    /// <summary>Says that the shop did not answer.</summary>
    public WooException()
        : this("La tienda no respondió.")
    {
    }

    /// <summary>Says what went wrong.</summary>
    public WooException(string message)
        : base(message)
    {
    }

    /// <summary>Says what went wrong, and what lies below.</summary>
    public WooException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The kind of trouble.</summary>
    public WooFault Fault { get; init; }

    /// <summary>Status of the answer; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>WooCommerce's own code, such as <c>woocommerce_rest_product_invalid_id</c>; null when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>The parameters that were refused, each with the shop's words. By default none.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = new Dictionary<string, string>();

    /// <summary>The thing that stands in the way, such as the product that already has the SKU.</summary>
    public long? ResourceId { get; init; }

    /// <summary>The beginning of the answer as text of one line, without tags and keys; null when it was empty.</summary>
    public string? BodyHead { get; init; }

    /// <summary>How long the shop asks to wait, when it says so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the shop may have done what it was asked all the same: look before asking again.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether the same call may well succeed later without anybody mending anything.</summary>
    public bool IsTransient => Fault is WooFault.Unreachable or WooFault.ShopDown or WooFault.Throttled or WooFault.NotJson;
}
