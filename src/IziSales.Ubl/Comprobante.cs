using IziSales.Ubl.Reglas;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>A document of sale, complete and unchangeable; the seller gave the sale, everything else is derived.</summary>
public abstract class Comprobante : DocumentoElectronico
{
    private const int RoomForHeader = 4_096;
    private const int RoomForLine = 1_536;

    private protected Comprobante(TipoComprobante tipo, ComprobanteDatos datos)
        : base(datos.Emisor)
    {
        Tipo = tipo;
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
        IsDerivado = datos.IsDerivado;
        Id = new ComprobanteId(Emisor.Ruc, tipo, Numero);
    }

    /// <summary>Issuer, type and number together.</summary>
    public ComprobanteId Id { get; }

    /// <summary>Catálogo 01.</summary>
    public TipoComprobante Tipo { get; }

    /// <summary>The buyer; <see cref="Adquirente.ClientesVarios"/> when nobody in particular.</summary>
    public Adquirente Adquirente { get; }

    /// <summary>Series and correlativo.</summary>
    public NumeroComprobante Numero { get; }

    /// <summary>Day and time of issue on Lima's clock, to the second.</summary>
    public DateTimeOffset FechaEmision { get; }

    /// <summary>Catálogo 51; absent in notes.</summary>
    public TipoOperacion? Operacion { get; }

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

    /// <inheritdoc/>
    public override string NombreArchivo => Id.NombreArchivo;

    /// <summary>Whether this SDK computed it, and did not read it.</summary>
    internal bool IsDerivado { get; }

    internal override int Estimate => RoomForHeader + (Lineas.Count * RoomForLine);

    internal override UblRoot Root => UblRoot.Invoice;

    /// <inheritdoc/>
    public override ValidationReport Validate() => ReglasSunat.Judge(this);

    internal override void WriteBody(ref CanonicalWriter xml) => UblInvoice.WriteBody(ref xml, this);
}
