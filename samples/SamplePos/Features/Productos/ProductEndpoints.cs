using SamplePos.Api;
using SamplePos.Catalogue;
using SamplePos.Features.TiendaWeb;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.TiendaWeb;

namespace SamplePos.Features.Productos;

/// <summary>Products for other programs and for the sale screen.</summary>
public static class ProductEndpoints
{
    /// <summary>Maps <c>/api/products</c>.</summary>
    public static void MapProducts(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/products/search", async (string? q, ProductStore products, CancellationToken cancellationToken) =>
            (await products.SearchAsync(q ?? "", cancellationToken)).Select(ProductAnswer.From)).Describe<IEnumerable<ProductAnswer>>("searchProducts", "Busca productos por código, código de barras o palabras del nombre.", [ProductAnswer.Example]);
        app.MapPost("/api/products/sync", SyncAsync).RequireAuthorization(Permisos.Ajustar).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("syncProducts", "Pide leer lo que cambió en el catálogo de la tienda web; dice cómo va.").Produces<TiendaAnswer>(StatusCodes.Status202Accepted)
            .WithMetadata(new ApiExample(null, new TiendaAnswer(true, 0, null, "Leyendo su catálogo…", null)));
    }

    private static async Task<IResult> SyncAsync(TiendaSync sync, CancellationToken cancellationToken) => sync.Ask(Alcance.Cambios)
        ? Results.Accepted("/api/tienda-web/estado", TiendaAnswer.From(await sync.GetEstadoAsync(cancellationToken)))
        : Results.Problem(title: "No hay una tienda web conectada. Conéctela en Ajustes, «Tienda web».", statusCode: StatusCodes.Status409Conflict);
}
