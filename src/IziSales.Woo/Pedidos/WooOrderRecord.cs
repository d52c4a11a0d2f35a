using System.Text.Json;
using IziSales.Woo.Json;
using IziSales.Woo.Mapping;

namespace IziSales.Woo;

/// <summary>What is remembered of an order: for the people who look after the web shop, and so that nothing is done twice without asking.</summary>
/// <remarks>A memory, not the truth: what was issued is known by its idempotency key, and a record that was lost is made again.</remarks>
public sealed record WooOrderRecord
{
    /// <summary>The shop's short name.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required long OrderId { get; init; }

    /// <summary>The number that people see.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its status in the shop.</summary>
    public string Status { get; init; } = "";

    /// <summary>Who pays.</summary>
    public string Customer { get; init; } = "";

    /// <summary>Its currency, ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>What the customer pays.</summary>
    public decimal Total { get; init; }

    /// <summary>When it was made; null when the order could not be read.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Where it stands.</summary>
    public WooOrderState State { get; init; }

    /// <summary>Why it stands there.</summary>
    public IReadOnlyList<WooReason> Reasons { get; init; } = [];

    /// <summary>Its documents, in the order in which they were made.</summary>
    public IReadOnlyList<WooRecordedStep> Steps { get; init; } = [];

    /// <summary>When this was written.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>Its boleta; null when it has none.</summary>
    public WooDocument? Boleta => Find(WooOrderKey.Boleta(Shop, OrderId));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It was written by something else.</exception>
    public static WooOrderRecord FromJson(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, RecordJson.Default.WooOrderRecord) ?? throw new FormatException("The record is empty.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("The record is no record of an order.", exception);
        }
    }

    /// <summary>The record as a store may keep it.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Default.WooOrderRecord);

    /// <summary>The same with what the order says of itself now.</summary>
    internal WooOrderRecord About(WooOrder order) => this with
    {
        Number = order.Number,
        Status = order.Status,
        Customer = Textos.OneLine($"{order.Billing.FirstName} {order.Billing.LastName}"),
        Currency = order.Currency,
        Total = order.Total,
        Created = order.Created,
    };

    /// <summary>The same with one document more.</summary>
    internal WooOrderRecord With(string idempotencyKey, WooDocument document) => this with { Steps = [.. Steps, new WooRecordedStep(idempotencyKey, document)] };

    /// <summary>The document that was made under a key; null when there is none.</summary>
    internal WooDocument? Find(string idempotencyKey)
    {
        foreach (WooRecordedStep step in Steps)
        {
            if (step.IdempotencyKey == idempotencyKey)
            {
                return step.Document;
            }
        }

        return null;
    }
}
