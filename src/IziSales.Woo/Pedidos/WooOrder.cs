using System.Text;
using IziSales.Woo.Json;

namespace IziSales.Woo;

/// <summary>An order of a WooCommerce shop, as its REST interface (<c>wc/v3</c>) and its webhooks show it.</summary>
/// <remarks>Amounts are read from their text as decimals, never through binary floating point. Members that the SDK does not use are skipped.</remarks>
public sealed class WooOrder
{
    internal WooOrder()
    {
    }

    /// <summary>The shop's id, which never changes and is never given twice.</summary>
    public long Id { get; internal init; }

    /// <summary>The number that people see; numbering plugins make it anything.</summary>
    public string Number { get; internal init; } = "";

    /// <summary>Status, such as <c>processing</c>; plugins add their own.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Currency of this order, ISO 4217.</summary>
    public string Currency { get; internal init; } = "";

    /// <summary>When the order was made.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>When it was last saved; null when the shop does not tell.</summary>
    public DateTimeOffset? Modified { get; internal init; }

    /// <summary>What the customer pays, taxes included.</summary>
    public decimal Total { get; internal init; }

    /// <summary>The tax inside <see cref="Total"/>.</summary>
    public decimal TotalTax { get; internal init; }

    /// <summary>Whether the shop computed taxes at all on this order; false when taxes are switched off.</summary>
    public bool HasTaxes { get; internal init; }

    /// <summary>Who pays.</summary>
    public WooBilling Billing { get; internal init; } = new();

    /// <summary>The goods.</summary>
    public IReadOnlyList<WooOrderLine> Lines { get; internal init; } = [];

    /// <summary>Shipping.</summary>
    public IReadOnlyList<WooCharge> Shipping { get; internal init; } = [];

    /// <summary>Fees, and discounts written as fees below zero.</summary>
    public IReadOnlyList<WooCharge> Fees { get; internal init; } = [];

    /// <summary>What was given back so far, without lines.</summary>
    public IReadOnlyList<WooRefund> Refunds { get; internal init; } = [];

    /// <summary>What plugins hung on the order.</summary>
    public IReadOnlyList<WooMetaData> MetaData { get; internal init; } = [];

    /// <summary>Reads an order from the text of a REST answer or a webhook.</summary>
    /// <exception cref="WooFormatException">The text is not an order; the exception names the place.</exception>
    public static WooOrder Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return OrderReader.Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads an order from the bytes of a REST answer or a webhook.</summary>
    /// <exception cref="WooFormatException">The bytes are not an order; the exception names the place.</exception>
    public static WooOrder Parse(ReadOnlyMemory<byte> utf8Json) => OrderReader.Read(utf8Json);
}
