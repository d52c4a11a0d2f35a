using SamplePos.Api;

namespace SamplePos.Features.Rus;

/// <summary>The meter for the header's script.</summary>
public static class RusEndpoints
{
    /// <summary>Maps <c>/api/rus</c>.</summary>
    public static void MapRus(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/rus/status", (RusService rus, CancellationToken cancellationToken) => rus.GetStatusAsync(cancellationToken))
            .Describe("getRus", "Dice cuánto lleva el mes y el año frente a los topes del Nuevo RUS.", new RusStatus("green", "RUS en regla", "Dentro de la categoría 1: S/ 3,240.00 de S/ 5,000.00 en el mes.", "nov", "S/ 3,240 de 5,000", 64.8m, "S/ 31,500 de 96,000", 32.8m));
}
