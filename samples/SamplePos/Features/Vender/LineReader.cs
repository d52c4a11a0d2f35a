using IziSales.Ubl;
using SamplePos.Catalogue;

namespace SamplePos.Features.Vender;

/// <summary>Reads the lines that the till sent. Prices come from the catalogue, unless somebody who may says another and why.</summary>
internal sealed class LineReader
{
    private const decimal MaxQuantity = 999_999m;
    private const decimal MaxPrice = 99_999.99m;
    private const int ShortestReason = 3;
    private const int LongestReason = 100;

    private readonly Facultades _facultades;
    private readonly AfectacionIgv _gratuita;
    private readonly ProblemList _problems;
    private readonly List<string> _exceptions = [];

    public LineReader(Facultades facultades, TaxProfile profile, ProblemList problems)
    {
        _facultades = facultades;
        _gratuita = Bonificacion.Of(profile);
        _problems = problems;
    }

    /// <summary>What was granted, for the audit log.</summary>
    public IReadOnlyList<string> Exceptions => _exceptions;

    /// <summary>What the lines would come to at the shelf's prices, without what is given away.</summary>
    public decimal Entero { get; private set; }

    /// <summary>What was taken off the lines.</summary>
    public decimal Descontado { get; private set; }

    /// <summary>The line, or null when something is wrong with it.</summary>
    public SaleLine? Read(SaleRequestLine line, Product? product, int index)
    {
        string field = $"Lineas[{index}]";
        if (!_problems.Require(product is not null, field, "Un producto de la venta ya no está en el catálogo.", "Quítelo y vuelva a buscarlo."))
        {
            return null;
        }

        bool counted = _problems.Require(
            line.Quantity is > 0 and <= MaxQuantity && HasDecimals(line.Quantity, 3),
            $"{field}.Cantidad",
            $"La cantidad de {product!.Name} no es válida: debe ser mayor que cero y tener hasta tres decimales.",
            "Corrija la cantidad.");
        if (!counted || !ReadGrants(line, product, field))
        {
            return null;
        }

        decimal price = line.Price ?? product.Price;
        decimal gross = Redondeo.ADosDecimales(price * line.Quantity);
        if (!_problems.Require(gross > 0m, $"{field}.Cantidad", $"{line.Quantity} de {product.Name} no llega a un céntimo.", "Aumente la cantidad."))
        {
            return null;
        }

        Descuento? discount = line.Discount is null ? null : Discounts.Read(line.Discount, gross, $"{field}.Descuento", product.Name, _problems);
        Entero += line.Free ? 0m : gross;
        Descontado += discount is null ? 0m : Discounts.Amount(discount, gross);
        return new SaleLine(product.Name, line.Quantity, UnitPrice.Shelf(price))
        {
            Code = product.Code,
            Unit = UnidadMedida.Parse(product.Unit),
            Afectacion = line.Free ? _gratuita : null,
            Descuento = discount,
        };
    }

    private bool ReadGrants(SaleRequestLine line, Product product, string field)
    {
        if (line is { Price: null, Free: false })
        {
            return true;
        }

        string reason = line.Reason?.Trim() ?? "";
        bool fine = _problems.Require(_facultades.CambiaPrecios, field, $"Su usuario no puede cambiar el precio de {product.Name}.", "Pídalo al administrador.")
            && _problems.Require(line.Price is null or (> 0m and <= MaxPrice) && HasDecimals(line.Price ?? 0m, 2), $"{field}.Precio", $"El precio de {product.Name} no es válido.", "Debe ser mayor que cero y tener hasta dos decimales.")
            && _problems.Require(reason.Length is >= ShortestReason and <= LongestReason && !reason.Any(char.IsControl), $"{field}.Motivo", $"Falta decir por qué cambia el precio de {product.Name}.", "Escriba el motivo, con tres letras al menos.")
            && _problems.Require(!line.Free || line.Discount is null, $"{field}.Descuento", $"{product.Name} se regala: no puede tener además un descuento.", "Quite el descuento.");
        if (fine)
        {
            _exceptions.Add(line.Free ? $"{product.Name}: regalo ({reason})" : FormattableString.Invariant($"{product.Name}: {product.Price:0.00} → {line.Price:0.00} ({reason})"));
        }

        return fine;
    }

    private static bool HasDecimals(decimal value, int most)
    {
        for (int i = 0; i < most; i++)
        {
            value *= 10m;
        }

        return value % 1m == 0m;
    }
}
