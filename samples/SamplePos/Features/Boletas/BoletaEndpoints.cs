using IziSales.Emision;
using IziSales.Printing;
using IziSales.Ubl;
using SamplePos.Api;
using SamplePos.Hosting;

namespace SamplePos.Features.Boletas;

/// <summary>What a boleta can be fetched as.</summary>
public static class BoletaEndpoints
{
    /// <summary>Maps the files below <c>/api/sales/{number}</c>.</summary>
    public static void MapBoletas(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder boleta = app.MapGroup("/api/sales/{number}");
        boleta.MapGet("/pdf", (string number, HttpContext http, Shop shop, BoletaPapers papers) => PaperAsync(number, new PdfRenderer(), download: false, http, shop, papers)).DescribeFile("getSalePdf", "Entrega una boleta o nota en PDF.", "application/pdf");
        boleta.MapGet("/ticket", TicketPageAsync).DescribeFile("getSaleTicket", "Entrega el ticket como página.", "text/html");
        boleta.MapGet("/escpos", (string number, HttpContext http, Shop shop, BoletaPapers papers) => PaperAsync(number, new EscPosRenderer(), download: true, http, shop, papers)).DescribeFile("getSaleEscPos", "Entrega el ticket para una impresora térmica.", new EscPosRenderer().MediaType);
        boleta.MapGet("/xml", XmlAsync).DescribeFile("getSaleXml", "Entrega el XML firmado.", "application/xml");
        boleta.MapGet("/cdr", CdrAsync).DescribeFile("getSaleCdr", "Entrega la constancia de SUNAT (CDR), cuando ya llegó.", "application/zip");
    }

    private static async Task<IResult> PaperAsync(string number, IDocumentRenderer renderer, bool download, HttpContext http, Shop shop, BoletaPapers papers)
    {
        if (!shop.TryFindId(number, out ComprobanteId? id) || await papers.TicketAsync(id, http.RequestAborted) is not { } ticket)
        {
            return Missing(number);
        }

        string name = id.NombreArchivo + renderer.FileExtension;
        http.Response.Headers.ContentDisposition = $"{(download ? "attachment" : "inline")}; filename=\"{name}\"";
        return Results.Bytes(renderer.ToBytes(ticket), renderer.MediaType);
    }

    private static async Task<IResult> TicketPageAsync(string number, HttpContext http, Shop shop, BoletaPapers papers)
    {
        if (!shop.TryFindId(number, out ComprobanteId? id) || await papers.TicketAsync(id, http.RequestAborted) is not { } ticket)
        {
            return Missing(number);
        }

        return TicketPage.Show(http, ticket);
    }

    private static async Task<IResult> XmlAsync(string number, Shop shop, IComprobanteStore comprobantes, CancellationToken cancellationToken) =>
        shop.TryFindId(number, out ComprobanteId? id) && await comprobantes.GetXmlAsync(id, cancellationToken) is { } xml
            ? Results.File(xml, "application/xml", $"{id.NombreArchivo}.xml")
            : Missing(number);

    private static async Task<IResult> CdrAsync(string number, Shop shop, IComprobanteStore comprobantes, CancellationToken cancellationToken) =>
        shop.TryFindId(number, out ComprobanteId? id) && await comprobantes.GetCdrAsync(id, cancellationToken) is { } cdr
            ? Results.File(cdr, "application/zip", $"R-{id.NombreArchivo}.zip")
            : Results.Problem(title: $"Todavía no hay CDR de «{number}»: llega con la respuesta de SUNAT.", statusCode: StatusCodes.Status404NotFound);

    private static IResult Missing(string number) => Results.Problem(title: $"No hay una boleta con el número «{number}».", statusCode: StatusCodes.Status404NotFound);
}
