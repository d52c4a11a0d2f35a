using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>What the till sent, read: a sale the SDK understands, or what is wrong with it.</summary>
public sealed class SaleDraft
{
    private const int MaxLines = 300;
    private const int MaxKey = 64;
    private const decimal MaxQuantity = 999_999m;

    private SaleDraft(IReadOnlyList<Problem> problems) => Problems = problems;

    /// <summary>Why there is no sale; empty when there is one.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The key of the sale.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The sale, when nothing is wrong.</summary>
    public Sale? Sale { get; private init; }

    /// <summary>How it is paid.</summary>
    public MetodoPago Metodo { get; private init; } = MetodoPago.Efectivo;

    /// <summary>What was sold to whom and how it was paid, in short.</summary>
    public string Huella { get; private init; } = "";

    /// <summary>Reads what the till sent. Prices come from the catalogue, never from the browser.</summary>
    public static async Task<SaleDraft> ReadAsync(SaleRequest request, ProductStore products, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        IReadOnlyList<SaleRequestLine> lines = request.Lines ?? [];
        MetodoPago? metodo = MetodoPago.Find(request.Method);
        Require(request.Key is { Length: >= 16 and <= MaxKey } key && key.All(char.IsAsciiLetterOrDigit), "Key", "La venta no trae su clave.", "Vuelva a cargar la página.");
        Require(metodo is not null, "Method", "Falta decir cómo paga el cliente.", "Elija efectivo, Yape, Plin o tarjeta.");
        Require(lines.Count > 0, "Lines", "La venta no tiene productos.", "Agregue al menos uno.");
        Require(lines.Count <= MaxLines, "Lines", $"La venta tiene más de {MaxLines} líneas.", "Divídala en dos boletas.");
        Adquirente? adquirente = ReadBuyer(request.Buyer, problems);
        if (problems.Count > 0)
        {
            return new(problems);
        }

        IReadOnlyDictionary<int, Product> known = await products.FindAsync([.. lines.Select(static line => line.ProductId).Distinct()], cancellationToken);
        List<SaleLine> sold = [];
        for (int i = 0; i < lines.Count; i++)
        {
            SaleRequestLine line = lines[i];
            bool found = known.TryGetValue(line.ProductId, out Product? product);
            Require(found, $"Lineas[{i}]", "Un producto de la venta ya no está en el catálogo.", "Quítelo y vuelva a buscarlo.");
            Require(
                line.Quantity is > 0 and <= MaxQuantity && line.Quantity * 1000m % 1m == 0m,
                $"Lineas[{i}].Cantidad",
                $"La cantidad de {product?.Name ?? "un producto"} no es válida: debe ser mayor que cero y tener hasta tres decimales.",
                "Corrija la cantidad.");
            if (found)
            {
                sold.Add(new SaleLine(product!.Name, line.Quantity, UnitPrice.Shelf(product.Price)) { Code = product.Code, Unit = UnidadMedida.Parse(product.Unit) });
            }
        }

        return problems.Count > 0 ? new(problems) : new([])
        {
            Key = request.Key!,
            Metodo = metodo!,
            Huella = Summarise(request),
            Sale = new Sale
            {
                Lines = sold,
                Adquirente = adquirente,
                Redondeo = metodo == MetodoPago.Efectivo ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno,
            },
        };

        void Require(bool holds, string field, string message, string remedy)
        {
            if (!holds)
            {
                problems.Add(new(field, message, remedy));
            }
        }
    }

    private static Adquirente? ReadBuyer(SaleRequestBuyer? buyer, List<Problem> problems)
    {
        if (buyer?.Kind is null or "varios")
        {
            return null;
        }

        DocumentoIdentidad? documento = (buyer.Kind, buyer.Number) switch
        {
            ("dni", { } number) when Dni.TryParse(number, out Dni? dni) => DocumentoIdentidad.From(dni),
            ("ruc", { } number) when Ruc.TryParse(number, out Ruc? ruc) => DocumentoIdentidad.From(ruc),
            _ => null,
        };
        if (documento is null)
        {
            problems.Add(buyer.Kind == "ruc"
                ? new("Adquirente.Documento", "El RUC del cliente no es válido.", "Son once dígitos y el último debe coincidir: revíselo con el cliente.")
                : new("Adquirente.Documento", "El DNI del cliente no es válido.", "Son ocho dígitos: revíselo con el cliente."));
        }

        string name = buyer.Name?.Trim() ?? "";
        if (name.Length < 3 || name.Any(char.IsControl))
        {
            problems.Add(new("Adquirente.Nombre", "El nombre del cliente falta o tiene caracteres que no se ven.", "Escríbalo de nuevo, con tres letras al menos."));
        }

        return problems.Count > 0 ? null : new Adquirente(documento!, name);
    }

    private static string Summarise(SaleRequest request)
    {
        StringBuilder text = new();
        foreach (SaleRequestLine line in request.Lines!)
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.ProductId}x{line.Quantity:0.###};");
        }

        text.Append(CultureInfo.InvariantCulture, $"{request.Buyer?.Kind}|{request.Buyer?.Number}|{request.Buyer?.Name?.Trim()}|{request.Method}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
