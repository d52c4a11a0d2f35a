using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IziSales.Woo.Json;

namespace IziSales.Woo;

/// <summary>Judges calls to a webhook's address. Nothing is read or kept outside.</summary>
/// <remarks>
/// The signature is looked at before anything of the body is understood, in constant time. A shop repeats no delivery that failed and switches a hook off after
/// five failures in a row, so everything that is really from the shop is answered with 200, understood or not.
/// </remarks>
public static class WooWebhook
{
    /// <summary>The longest body that is looked at: an order of a thousand lines is shorter.</summary>
    public const int MaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-WC-Webhook-Signature";

    /// <summary>The header with the topic.</summary>
    public const string TopicHeader = "X-WC-Webhook-Topic";

    private const int LongestPing = 64;

    private static readonly string[] OrderTopics = ["order.created", "order.updated", "order.restored", "order.deleted"];

    private static ReadOnlySpan<byte> PingStart => "webhook_id="u8;

    /// <summary>Judges a call.</summary>
    /// <param name="header">Gives the value of a header by its name; null when there is none, or several.</param>
    /// <param name="body">The body's bytes as they came.</param>
    /// <param name="secret">The hook's own secret, as it was typed into the shop; not the consumer secret.</param>
    public static WooDelivery Read(Func<string, string?> header, ReadOnlyMemory<byte> body, string secret)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        if (body.Length > MaxBodyBytes)
        {
            return new WooDelivery(WooDeliveryKind.TooLong, "El aviso de la tienda es demasiado largo.");
        }

        string? signature = header(SignatureHeader);
        if (signature is null && IsPing(body.Span))
        {
            return new WooDelivery(WooDeliveryKind.Ping, "La tienda probó la dirección de avisos.");
        }

        return signature is not null && IsSigned(signature, body.Span, secret)
            ? Signed(header(TopicHeader) ?? "", body)
            : new WooDelivery(WooDeliveryKind.Refused, "El aviso no tiene la firma de la tienda; revise que el secreto del webhook sea el mismo en los dos lados.");
    }

    // The shop announces a new hook with an unsigned form of one field.
    private static bool IsPing(ReadOnlySpan<byte> body) =>
        body.Length <= LongestPing && body.StartsWith(PingStart) && body.Length > PingStart.Length && !body[PingStart.Length..].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsSigned(string signature, ReadOnlySpan<byte> body, string secret)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, right);
        return Base64.IsValid(signature)
            && Convert.TryFromBase64String(signature, claimed, out int length)
            && length == right.Length
            && CryptographicOperations.FixedTimeEquals(claimed, right);
    }

    private static WooDelivery Signed(string topic, ReadOnlyMemory<byte> body)
    {
        string? member = OrderTopics.Contains(topic, StringComparer.Ordinal) ? "id" : IsOrderAction(topic) ? "arg" : null;
        if (member is null)
        {
            return new WooDelivery(WooDeliveryKind.Ignored, "El aviso no es de un pedido.") { Topic = topic };
        }

        try
        {
            long id = WooJson.Read(body, element => element.Member(member).Id());
            return new WooDelivery(WooDeliveryKind.Order, "Aviso de un pedido.") { Topic = topic, OrderId = id, Mark = Mark(topic, body.Span) };
        }
        catch (WooFormatException exception)
        {
            return new WooDelivery(WooDeliveryKind.Ignored, $"El aviso no se entiende ({exception.Message}); el pedido se encontrará al consultar la tienda.") { Topic = topic };
        }
    }

    // Hooks on PHP actions carry no order, only the argument of the action, which is the order's id for these.
    private static bool IsOrderAction(string topic) =>
        topic.StartsWith("action.woocommerce_order_", StringComparison.Ordinal) || topic is "action.woocommerce_payment_complete" or "action.woocommerce_new_order";

    private static string Mark(string topic, ReadOnlySpan<byte> body)
    {
        const int enough = 12;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return string.Create(CultureInfo.InvariantCulture, $"{topic}:{Convert.ToHexStringLower(hash[..enough])}");
    }
}
