using System.Text;
using System.Xml.Linq;
using IziSales.Pse.Soap;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>What goes out to SUNAT: byte for byte in the documented shapes.</summary>
public sealed class SoapRequestTests
{
    private static readonly SolCredentials Sol = new("10412365785CAJA01", "clave<&>\"'ñ");

    [Fact]
    public void Envelopes_OfEachOperation_AreTheDocumentedBytes()
    {
        byte[] zip = Encoding.ASCII.GetBytes("PK de prueba");
        ComprobanteId factura = ComprobanteId.Parse("20600695771-01-F001-27");

        Golden.Match("sendBill.xml", SoapWriter.File(Sol, "sendBill", "10412365785-03-B001-27.zip", zip).Span);
        Golden.Match("sendSummary.xml", SoapWriter.File(Sol, "sendSummary", "10412365785-RC-20260115-1.zip", zip).Span);
        Golden.Match("getStatus.xml", SoapWriter.Ticket(Sol, "1517942139614").Span);
        Golden.Match("getStatus-consulta.xml", SoapWriter.Document(Sol, "getStatus", factura).Span);
        Golden.Match("getStatusCdr.xml", SoapWriter.Document(Sol, "getStatusCdr", factura).Span);
    }

    [Fact]
    public void Envelope_AsAnXmlReaderSeesIt_HasItsChildrenInNoNamespaceAndTheCredentialsWhole()
    {
        XDocument xml = XDocument.Parse(Encoding.UTF8.GetString(SoapWriter.Ticket(Sol, "a<b").Span));
        XNamespace sunat = "http://service.sunat.gob.pe";
        XNamespace wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

        Assert.Equal("a<b", xml.Descendants(sunat + "getStatus").Single().Element("ticket")?.Value);
        Assert.Equal("clave<&>\"'ñ", xml.Descendants(wsse + "Password").Single().Value);
    }

    [Fact]
    public async Task SendAsync_SignedBoleta_PostsItsBytesZippedUnderItsName()
    {
        await using SoapBanco banco = new();

        await banco.Client.SendAsync(Banco.Envio);

        string request = Assert.Single(banco.Server.Requests);
        Assert.StartsWith("POST /pse/billService HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nSOAPAction: \"urn:sendBill\"\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: text/xml; charset=utf-8\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nAccept: text/xml\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request, StringComparison.Ordinal);
        XElement sendBill = XDocument.Parse(banco.Body(0)).Descendants("{http://service.sunat.gob.pe}sendBill").Single();
        CpeArchivo file = CpePackage.ReadXml(Convert.FromBase64String(sendBill.Element("contentFile")!.Value));
        Assert.Equal(("10412365785-03-B001-27.zip", "10412365785-03-B001-27"), (sendBill.Element("fileName")!.Value, file.Nombre));
        Assert.Equal(Banco.Envio.Xml.ToArray(), file.Xml);
    }

    [Fact]
    public async Task SendAsync_DocumentWithoutSignature_GoesNowhere()
    {
        await using SoapBanco banco = new();

        await Assert.ThrowsAsync<PseException>(() => banco.Client.SendAsync(new CpeEnvio(Banco.Id, Banco.Envio.Xml) { Firmado = false }));
        await Assert.ThrowsAsync<PseException>(() => banco.Client.SendSummaryAsync(new LoteEnvio(Banco.Id.Ruc, "RC-20260115-1", "<x/>"u8.ToArray()) { Firmado = false }));
        Assert.Empty(banco.Server.Requests);
    }
}
