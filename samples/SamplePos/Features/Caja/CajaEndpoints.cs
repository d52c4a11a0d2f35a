using IziSales.Printing;
using SamplePos.Api;
using SamplePos.Features.Boletas;
using SamplePos.Features.Vender;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Caja;

/// <summary>Opening the till from the sale screen.</summary>
public static class CajaEndpoints
{
    /// <summary>Maps <c>/api/caja</c>.</summary>
    public static void MapCaja(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder caja = app.MapGroup("/api/caja").RequireAuthorization(Permisos.Vender);
        caja.MapGet("/", async (HttpContext http, CajaService service, CancellationToken cancellationToken) => await service.StatusAsync(http, cancellationToken)).Describe("getCaja", "Dice cómo está la caja de este equipo.", Example);
        caja.MapGet("/cierres/{id:long}/ticket", (long id, HttpContext http, CierrePapers papers) => PaperAsync(id, http, papers, static (http, ticket) => TicketPage.Show(http, ticket))).DescribeFile("getCierreTicket", "Entrega un cierre de caja como página.", "text/html");
        caja.MapGet("/cierres/{id:long}/pdf", (long id, HttpContext http, CierrePapers papers) => PaperAsync(id, http, papers, static (_, ticket) => Results.Bytes(new PdfRenderer().ToBytes(ticket), "application/pdf"))).DescribeFile("getCierrePdf", "Entrega un cierre de caja en PDF.", "application/pdf");
        caja.MapGet("/cierres/{id:long}/escpos", (long id, HttpContext http, CierrePapers papers) =>
            PaperAsync(id, http, papers, (_, ticket) => Results.File(new EscPosRenderer().ToBytes(ticket), "application/octet-stream", $"cierre-{id}.bin"))).DescribeFile("getCierreEscPos", "Entrega un cierre de caja para una impresora térmica.", "application/octet-stream");
        caja.MapPost("/abrir", OpenAsync).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("openCaja", "Abre la caja de este equipo con lo que hay en el cajón.", Example, new OpenCajaRequest(50m));
    }

    private static CajaStatus Example { get; } = new(true, "Caja 1", [new CajaChoice(1, "Caja 1", true)]);

    private static async Task<IResult> PaperAsync(long id, HttpContext http, CierrePapers papers, Func<HttpContext, Ticket, IResult> draw) =>
        await papers.TicketAsync(id, http.RequestAborted) is { } ticket ? draw(http, ticket) : Results.Problem(title: "No hay un cierre con ese número.", statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> OpenAsync(OpenCajaRequest request, HttpContext http, CajaService service, CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        return await service.OpenAsync(request, http, Vendedor.NombreDe(http.User), problems, cancellationToken) is not null
            ? Results.Ok(await service.StatusAsync(http, cancellationToken))
            : Results.Problem(title: $"{problems[0].Message} {problems[0].Remedy}", statusCode: StatusCodes.Status422UnprocessableEntity);
    }
}
