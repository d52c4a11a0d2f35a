namespace IziSales.Ubl;

/// <summary>One line of a comprobante, with everything derived.</summary>
/// <remarks><c>cac:InvoiceLine</c>.</remarks>
public sealed class Linea
{
    internal Linea()
    {
    }

    /// <summary>Place in the document, from 1.</summary>
    public int Numero { get; internal init; }

    /// <summary>The shop's code of the goods, if any.</summary>
    public string? Codigo { get; internal init; }

    /// <summary>What is sold.</summary>
    public required string Descripcion { get; init; }

    /// <summary>Catálogo 03.</summary>
    public required UnidadMedida Unidad { get; init; }

    /// <summary>How much.</summary>
    public decimal Cantidad { get; internal init; }

    /// <summary>One unit without taxes, up to ten decimals; 0 for goods given away. <c>cac:Price</c>.</summary>
    public decimal ValorUnitario { get; internal init; }

    /// <summary>One unit as the customer pays it, or its worth when given away. <c>cac:AlternativeConditionPrice</c>.</summary>
    public decimal PrecioUnitario { get; internal init; }

    /// <summary>Catálogo 16: what <see cref="PrecioUnitario"/> stands for.</summary>
    public required TipoPrecio TipoPrecio { get; init; }

    /// <summary>The line without taxes, after discounts in the base. <c>cbc:LineExtensionAmount</c>.</summary>
    public decimal ValorVenta { get; internal init; }

    /// <summary>Catálogo 07, of the line's base tax.</summary>
    public required AfectacionIgv Afectacion { get; init; }

    /// <summary>Charges and discounts of the line.</summary>
    public IReadOnlyList<CargoDescuento> CargosDescuentos { get; internal init; } = [];

    /// <summary>The base tax, and ICBPER when bags are handed over.</summary>
    public IReadOnlyList<TributoLinea> Tributos { get; internal init; } = [];

    /// <summary>Sum of the taxes that are charged; the one of goods given away is not. <c>cac:TaxTotal/cbc:TaxAmount</c>.</summary>
    public decimal TotalTributos { get; internal init; }

    /// <summary>What the customer pays for the line, rounding and global discounts apart.</summary>
    public decimal Importe { get; internal init; }
}
