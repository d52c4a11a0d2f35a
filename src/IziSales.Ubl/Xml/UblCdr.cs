namespace IziSales.Ubl.Xml;

/// <summary>A CDR as UBL 2.0 <c>ApplicationResponse</c>.</summary>
internal sealed class UblCdr(Cdr cdr, Ruc emisor, string nombreArchivo, DateTimeOffset recepcion) : DocumentoElectronico(Sunat)
{
    private const int Room = 4_096;

    private static readonly Emisor Sunat = new() { Ruc = Ruc.Parse("20131312955"), RazonSocial = "SUNAT" };

    public override string NombreArchivo => $"R-{nombreArchivo}";

    internal override UblRoot Root => UblRoot.ApplicationResponse;

    internal override int Estimate => Room;

    public override ValidationReport Validate() => ValidationReport.Clean;

    internal override void WriteBody(ref CanonicalWriter xml)
    {
        xml.Raw(UblRoot.AfterSignature);
        xml.Raw("<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>1.0</cbc:CustomizationID>"u8);
        xml.Text("cbc:ID"u8, cdr.Numero ?? "0");
        xml.Start("cbc:IssueDate"u8);
        xml.Moment(recepcion, "yyyy-MM-dd");
        xml.End("cbc:IssueDate"u8);
        xml.Start("cbc:IssueTime"u8);
        xml.Moment(recepcion, "HH:mm:ss");
        xml.End("cbc:IssueTime"u8);
        xml.Start("cbc:ResponseDate"u8);
        xml.Moment(recepcion, "yyyy-MM-dd");
        xml.End("cbc:ResponseDate"u8);
        xml.Start("cbc:ResponseTime"u8);
        xml.Moment(recepcion, "HH:mm:ss");
        xml.End("cbc:ResponseTime"u8);
        foreach (string nota in cdr.Notas)
        {
            xml.Text("cbc:Note"u8, nota);
        }

        Party(ref xml, "cac:SenderParty"u8, Sunat.Ruc.Value);
        Party(ref xml, "cac:ReceiverParty"u8, emisor.Value);
        xml.Raw("<cac:DocumentResponse><cac:Response>"u8);
        xml.Text("cbc:ReferenceID"u8, cdr.Referencia);
        xml.Code("cbc:ResponseCode"u8, cdr.CodigoTexto);
        xml.Text("cbc:Description"u8, cdr.Descripcion);
        xml.Raw("</cac:Response><cac:DocumentReference>"u8);
        xml.Text("cbc:ID"u8, cdr.Referencia);
        xml.Raw("</cac:DocumentReference></cac:DocumentResponse>"u8);
        xml.Raw(UblRoot.ApplicationResponse.Tail);
    }

    private static void Party(ref CanonicalWriter xml, ReadOnlySpan<byte> name, string ruc)
    {
        xml.Start(name);
        xml.Start("cac:PartyIdentification"u8);
        xml.Code("cbc:ID"u8, ruc);
        xml.End("cac:PartyIdentification"u8);
        xml.End(name);
    }
}
