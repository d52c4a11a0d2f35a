using IziSales.Rus;
using IziSales.Ubl;
using SamplePos.Api;
using SamplePos.Features.Rus;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Inicio;

/// <summary>The dashboard for programs, and for its own charts.</summary>
public static class TableroEndpoints
{
    private static DashboardAnswer Example
    {
        get
        {
            DateOnly day = new(2026, 11, 20);
            DateTimeOffset at = new(2026, 11, 20, 15, 4, 0, Lima.Offset);
            return new DashboardAnswer
            {
                Period = "day",
                From = day,
                To = day,
                At = at,
                Cards = new DashboardCards(new DashboardFigure(122.6m, 52.5m), new DashboardFigure(4m, 4m), new DashboardFigure(30.65m, 13.13m), 82.6m, 0, 0),
                Rus = RusStatus.From(NrusMedidor.Measure(new Acumulado(3240m, 31_500m, 2100m, 20_400m), NrusCategoria.Uno, day), NrusCategoria.Uno, day),
                Days = [new DashboardDay(day, "vie 20", 4, 122.6m)],
                Hours = [new DashboardHour(9, 1, 70.6m)],
                Methods = [new DashboardPart("Yape", 2m, 89.4m, 72.9m)],
                Products = [new DashboardPart("Queso fresco", 3m, 66m, 53.8m)],
                Customers = [new DashboardPart("ROSA QUISPE", 1m, 70.6m, 100m)],
                Alerts = [new DashboardAlert("info", "info-circle", "Sin ventas en 30 días: Canela.", "/reportes?ver=catalogo")],
                Recent = [new DashboardSale("B001-267", at, "Varios", "Efectivo", "Aceptada", 21.8m, true)],
            };
        }
    }

    /// <summary>Maps <c>/api/dashboards/{period}</c>.</summary>
    public static void MapTablero(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/dashboards/{period}", ReadAsync).RequireAuthorization(Permisos.Reportes).AddEndpointFilter<ShopTroubleFilter>()
            .Describe("getDashboard", "Da las cifras del día, la semana o el mes hasta ahora: day, week o month.", Example);

    private static async Task<IResult> ReadAsync(string period, TableroService tablero, CancellationToken cancellationToken) =>
        TableroPeriodo.Find(period) is { } periodo
            ? Results.Ok(await tablero.ReadAsync(periodo, cancellationToken))
            : Results.Problem(title: $"No hay un tablero «{period}»: pida day, week o month.", statusCode: StatusCodes.Status404NotFound);
}
