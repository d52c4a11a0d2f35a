using IziSales.Printing;
using IziSales.Ubl;
using SamplePos.Api;
using SamplePos.Features.Boletas;
using SamplePos.Hosting;
using SamplePos.PedidosWeb;

namespace SamplePos.Features.PedidosWeb;

/// <summary>What the page of web orders asks while it is open, and the boleta for whoever has its link.</summary>
public static class PedidoEndpoints
{
    /// <summary>Maps <c>/api/pedidos</c> and the customers' links.</summary>
    public static void MapPedidosWeb(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/pedidos/estado", static (PedidosEstado estado, CancellationToken cancellationToken) => estado.GetAsync(cancellationToken))
            .Describe("getPedidosWeb", "Dice qué pasa con los pedidos de la tienda web.", new PedidosAnswer(false, "", "2026-11-20T10:25:00Z"));
        app.MapGet(EnlacePublico.Route, PdfAsync).AllowAnonymous();
    }

    private static async Task<IResult> PdfAsync(string number, string firma, HttpContext http, Shop shop, EnlacePublico enlace, BoletaPapers papers)
    {
        if (!shop.TryFindId(number, out ComprobanteId? id) || !enlace.IsMine(id, firma) || await papers.TicketAsync(id, http.RequestAborted) is not { } ticket)
        {
            return Results.NotFound();
        }

        PdfRenderer renderer = new();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{id.NombreArchivo}{renderer.FileExtension}\"";
        return Results.Bytes(renderer.ToBytes(ticket), renderer.MediaType);
    }
}
