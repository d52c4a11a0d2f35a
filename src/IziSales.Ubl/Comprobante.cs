using IziSales.Ubl.Reglas;

namespace IziSales.Ubl;

/// <summary>A document of sale, complete and unchangeable; the seller gave the sale, everything else is derived.</summary>
public abstract class Comprobante
{
    private protected Comprobante(TipoComprobante tipo, ComprobanteDatos datos)
    {
        Tipo = tipo;
        Emisor = datos.Emisor;
        Adquirente = datos.Adquirente;
        Numero = datos.Numero;
        FechaEmision = datos.FechaEmision;
        Operacion = datos.Operacion;
        Moneda = datos.Moneda;
        Lineas = datos.Lineas;
        CargosDescuentos = datos.CargosDescuentos;
        Totales = datos.Totales;
        Leyendas = datos.Leyendas;
        Observaciones = datos.Observaciones;
        Id = new ComprobanteId(Emisor.Ruc, tipo, Numero);
    }

    /// <summary>Issuer, type and number together.</summary>
    public ComprobanteId Id { get; }

    /// <summary>Catálogo 01.</summary>
    public TipoComprobante Tipo { get; }

    /// <summary>The shop.</summary>
    public Emisor Emisor { get; }

    /// <summary>The buyer; <see cref="Adquirente.ClientesVarios"/> when nobody in particular.</summary>
    public Adquirente Adquirente { get; }

    /// <summary>Series and correlativo.</summary>
    public NumeroComprobante Numero { get; }

    /// <summary>Day and time of issue on Lima's clock, to the second.</summary>
    public DateTimeOffset FechaEmision { get; }

    /// <summary>Catálogo 51.</summary>
    public TipoOperacion Operacion { get; }

    /// <summary>The currency of every amount.</summary>
    public Moneda Moneda { get; }

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<Linea> Lineas { get; }

    /// <summary>Charges and discounts on the whole document.</summary>
    public IReadOnlyList<CargoDescuento> CargosDescuentos { get; }

    /// <summary>The sums.</summary>
    public Totales Totales { get; }

    /// <summary>The sentences that the law wants, amount in words first.</summary>
    public IReadOnlyList<Leyenda> Leyendas { get; }

    /// <summary>Free sentences.</summary>
    public IReadOnlyList<string> Observaciones { get; }

    /// <summary>SUNAT's file name without extension: <c>10412365785-03-B001-27</c>.</summary>
    public string NombreArchivo => Id.NombreArchivo;

    /// <summary>Judges the document by SUNAT's rules and finds every fault at once.</summary>
    public ValidationReport Validate() => ReglasSunat.Judge(this);
}
