using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Dieta;
using SamplePos.Existencias;
using SamplePos.Features.Dieta;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>Reads what the till sent.</summary>
public sealed class SaleReader
{
    private const int MaxLines = 300;
    private const int ShortestKey = 16;
    private const int LongestKey = 64;

    private readonly ProductStore _products;
    private readonly DietaGuardia _dieta;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Reads sales of this catalogue.</summary>
    public SaleReader(ProductStore products, DietaGuardia dieta, Shop shop, TimeProvider clock)
    {
        _products = products;
        _dieta = dieta;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>Whether a till could have made this key.</summary>
    public static bool IsKey(string? key) => key is { Length: >= ShortestKey and <= LongestKey } && key.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Reads a sale with its payments, to be sold.</summary>
    public async Task<SaleDraft> ReadAsync(SaleRequest request, Facultades facultades, CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        problems.Require(IsKey(request.Key), "Key", "La venta no trae su clave.", "Vuelva a cargar la página.");
        (Sale? sale, IReadOnlyList<string> exceptions, IReadOnlyList<Salida> salidas) = await ReadGoodsAsync(request, facultades, problems, cancellationToken);
        decimal exact = sale is null ? 0m : TotalOf(sale);
        IReadOnlyList<Pago> pagos = sale is null ? [] : PaymentReader.Read(request, exact, problems);
        IReadOnlyList<DietaHecho> dieta = await _dieta.ReadAsync(request, facultades, problems, cancellationToken);
        return problems.Count > 0 ? new() { Problems = problems, Dieta = dieta } : new()
        {
            Key = request.Key!,
            Sale = Rounded(sale!, PaymentReader.RoundingOf(pagos, exact)),
            Pagos = pagos,
            Huella = SaleFingerprint.Of(request, pagos),
            Dieta = dieta,
            Exceptions = [.. exceptions, .. DietaGuardia.Told(dieta)],
            Salidas = salidas,
        };
    }

    /// <summary>Reads a sale that is not paid yet, to be quoted.</summary>
    public async Task<SaleDraft> ReadUnpaidAsync(SaleRequest request, Facultades facultades, CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        (Sale? sale, IReadOnlyList<string> exceptions, IReadOnlyList<Salida> salidas) = await ReadGoodsAsync(request, facultades, problems, cancellationToken);
        IReadOnlyList<DietaHecho> dieta = await _dieta.ReadAsync(request, facultades, problems, cancellationToken);
        return problems.Count > 0 ? new() { Problems = problems, Dieta = dieta } : new()
        {
            Dieta = dieta,
            Sale = Rounded(sale!, request.Method == MetodoPago.Efectivo.Codigo ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno),
            Exceptions = exceptions,
            Salidas = salidas,
        };
    }

    private async Task<(Sale? Sale, IReadOnlyList<string> Exceptions, IReadOnlyList<Salida> Salidas)> ReadGoodsAsync(SaleRequest request, Facultades facultades, ProblemList problems, CancellationToken cancellationToken)
    {
        IReadOnlyList<SaleRequestLine> lines = request.Lines ?? [];
        problems.Require(lines.Count > 0, "Lines", "La venta no tiene productos.", "Agregue al menos uno.");
        problems.Require(lines.Count <= MaxLines, "Lines", $"La venta tiene más de {MaxLines} líneas.", "Divídala en dos boletas.");
        Adquirente? adquirente = BuyerReader.Read(request.Buyer, problems);
        if (problems.Count > 0)
        {
            return (null, [], []);
        }

        IReadOnlyDictionary<int, Product> known = await _products.FindAsync([.. lines.Select(static line => line.ProductId).Distinct()], cancellationToken);
        LineReader reader = new(facultades, _shop.Emisor.TaxProfile, problems);
        SaleLine?[] sold = [.. lines.Select((line, i) => reader.Read(line, known.GetValueOrDefault(line.ProductId), i))];
        if (problems.Count > 0)
        {
            return (null, [], []);
        }

        decimal charged = reader.Entero - reader.Descontado;
        problems.Require(charged > 0m, "Lines", "Todo se regala: no queda nada por cobrar.", "Agregue lo que el cliente compra.");
        Descuento? global = request.Discount is null || problems.Count > 0 ? null : Discounts.Read(request.Discount, charged, "Discount", "la venta", problems);
        decimal taken = reader.Descontado + (global is null ? 0m : Discounts.Amount(global, charged));
        problems.Require(
            taken <= Redondeo.ADosDecimales(reader.Entero * facultades.MaxDescuento / 100m),
            "Discount",
            FormattableString.Invariant($"Los descuentos pasan de {facultades.MaxDescuento:0.##} %, que es lo más que puede dar."),
            "Baje el descuento, o pídalo al administrador.");
        string[] exceptions = taken > 0m ? [.. reader.Exceptions, FormattableString.Invariant($"descuentos por S/ {taken:0.00}")] : [.. reader.Exceptions];
        return problems.Count > 0 ? (null, [], []) : (new Sale { Lines = sold!, Adquirente = adquirente, DescuentosGlobales = global is null ? [] : [global] }, exceptions, SalidasOf(lines, known));
    }

    /// <summary>What the lines take off the shelf, of what the shop counts.</summary>
    private static Salida[] SalidasOf(IReadOnlyList<SaleRequestLine> lines, IReadOnlyDictionary<int, Product> known) =>
        [.. lines.Select(static (line, i) => new Salida(i, line.ProductId, (long)(line.Quantity * 1000m))).Where(salida => known[salida.Producto].KeepsStock)];

    /// <summary>What a sale comes to.</summary>
    public decimal TotalOf(Sale sale) => Boleta.From(sale, _shop.Emisor, new NumeroComprobante(_shop.Serie, 1), _clock.GetUtcNow()).Totales.ImporteTotal;

    private static Sale Rounded(Sale sale, RedondeoEfectivo redondeo) =>
        new() { Lines = sale.Lines, Adquirente = sale.Adquirente, DescuentosGlobales = sale.DescuentosGlobales, Redondeo = redondeo };
}
