using IziSales.Printing;
using SamplePos.Api;
using SamplePos.Csv;
using SamplePos.Features.Boletas;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Impresion;
using SamplePos.Informes;

namespace SamplePos.Features.Reportes;

/// <summary>What a report can be fetched as.</summary>
public static class ReporteEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps <c>/api/reports/{informe}</c>.</summary>
    public static void MapReportes(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder reports = app.MapGroup("/api/reports/{informe}").RequireAuthorization(Permisos.Reportes).AddEndpointFilter<ShopTroubleFilter>();
        reports.MapGet("/csv", (string informe, DateOnly? desde, DateOnly? hasta, ReporteService service, CancellationToken cancellationToken) =>
            FileAsync(informe, desde, hasta, service, static report => Results.File(InformeCsv.Write(report), CsvFile.MediaType, $"{report.NombreArchivo}.csv"), cancellationToken))
            .DescribeFile("getReportCsv", "Entrega un informe como CSV.", "text/csv");
        reports.MapGet("/xlsx", (string informe, DateOnly? desde, DateOnly? hasta, ReporteService service, CancellationToken cancellationToken) =>
            FileAsync(informe, desde, hasta, service, static report => Results.File(InformeXlsx.Write(report), Xlsx, $"{report.NombreArchivo}.xlsx"), cancellationToken))
            .DescribeFile("getReportXlsx", "Entrega un informe como libro de Excel.", Xlsx);
        reports.MapGet("/ticket", (string informe, DateOnly? desde, DateOnly? hasta, HttpContext http, ReporteService service, InformePapers papers, CancellationToken cancellationToken) =>
            FileAsync(informe, desde, hasta, service, report => TicketPage.Show(http, Ticket.Report(papers.Compose(report))), cancellationToken))
            .DescribeFile("getReportTicket", "Entrega un informe como ticket, en una página.", "text/html");
        reports.MapPost("/print", PrintAsync).AddEndpointFilter<AntiforgeryFilter>()
            .Describe("printReport", "Manda un informe a la impresora de la caja.", PrintAnswer.Good("Imprimiendo «Por día»…"));
    }

    private static async Task<IResult> FileAsync(string informe, DateOnly? desde, DateOnly? hasta, ReporteService service, Func<Informe, IResult> write, CancellationToken cancellationToken) =>
        TipoInforme.Find(informe) is { } tipo ? write(await service.ReadAsync(tipo, Rango.Of(desde, hasta, service.Hoy), cancellationToken)) : Missing(informe);

    private static async Task<IResult> PrintAsync(string informe, DateOnly? desde, DateOnly? hasta, ReporteService service, InformePapers papers, PrintDesk desk, CancellationToken cancellationToken)
    {
        if (TipoInforme.Find(informe) is not { } tipo)
        {
            return Missing(informe);
        }

        Informe report = await service.ReadAsync(tipo, Rango.Of(desde, hasta, service.Hoy), cancellationToken);
        return Results.Ok(report.Filas.Count > InformePapers.MostRows
            ? PrintAnswer.Warn($"Son {report.Filas.Count} filas: para el papel de la ticketera elija menos días.")
            : await desk.PrintAsync(papers.Compose(report), $"informe-{report.NombreArchivo}", cancellationToken));
    }

    private static IResult Missing(string informe) => Results.Problem(title: $"No hay un informe «{informe}».", statusCode: StatusCodes.Status404NotFound);
}
