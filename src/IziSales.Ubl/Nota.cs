using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>A note on another document: what the two kinds have in common.</summary>
/// <remarks>A note has no operation type, so SUNAT's relief for the Nuevo RUS does not reach it: lines taxed at 0 % are written as not subject (30).</remarks>
public abstract class Nota : Comprobante
{
    private protected Nota(TipoComprobante tipo, ComprobanteDatos datos, DocumentoReferido afectado, string sustento)
        : base(tipo, datos)
    {
        Afectado = afectado;
        Sustento = sustento;
    }

    /// <summary>The document that is modified. <c>cac:BillingReference</c>.</summary>
    public DocumentoReferido Afectado { get; }

    /// <summary>Why, in words. <c>cac:DiscrepancyResponse/cbc:Description</c>.</summary>
    public string Sustento { get; }

    /// <summary>Why, as a code: catálogo 09 or 10. <c>cac:DiscrepancyResponse/cbc:ResponseCode</c>.</summary>
    public abstract CodigoCatalogo CodigoMotivo { get; }

    internal override UblRoot Root => Tipo == TipoComprobante.NotaCredito ? UblRoot.CreditNote : UblRoot.DebitNote;

    internal override void WriteBody(ref CanonicalWriter xml) => UblNota.WriteBody(ref xml, this);
}
