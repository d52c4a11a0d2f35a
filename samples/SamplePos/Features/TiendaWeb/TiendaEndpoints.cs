using SamplePos.Api;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.TiendaWeb;

namespace SamplePos.Features.TiendaWeb;

/// <summary>Reading the web shop's catalogue, for its page's script.</summary>
public static class TiendaEndpoints
{
    /// <summary>Maps <c>/api/tienda-web</c>.</summary>
    public static void MapTiendaWeb(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder shop = app.MapGroup("/api/tienda-web").RequireAuthorization(Permisos.Ajustar).AddEndpointFilter<ShopTroubleFilter>();
        shop.MapGet("/estado", async (TiendaSync sync, CancellationToken cancellationToken) => TiendaAnswer.From(await sync.GetEstadoAsync(cancellationToken))).Describe("getTiendaWeb", "Dice cómo está el catálogo de la tienda web.", new TiendaAnswer(true, 300, 1200, "Leyendo su catálogo: 300 de 1200", null));
        shop.MapPost("/sincronizar", Ask).AddEndpointFilter<AntiforgeryFilter>().Describe("syncTiendaWeb", "Pide leer el catálogo de la tienda web.").Produces(StatusCodes.Status202Accepted).WithMetadata(new ApiExample(new TiendaRequest(Todo: true), null));
    }

    private static IResult Ask(TiendaRequest request, TiendaSync sync) => sync.Ask(request.Todo ? Alcance.Todo : Alcance.Cambios)
        ? Results.Accepted()
        : Results.Problem(title: "No hay una tienda web conectada. Conéctela en Ajustes, «Tienda web».", statusCode: StatusCodes.Status409Conflict);
}
