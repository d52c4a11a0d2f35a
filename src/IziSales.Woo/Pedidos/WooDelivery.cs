using System.Diagnostics.CodeAnalysis;

namespace IziSales.Woo;

/// <summary>A call to a webhook's address, judged. What it tells of an order is a hint: it shows the order when sent, not as it is.</summary>
public sealed class WooDelivery
{
    internal WooDelivery(WooDeliveryKind kind, string message)
    {
        Kind = kind;
        Message = message;
    }

    /// <summary>What it is.</summary>
    public WooDeliveryKind Kind { get; }

    /// <summary>What there is to log, in Spanish, without anything of the body.</summary>
    public string Message { get; }

    /// <summary>The topic, such as <c>order.updated</c>; empty where the call has none.</summary>
    public string Topic { get; internal init; } = "";

    /// <summary>The order.</summary>
    public long? OrderId { get; internal init; }

    /// <summary>Tells one delivery from another: the same text for the same bytes on the same topic.</summary>
    internal string Mark { get; init; } = "";

    /// <summary>Whether an order must be looked at.</summary>
    [MemberNotNullWhen(true, nameof(OrderId))]
    public bool IsOrder => Kind == WooDeliveryKind.Order && OrderId is not null;
}
