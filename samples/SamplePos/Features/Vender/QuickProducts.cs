using System.Security.Claims;
using SamplePos.Catalogue;
using SamplePos.Control;
using SamplePos.Presentation;

namespace SamplePos.Features.Vender;

/// <summary>Makes a product of a name and a price, at the till or as the first of a new shop.</summary>
public sealed class QuickProducts
{
    private const int ShortestName = 3;
    private const int LongestName = 150;
    private const int LongestBarcode = 20;
    private const decimal MaxPrice = 99_999.99m;

    private readonly ProductStore _products;
    private readonly Auditoria _auditoria;

    /// <summary>Into this catalogue.</summary>
    public QuickProducts(ProductStore products, Auditoria auditoria)
    {
        _products = products;
        _auditoria = auditoria;
    }

    /// <summary>Makes it; null when something is wrong.</summary>
    public async Task<Product?> MakeAsync(QuickProductRequest request, ClaimsPrincipal person, ProblemList problems, CancellationToken cancellationToken)
    {
        string name = request.Name?.Trim() ?? "";
        string? barcode = string.IsNullOrWhiteSpace(request.Barcode) ? null : request.Barcode.Trim();
        problems.Require(Vendedor.Crea(person), "Name", "Su usuario no puede crear productos.", "Pídalo al administrador.");
        problems.Require(name.Length is >= ShortestName and <= LongestName && !name.Any(char.IsControl), "Name", "El nombre no es válido.", $"Use de {ShortestName} a {LongestName} letras.");
        problems.Require(request.Price is > 0m and <= MaxPrice && request.Price * 100m % 1m == 0m, "Price", "El precio no es válido.", "Debe ser mayor que cero y tener hasta dos decimales.");
        problems.Require(barcode is null || (barcode.Length <= LongestBarcode && barcode.All(char.IsAsciiLetterOrDigit)), "Barcode", "El código de barras no es válido.", $"Use hasta {LongestBarcode} letras y números.");
        if (problems.Count == 0 && barcode is not null && (await _products.SearchAsync(barcode, cancellationToken)).FirstOrDefault(product => product.Barcodes.Contains(barcode)) is { } owner)
        {
            problems.Require(false, "Barcode", $"Ese código de barras ya es de {owner.Name}.", "Escanéelo para venderlo.");
        }

        Product? made = problems.Count > 0 ? null
            : await _products.AddAsync(new Product { Code = "", Name = name, Barcode = barcode, Unit = request.Weighed ? "KGM" : "NIU", Centimos = (int)(request.Price * 100m) }, cancellationToken);
        if (made is null)
        {
            problems.Require(problems.Count > 0 || barcode is null, "Barcode", "Ese código de barras ya es de un producto retirado.", "Vuelva a venderlo en Productos, «Retirados».");
            problems.Require(problems.Count > 0, "Name", "Otra persona creó un producto en este momento.", "Inténtelo otra vez.");
            return null;
        }

        await _auditoria.RecordAsync(new Registro(Acciones.ProductoCreado, "producto", made.Code) { Despues = $"{made.Name}, S/ {Texto.Monto(made.Price)}" }, CancellationToken.None);
        return made;
    }
}
