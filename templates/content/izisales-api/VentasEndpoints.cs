using System.Text;
using IziSales.Emision;
using IziSales.Printing;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MiTienda;

/// <summary>Vender y mirar lo vendido.</summary>
public static class VentasEndpoints
{
    public static void MapVentas(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder ventas = app.MapGroup("/ventas");
        ventas.MapPost("", VenderAsync);
        ventas.MapGet("", ListarAsync);
        ventas.MapGet("{numero}", VerAsync);
        ventas.MapGet("{numero}/xml", XmlAsync);
        ventas.MapGet("{numero}/ticket", TicketAsync);
    }

    // Idempotency-Key es de la caja: con la misma, la misma boleta. X-Confirmo lleva lo que la persona reconoció al pasar un tope.
    private static async Task<Results<Created<Boleteada>, Ok<Boleteada>, ProblemHttpResult>> VenderAsync(
        Venta venta,
        [FromHeader(Name = "Idempotency-Key")] string clave,
        [FromHeader(Name = "X-Confirmo")] string? confirmo,
        BoletaIssuer issuer,
        CancellationToken cancellationToken)
    {
        IssueResult result;
        try
        {
            result = await issuer.IssueAsync(venta.ToSale(), clave, new IssueOptions { Acknowledgement = confirmo }, cancellationToken);
        }
        catch (EmisionException error) // por ejemplo, otra venta con la misma clave
        {
            return TypedResults.Problem($"{error.Code} {error.Message}", title: "No se emitió", statusCode: StatusCodes.Status409Conflict);
        }

        if (result.Comprobante is not { } comprobante)
        {
            string[] motivos = [.. result.ValidationReport.Issues.Concat(result.PolicyVerdict.Issues).Select(static issue => $"{issue.Code} {issue.Message} {issue.Remedy}")];
            return TypedResults.Problem(
                string.Join('\n', motivos),
                title: result.Status == IssueStatus.NeedsAcknowledgement ? "Hay que confirmarlo con X-Confirmo" : "No se emitió",
                statusCode: result.Status == IssueStatus.NeedsAcknowledgement ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }

        Boleteada boleta = Boleteada.From(comprobante);
        return result.Status == IssueStatus.Repeated ? TypedResults.Ok(boleta) : TypedResults.Created($"/ventas/{boleta.Numero}", boleta);
    }

    private static async Task<IReadOnlyList<Boleteada>> ListarAsync(IComprobanteStore archivo, TiendaOptions tienda, CancellationToken cancellationToken) =>
        [.. (await archivo.ListAsync(new ComprobanteQuery { Emisor = Ruc.Parse(tienda.Ruc) }, cancellationToken)).Select(Boleteada.From)];

    private static async Task<Results<Ok<Boleteada>, NotFound>> VerAsync(string numero, IComprobanteStore archivo, TiendaOptions tienda, CancellationToken cancellationToken) =>
        IdDe(numero, tienda) is { } id && await archivo.FindAsync(id, cancellationToken) is { } comprobante ? TypedResults.Ok(Boleteada.From(comprobante)) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> XmlAsync(string numero, IComprobanteStore archivo, TiendaOptions tienda, CancellationToken cancellationToken) =>
        IdDe(numero, tienda) is { } id && await archivo.GetXmlAsync(id, cancellationToken) is { } xml
            ? TypedResults.File(xml, "application/xml", $"{id.NombreArchivo}.xml")
            : TypedResults.NotFound();

    private static async Task<Results<Utf8ContentHttpResult, NotFound>> TicketAsync(string numero, IComprobanteStore archivo, TiendaOptions tienda, CancellationToken cancellationToken)
    {
        if (IdDe(numero, tienda) is not { } id || await archivo.GetXmlAsync(id, cancellationToken) is not { } xml)
        {
            return TypedResults.NotFound();
        }

        Ticket ticket = Ticket.From((Boleta)CpeReader.Read(xml).Comprobante!, new TicketOptions { Columns = 42 });
        return TypedResults.Text(new TextRenderer().ToBytes(ticket), "text/plain; charset=utf-8");
    }

    private static ComprobanteId? IdDe(string numero, TiendaOptions tienda) =>
        NumeroComprobante.TryParse(numero, out NumeroComprobante? leido) ? new ComprobanteId(Ruc.Parse(tienda.Ruc), TipoComprobante.Boleta, leido) : null;

    /// <summary>Lo que la caja necesita saber de una boleta.</summary>
    public sealed record Boleteada(string Numero, decimal Total, string Estado, string? Mensaje)
    {
        public static Boleteada From(ComprobanteEmitido comprobante) =>
            new(comprobante.Numero.Value, comprobante.ImporteTotal, comprobante.Estado.ToString(), comprobante.Mensaje);
    }
}
