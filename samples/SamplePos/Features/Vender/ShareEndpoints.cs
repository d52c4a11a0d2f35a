using System.Text;
using IziSales.Printing;
using IziSales.Ubl;
using SamplePos.Api;
using SamplePos.Features.Boletas;
using SamplePos.Hosting;

namespace SamplePos.Features.Vender;

/// <summary>A boleta as a message, for WhatsApp.</summary>
public static class ShareEndpoints
{
    /// <summary>Maps <c>/api/sales/{number}/mensaje</c>.</summary>
    public static void MapSharing(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/sales/{number}/mensaje", async (string number, Shop shop, BoletaPapers papers, CancellationToken cancellationToken) =>
            shop.TryFindId(number, out ComprobanteId? id) && await papers.TicketAsync(id, cancellationToken) is { } ticket
                ? Results.Text(Encoding.UTF8.GetString(new MessageRenderer().ToBytes(ticket)), "text/plain", Encoding.UTF8)
                : Results.Problem(title: $"No hay una boleta con el número «{number}».", statusCode: StatusCodes.Status404NotFound)).DescribeFile("getSaleMessage", "Entrega una boleta como mensaje de texto, para WhatsApp.", "text/plain");
}
