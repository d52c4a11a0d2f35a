using System.Security.Claims;
using SamplePos.Api;
using SamplePos.Features.Productos;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Vender;

/// <summary>Making a product while the buyer waits.</summary>
public static class QuickProductEndpoints
{
    /// <summary>Maps <c>/api/products/quick</c>.</summary>
    public static void MapQuickProducts(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/products/quick", MakeAsync).RequireAuthorization(Permisos.Vender).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("createProduct", "Crea un producto con nombre y precio, mientras el cliente espera.", ProductAnswer.Example, new QuickProductRequest("Galleta de avena", 1.50m) { Barcode = "7750885012345" });

    private static async Task<IResult> MakeAsync(QuickProductRequest request, ClaimsPrincipal person, QuickProducts products, CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        return await products.MakeAsync(request, person, problems, cancellationToken) is { } made
            ? Results.Ok(ProductAnswer.From(made))
            : Results.Problem(title: problems[0].Message, statusCode: StatusCodes.Status422UnprocessableEntity, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems });
    }
}
