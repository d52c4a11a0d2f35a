using SamplePos.Api;
using SamplePos.Fiado;
using SamplePos.Identity;

namespace SamplePos.Features.Fiado;

/// <summary>The notebook, for the sale screen.</summary>
public static class FiadoEndpoints
{
    private const int MaxShown = 20;

    /// <summary>Maps <c>/api/fiado</c>.</summary>
    public static void MapFiado(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/fiado", async (string? q, FiadoStore store, CancellationToken cancellationToken) =>
            (await store.SearchAsync(q, cancellationToken)).Where(static cuenta => cuenta.Activa).Take(MaxShown).Select(FiadoAnswer.From)).RequireAuthorization(Permisos.Vender)
            .Describe<IEnumerable<FiadoAnswer>>("searchFiado", "Busca cuentas a las que se les puede fiar.", [new FiadoAnswer(3, "Ana Torres", "45678912", 1250, 3750)]);
}
