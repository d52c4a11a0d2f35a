namespace IziSales.Woo;

/// <summary>What a call to a webhook's address is.</summary>
public enum WooDeliveryKind
{
    /// <summary>The shop tries the address when the hook is saved: unsigned, and nothing to do.</summary>
    Ping,

    /// <summary>Something happened to an order.</summary>
    Order,

    /// <summary>From the shop, and not about an order, or not readable: nothing to do; polling finds what matters.</summary>
    Ignored,

    /// <summary>Not from the shop: no signature, or one made with another secret.</summary>
    Refused,

    /// <summary>Longer than any order: not even looked at.</summary>
    TooLong,
}
