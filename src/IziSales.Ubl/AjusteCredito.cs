using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>What a shop takes back: the input of a <see cref="NotaCredito"/>.</summary>
public sealed class AjusteCredito
{
    /// <summary>Takes back part of a document, or amounts of its own.</summary>
    public AjusteCredito()
    {
    }

    [SetsRequiredMembers]
    private AjusteCredito(Comprobante original, MotivoNotaCredito motivo, string sustento)
    {
        Original = original;
        Sale = GoodsOf(original);
        Afectado = new DocumentoReferido(original.Tipo, original.Numero);
        Motivo = motivo;
        Sustento = sustento;
    }

    /// <summary>The goods or amounts taken back, with the buyer of the original document.</summary>
    /// <remarks>After <see cref="From"/>: what went over the counter. The note's amounts are not computed from it; they are the original's.</remarks>
    public required Sale Sale { get; init; }

    /// <summary>The boleta or factura that is modified.</summary>
    public required DocumentoReferido Afectado { get; init; }

    /// <summary>Catálogo 09.</summary>
    public required MotivoNotaCredito Motivo { get; init; }

    /// <summary>Why, in words, up to 500 characters.</summary>
    public required string Sustento { get; init; }

    /// <summary>Whether a whole document is taken back, by <see cref="From"/>.</summary>
    public bool IsReversion => Original is not null;

    /// <summary>The document that is taken back whole, if one is.</summary>
    internal Comprobante? Original { get; }

    /// <summary>Takes back a whole boleta or factura, issued here or read from its XML.</summary>
    /// <remarks>
    /// The note's totals are the original's one by one, whatever rates hold by then. Two exceptions follow from SUNAT's rules for notes: lines taxed at 0 %
    /// stand as not subject (30), and a factura's discounts outside the base go into its lines, so that only what was paid, charges, rounding, ICBPER and
    /// free goods are the same. A boleta with discounts that are not in its lines' base draws SUNAT's observation 4312. See docs/calculo.md.
    /// </remarks>
    /// <param name="original">The document.</param>
    /// <param name="motivo">Catálogo 09, such as <see cref="MotivoNotaCredito.AnulacionOperacion"/>.</param>
    /// <param name="sustento">Why, in words, up to 500 characters.</param>
    /// <exception cref="ArgumentException">The document is itself a note.</exception>
    public static AjusteCredito From(Comprobante original, MotivoNotaCredito motivo, string sustento)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(motivo);
        ArgumentNullException.ThrowIfNull(sustento);
        return original is Boleta or Factura
            ? new AjusteCredito(original, motivo, sustento)
            : throw new ArgumentException($"{original.Numero.Value} no es una boleta ni una factura: solo esas se devuelven con una nota de crédito.", nameof(original));
    }

    private static Sale GoodsOf(Comprobante original) => new()
    {
        Lines = [.. original.Lineas.Select(static linea => new SaleLine(linea.Descripcion, linea.Cantidad, UnitPrice.Shelf(linea.PrecioUnitario))
        {
            Code = linea.Codigo,
            Unit = linea.Unidad,
            Afectacion = linea.Afectacion,
        })],
        Adquirente = original.Adquirente,
        Moneda = original.Moneda,
    };
}
