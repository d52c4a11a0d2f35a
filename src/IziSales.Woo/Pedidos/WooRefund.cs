using System.Text;
using IziSales.Woo.Json;

namespace IziSales.Woo;

/// <summary>Money given back after the sale. It changes neither the order's total nor its lines.</summary>
public sealed class WooRefund
{
    /// <summary>The shop's id of the refund.</summary>
    public long Id { get; init; }

    /// <summary>Why, if somebody wrote it.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What went back, taxes in, above zero. It stands even where the lines come to something else.</summary>
    public decimal Amount { get; init; }

    /// <summary>What it was given back for; empty for a refund by amount, and always in the summary that an order holds.</summary>
    public IReadOnlyList<WooRefundLine> Lines { get; init; } = [];

    /// <summary>Reads the refunds of an order from the answer of <c>/orders/&lt;id&gt;/refunds</c>.</summary>
    /// <exception cref="WooFormatException">The bytes are no list of refunds; the exception names the place.</exception>
    public static IReadOnlyList<WooRefund> ParseList(ReadOnlyMemory<byte> utf8Json) => RefundReader.ReadList(utf8Json);

    /// <inheritdoc cref="ParseList(ReadOnlyMemory{byte})"/>
    public static IReadOnlyList<WooRefund> ParseList(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RefundReader.ReadList(Encoding.UTF8.GetBytes(json));
    }
}
