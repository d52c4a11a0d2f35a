using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace IziSales.Woo.AspNetCore;

/// <summary>Puts the address of web shops' webhooks among an application's endpoints.</summary>
public static class WooWebhookEndpointExtensions
{
    /// <summary>The part of the pattern that names the shop.</summary>
    private const string ShopPart = "tienda";

    private const int Chunk = 16 * 1024;

    /// <summary>Maps the address that is typed into a shop as the delivery URL of its webhooks, on the topics of orders.</summary>
    /// <remarks>
    /// Needs <see cref="WooBuilder.AddOrders"/>. Callers prove themselves by the signature, so anonymous ones are let in. An order is put into the durable inbox and
    /// the shop is answered at once; looking at the order is the worker's matter. 404 for a shop that is not configured or has no secret, 401 for a wrong signature,
    /// 413 for a body that is too long; everything else is 200, because a shop switches a hook off after five failures.
    /// </remarks>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The address; it holds the shop's short name as <c>{tienda}</c>.</param>
    public static IEndpointConventionBuilder MapIziSalesWooWebhooks(this IEndpointRouteBuilder endpoints, string pattern = "/woo/{tienda}/avisos")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        if (!pattern.Contains($"{{{ShopPart}}}", StringComparison.Ordinal))
        {
            throw new ArgumentException($"«{pattern}» no dice dónde va el nombre de la tienda: ponga {{{ShopPart}}}.", nameof(pattern));
        }

        return endpoints.MapPost(pattern, HearAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private static async Task HearAsync(HttpContext context)
    {
        IServiceProvider services = context.RequestServices;
        string name = context.GetRouteValue(ShopPart) as string ?? "";
        WooOrderShop? shop = services.GetRequiredService<IWooOrderShops>().Find(name);
        if (shop?.Options.WebhookSecret is not { Length: > 0 } secret)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        byte[]? body = await ReadAsync(context).ConfigureAwait(false);
        WooDelivery? delivery = body is null ? null : WooWebhook.Read(header => Single(context.Request.Headers[header]), body, secret);
        if (delivery is { IsOrder: true })
        {
            // From here on a shop that hangs up changes nothing.
            await services.GetRequiredService<WooOrderInbox>().AcceptAsync(shop.Name, delivery, CancellationToken.None).ConfigureAwait(false);
        }

        if (delivery is not { Kind: WooDeliveryKind.Order or WooDeliveryKind.Ping })
        {
            ILogger logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("IziSales.Woo.Webhooks");
            logger.LogWarning("{Tienda}: {Mensaje}", shop.Name, delivery?.Message ?? "El aviso de la tienda es demasiado largo.");
        }

        context.Response.StatusCode = delivery?.Kind switch
        {
            null or WooDeliveryKind.TooLong => StatusCodes.Status413PayloadTooLarge,
            WooDeliveryKind.Refused => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status200OK,
        };
    }

    private static string? Single(StringValues values) => values.Count == 1 ? values[0] : null;

    /// <summary>The whole body; null when it is longer than any order.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > WooWebhook.MaxBodyBytes)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = WooWebhook.MaxBodyBytes + 1; // the server's own limit, whatever it is, answers with its own page
        }

        using var body = new MemoryStream();
        byte[] chunk = new byte[Chunk];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > WooWebhook.MaxBodyBytes)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
