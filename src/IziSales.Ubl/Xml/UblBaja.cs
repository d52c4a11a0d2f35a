namespace IziSales.Ubl.Xml;

/// <summary>A voiding file as UBL 2.0 <c>VoidedDocuments</c>, version 1.0.</summary>
internal static class UblBaja
{
    private const int RoomForHeader = 4_096;
    private const int RoomForLine = 512;

    public static int Estimate(ComunicacionBaja baja) => RoomForHeader + (baja.Lineas.Count * RoomForLine);

    public static void WriteBody(ref CanonicalWriter xml, ComunicacionBaja baja)
    {
        UblLote.Header(ref xml, "1.0"u8, baja);
        UblLote.Emisor(ref xml, baja.Emisor);
        for (int i = 0; i < baja.Lineas.Count; i++)
        {
            LineaBaja linea = baja.Lineas[i];
            xml.Start("sac:VoidedDocumentsLine"u8);
            xml.Start("cbc:LineID"u8);
            xml.Integer(i + 1);
            xml.End("cbc:LineID"u8);
            xml.Code("cbc:DocumentTypeCode"u8, linea.Documento.Tipo.Codigo);
            xml.Code("sac:DocumentSerialID"u8, linea.Documento.Numero.Serie.Value);
            xml.Start("sac:DocumentNumberID"u8);
            xml.Integer(linea.Documento.Numero.Correlativo);
            xml.End("sac:DocumentNumberID"u8);
            xml.Text("sac:VoidReasonDescription"u8, linea.Motivo);
            xml.End("sac:VoidedDocumentsLine"u8);
        }

        xml.Raw(UblRoot.VoidedDocuments.Tail);
    }
}
