using IziSales.Rus;
using IziSales.Ubl;
using SamplePos.Api;

namespace SamplePos.Features.Rus;

/// <summary>The meter for the header's script.</summary>
public static class RusEndpoints
{
    /// <summary>Maps <c>/api/rus</c>.</summary>
    public static void MapRus(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/rus/status", (RusService rus, CancellationToken cancellationToken) => rus.GetStatusAsync(cancellationToken))
            .Describe("getRus", "Dice cuánto lleva el mes y el año frente a los topes del Nuevo RUS.", Example);

    private static RusStatus Example
    {
        get
        {
            DateOnly day = new(2026, 11, 20);
            return RusStatus.From(NrusMedidor.Measure(new Acumulado(3240m, 31_500m, 2100m, 20_400m), NrusCategoria.Uno, day), NrusCategoria.Uno, day);
        }
    }
}
