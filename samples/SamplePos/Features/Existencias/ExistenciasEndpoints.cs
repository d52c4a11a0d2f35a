using System.Globalization;
using System.Security.Claims;
using SamplePos.Api;
using SamplePos.Catalogue;
using SamplePos.Csv;
using SamplePos.Existencias;
using SamplePos.Features.Vender;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Existencias;

/// <summary>Counting, for its page's script.</summary>
public static class ExistenciasEndpoints
{
    private const int MostLines = 2000;

    /// <summary>Maps <c>/api/existencias</c>.</summary>
    public static void MapExistencias(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/existencias/comprar.csv", ToBuyAsync).DescribeFile("getShoppingList", "Entrega lo que está por acabarse y cuánto comprar, en CSV.", "text/csv");
        app.MapPost("/api/existencias/conteo", CountAsync).RequireAuthorization(Permisos.Existencias).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("countStock", "Anota un conteo: cuánto hay, en milésimos, y cuánto decía la cuenta al contar.", new ConteoAnswer(1), new ConteoRequest("0123456789abcdef", [new(1, 24_000, 25_000)]));
    }

    private static async Task<IResult> ToBuyAsync(ExistenciasStore existencias, CancellationToken cancellationToken)
    {
        IEnumerable<string[]> rows = (await existencias.LowAsync(cancellationToken)).Select(static one => new[]
        {
            one.Producto.Code,
            one.Producto.Name,
            one.Producto.Category ?? "",
            Number(one.Producto.Stock),
            Number(one.Producto.Minimum ?? 0m),
            Number(one.Vendido),
            Number(one.Comprar),
            UnidadView.Corta(one.Producto.Unit),
        });
        return Results.File(CsvFile.Write(["Código", "Nombre", "Categoría", "Hay", "Mínimo", $"Vendido en {PorComprar.Dias} días", "Comprar", "Unidad"], rows), CsvFile.MediaType, "por-comprar.csv");
    }

    private static string Number(decimal quantity) => quantity.ToString("0.###", CultureInfo.InvariantCulture);

    private static async Task<IResult> CountAsync(ConteoRequest request, ClaimsPrincipal person, ExistenciasStore existencias, CancellationToken cancellationToken)
    {
        IReadOnlyList<ConteoRequestLine> lines = request.Lines ?? [];
        bool isFine = SaleReader.IsKey(request.Key) && lines.Count is > 0 and <= MostLines && lines.DistinctBy(static line => line.ProductId).Count() == lines.Count
            && lines.All(static line => line.Counted is >= 0 and <= ProductRules.MostMilesimos && Math.Abs(line.Seen) <= ProductRules.MostMilesimos);
        if (!isFine)
        {
            return Results.Problem(title: "El conteo no se entiende. Cuente al menos un producto, con cantidades de cero o más.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        int written = await existencias.CountAsync(request.Key!, [.. lines.Select(static line => new Contado(line.ProductId, line.Counted, line.Seen))], Vendedor.NombreDe(person), cancellationToken);
        return Results.Ok(new ConteoAnswer(written));
    }
}
