using SamplePos.Api;
using SamplePos.Catalogue;

namespace SamplePos.Features.Productos;

/// <summary>Finding products while selling.</summary>
public static class ProductEndpoints
{
    /// <summary>Maps <c>/api/products</c>.</summary>
    public static void MapProducts(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/products/search", async (string? q, ProductStore products, CancellationToken cancellationToken) =>
            (await products.SearchAsync(q ?? "", cancellationToken)).Select(ProductAnswer.From)).Describe<IEnumerable<ProductAnswer>>("searchProducts", "Busca productos por código, código de barras o palabras del nombre.", [ProductAnswer.Example]);
}
