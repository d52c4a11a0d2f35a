using System.Security.Claims;
using SamplePos.Api;
using SamplePos.Catalogue;
using SamplePos.Control;
using SamplePos.Features.Productos;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Vender;

/// <summary>Making a product while the buyer waits.</summary>
public static class QuickProductEndpoints
{
    private const int ShortestName = 3;
    private const int LongestName = 150;
    private const int LongestBarcode = 20;
    private const decimal MaxPrice = 99_999.99m;

    /// <summary>Maps <c>/api/products/quick</c>.</summary>
    public static void MapQuickProducts(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/products/quick", MakeAsync).RequireAuthorization(Permisos.Vender).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("createProduct", "Crea un producto con nombre y precio, mientras el cliente espera.", ProductAnswer.Example, new QuickProductRequest("Galleta de avena", 1.50m) { Barcode = "7750885012345" });

    private static async Task<IResult> MakeAsync(QuickProductRequest request, ClaimsPrincipal person, ProductStore products, Auditoria auditoria, CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        string name = request.Name?.Trim() ?? "";
        string? barcode = string.IsNullOrWhiteSpace(request.Barcode) ? null : request.Barcode.Trim();
        problems.Require(Vendedor.Crea(person), "Name", "Su usuario no puede crear productos.", "Pídalo al administrador.");
        problems.Require(name.Length is >= ShortestName and <= LongestName && !name.Any(char.IsControl), "Name", "El nombre no es válido.", $"Use de {ShortestName} a {LongestName} letras.");
        problems.Require(request.Price is > 0m and <= MaxPrice && request.Price * 100m % 1m == 0m, "Price", "El precio no es válido.", "Debe ser mayor que cero y tener hasta dos decimales.");
        problems.Require(barcode is null || (barcode.Length <= LongestBarcode && barcode.All(char.IsAsciiLetterOrDigit)), "Barcode", "El código de barras no es válido.", $"Use hasta {LongestBarcode} letras y números.");
        if (problems.Count == 0 && barcode is not null && (await products.SearchAsync(barcode, cancellationToken)).FirstOrDefault(product => product.Barcodes.Contains(barcode)) is { } owner)
        {
            problems.Require(false, "Barcode", $"Ese código de barras ya es de {owner.Name}.", "Escanéelo para venderlo.");
        }

        Product? made = problems.Count > 0 ? null
            : await products.AddAsync(new Product { Code = "", Name = name, Barcode = barcode, Unit = request.Weighed ? "KGM" : "NIU", Centimos = (int)(request.Price * 100m) }, cancellationToken);
        if (made is null)
        {
            problems.Require(problems.Count > 0 || barcode is null, "Barcode", "Ese código de barras ya es de un producto retirado.", "Vuelva a venderlo en Productos, «Retirados».");
            problems.Require(problems.Count > 0, "Name", "Otra persona creó un producto en este momento.", "Inténtelo otra vez.");
            return Results.Problem(title: problems[0].Message, statusCode: StatusCodes.Status422UnprocessableEntity, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = problems });
        }

        await auditoria.RecordAsync(new Registro(Acciones.ProductoCreado, "producto", made.Code) { Despues = $"{made.Name}, S/ {Texto.Monto(made.Price)}" }, CancellationToken.None);
        return Results.Ok(ProductAnswer.From(made));
    }
}
