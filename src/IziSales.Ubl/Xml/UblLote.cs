using System.Globalization;

namespace IziSales.Ubl.Xml;

/// <summary>The header that a daily summary and a voiding file share, in UBL 2.0.</summary>
internal static class UblLote
{
    public static void Header(ref CanonicalWriter xml, ReadOnlySpan<byte> customization, Lote lote)
    {
        xml.Raw(UblRoot.AfterSignature);
        xml.Raw("<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>"u8);
        xml.Raw(customization);
        xml.Raw("</cbc:CustomizationID>"u8);
        xml.Code("cbc:ID"u8, lote.Identificador);
        xml.Code("cbc:ReferenceDate"u8, lote.Fechas.Referencia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.Code("cbc:IssueDate"u8, lote.Fechas.Generacion.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public static void Emisor(ref CanonicalWriter xml, Emisor emisor)
    {
        UblPartes.Firma(ref xml, emisor);
        xml.Start("cac:AccountingSupplierParty"u8);
        xml.Code("cbc:CustomerAssignedAccountID"u8, emisor.Ruc.Value);
        xml.Code("cbc:AdditionalAccountID"u8, TipoDocumentoIdentidad.Ruc.Codigo);
        xml.Raw("<cac:Party><cac:PartyLegalEntity>"u8);
        xml.Text("cbc:RegistrationName"u8, emisor.RazonSocial);
        xml.Raw("</cac:PartyLegalEntity></cac:Party>"u8);
        xml.End("cac:AccountingSupplierParty"u8);
    }
}
