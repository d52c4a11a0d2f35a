using IziSales.Ubl.Reglas;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>Comunicación de baja: voids facturas and notes on them, within 7 days of their date. Boletas never go this way (2308); see <see cref="ResumenDiario"/>.</summary>
/// <remarks>File RA; UBL 2.0 <c>VoidedDocuments</c>, CustomizationID 1.0.</remarks>
public sealed class ComunicacionBaja : Lote
{
    private ComunicacionBaja(IReadOnlyList<LineaBaja> lineas, Emisor emisor, FechasLote fechas, int numero)
        : base(TipoComprobante.ComunicacionBaja, emisor, fechas, numero) => Lineas = lineas;

    /// <summary>The documents, in order.</summary>
    public IReadOnlyList<LineaBaja> Lineas { get; }

    internal override UblRoot Root => UblRoot.VoidedDocuments;

    internal override int Estimate => UblBaja.Estimate(this);

    /// <summary>Makes the file.</summary>
    /// <param name="lineas">Documents of one day.</param>
    /// <param name="emisor">The shop.</param>
    /// <param name="fechas">Day of the documents, and day of the file.</param>
    /// <param name="numero">The file's number; each attempt takes a new one (2324).</param>
    public static ComunicacionBaja From(IReadOnlyList<LineaBaja> lineas, Emisor emisor, FechasLote fechas, int numero)
    {
        ArgumentNullException.ThrowIfNull(lineas);
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(fechas);
        return new ComunicacionBaja([.. lineas], emisor, fechas, numero);
    }

    /// <inheritdoc/>
    public override ValidationReport Validate() => ReglasBaja.Judge(this);

    internal override void WriteBody(ref CanonicalWriter xml) => UblBaja.WriteBody(ref xml, this);
}
