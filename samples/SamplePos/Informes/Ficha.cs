using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Ventas;

namespace SamplePos.Informes;

/// <summary>A document as the reports count it.</summary>
/// <remarks>
/// What it counts for is <see cref="AporteVentas"/>, the same formula as the meter of the Nuevo RUS: a boleta counts until it is annulled or issued again, a nota
/// de crédito takes away once SUNAT has registered it. Its lines and its payments add up to exactly that.
/// </remarks>
public sealed class Ficha
{
    /// <summary>What is told of a sale that no till made.</summary>
    public const string SinCaja = "Tienda web";

    /// <summary>The code of the way of paying of a sale that no till made.</summary>
    public const string MetodoSinCaja = "web";

    private Ficha(ComprobanteEmitido comprobante, Venta? venta, decimal aporte)
    {
        Comprobante = comprobante;
        Venta = venta;
        Aporte = aporte;
    }

    /// <summary>The document.</summary>
    public ComprobanteEmitido Comprobante { get; }

    /// <summary>What the till knows of the sale, or of the sale that a note modifies; null when no till made it.</summary>
    public Venta? Venta { get; }

    /// <summary>What it counts for, in soles.</summary>
    public decimal Aporte { get; }

    /// <summary>How many sales it is: one for a boleta that counts, none for a note or for what was taken back.</summary>
    public int Ventas => Aporte > 0m && Comprobante.Id.Tipo == TipoComprobante.Boleta ? 1 : 0;

    /// <summary>Who sold.</summary>
    public string Vendedor => Venta?.Vendedor ?? SinCaja;

    /// <summary>How it was paid, in a word.</summary>
    public string Metodo => Venta?.Metodo.Codigo ?? MetodoSinCaja;

    /// <summary>Whether its state only changes when a person asks for it: then there is no need to look at it again and again.</summary>
    public bool IsFirme => Comprobante.Estado is EstadoComprobante.Aceptado or EstadoComprobante.Observado or EstadoComprobante.Anulado or EstadoComprobante.Reemplazado;

    /// <summary>Its lines; none when it does not count.</summary>
    public IReadOnlyList<FichaLinea> Lineas { get; private init; } = [];

    /// <summary>Its payments, one for each way; none when it does not count.</summary>
    public IReadOnlyList<FichaPago> Pagos { get; private init; } = [];

    /// <summary>Makes the card of a document.</summary>
    /// <param name="comprobante">The document as kept.</param>
    /// <param name="leido">The same read back from its XML; null when it cannot be read.</param>
    /// <param name="venta">What the till knows of the sale; of a note, of the sale it modifies.</param>
    public static Ficha Of(ComprobanteEmitido comprobante, Comprobante? leido, Venta? venta)
    {
        decimal aporte = AporteVentas.Of(comprobante);
        return aporte == 0m
            ? new Ficha(comprobante, venta, aporte)
            : new Ficha(comprobante, venta, aporte) { Lineas = Share(leido?.Lineas ?? [], aporte), Pagos = Share(venta?.Pagos ?? [], aporte) };
    }

    private static List<FichaLinea> Share(IReadOnlyList<Linea> lineas, decimal aporte)
    {
        if (lineas.Count == 0)
        {
            return [new FichaLinea("?", "Sin detalle", "", 0m, aporte)];
        }

        IReadOnlyList<decimal> shares = Reparto.Of(aporte, [.. lineas.Select(static linea => linea.Importe)]);
        return [.. lineas.Select((linea, i) => new FichaLinea(linea.Codigo ?? linea.Descripcion, linea.Descripcion, linea.Unidad.Codigo, aporte < 0m ? -linea.Cantidad : linea.Cantidad, shares[i]))];
    }

    private static List<FichaPago> Share(IReadOnlyList<Pago> pagos, decimal aporte)
    {
        if (pagos.Count == 0)
        {
            return [new FichaPago(MetodoSinCaja, aporte)];
        }

        IReadOnlyList<decimal> shares = Reparto.Of(aporte, [.. pagos.Select(static pago => pago.Importe)]);
        return [.. pagos.Select((pago, i) => new FichaPago(pago.Metodo.Codigo, shares[i])).GroupBy(static pago => pago.Metodo).Select(static same => new FichaPago(same.Key, same.Sum(static pago => pago.Importe)))];
    }
}
