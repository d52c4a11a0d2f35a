using System.Net;
using System.Text;
using System.Xml.Linq;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>SUNAT's web services, byte by byte as their callers know them.</summary>
public sealed class SoapTests
{
    private const string Bill = "ol-ti-itcpfegem/billService";
    private const string Consult = "ol-it-wsconscpegem/billConsultService";

    private static readonly XNamespace Envelope = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Service = "http://service.sunat.gob.pe";

    [Fact]
    public async Task SendBill_Boleta_IsAnsweredWithItsCdr()
    {
        await using Banco banco = await Banco.AbrirAsync();

        (HttpStatusCode status, XElement body) = await CallAsync(banco, Bill, "sendBill", Files(Banco.Boleta));

        Assert.Equal(HttpStatusCode.OK, status);
        XElement response = Assert.Single(body.Elements());
        Assert.Equal(Service + "sendBillResponse", response.Name);
        Cdr cdr = CdrReader.Read(Convert.FromBase64String(response.Element("applicationResponse")!.Value));
        Assert.Equal((0, "B001-27"), (cdr.Codigo, cdr.Referencia));
        Assert.Equal(SandboxChannel.Soap, banco.Sandbox.Find(Banco.Boleta.Id)!.Canal);
    }

    [Fact]
    public async Task SendBill_Twice_IsAFaultUnderStatus500WithItsCode()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await CallAsync(banco, Bill, "sendBill", Files(Banco.Boleta));

        (HttpStatusCode status, XElement body) = await CallAsync(banco, Bill, "sendBill", Files(Banco.Boleta));

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        XElement fault = body.Element(Envelope + "Fault")!;
        Assert.Equal("soap-env:Client.1033", fault.Element("faultcode")!.Value);
        Assert.Contains(" - Detalle: xxx.xxx.xxx value='ticket: 1 error: ", fault.Element("faultstring")!.Value, StringComparison.Ordinal);
        Assert.Equal(1, banco.Sandbox.Registrations(Banco.Boleta.Id));
    }

    [Fact]
    public async Task SendBill_Rejected_IsACdrAndNoFault()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);

        (HttpStatusCode status, XElement body) = await CallAsync(banco, Bill, "sendBill", Files(Banco.Boleta));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2800, CdrReader.Read(Convert.FromBase64String(body.Descendants("applicationResponse").Single().Value)).Codigo);
    }

    [Theory]
    [InlineData("10412365785MODDATOS", "moddatos", "")]
    [InlineData("10412365785moddatos", "moddatos", "")]
    [InlineData("10412365785MODDATOS", "otra", "soap-env:Client.0102")]
    [InlineData("10412365785OTRO", "moddatos", "soap-env:Client.0102")]
    [InlineData("MODDATOS", "moddatos", "soap-env:Client.0102")]
    [InlineData("20600695771MODDATOS", "moddatos", "soap-env:Client.0154")]
    public async Task SendBill_User_IsTheRucAndTheSolUser(string user, string password, string fault)
    {
        await using Banco banco = await Banco.AbrirAsync(static options => (options.SolUser, options.SolPassword) = ("MODDATOS", "moddatos"));

        (HttpStatusCode _, XElement body) = await CallAsync(banco, Bill, "sendBill", Files(Banco.Boleta), user, password);

        Assert.Equal(fault, body.Descendants("faultcode").SingleOrDefault()?.Value ?? "");
    }

    [Theory]
    [InlineData("boleta.zip", "UEsDBA==", "0151")]
    [InlineData("10412365785-03-B001-27.zip", "", "0155")]
    [InlineData("10412365785-03-B001-27.zip", "aG9sYQ==", "0156")]
    [InlineData("10412365785-03-B001-27.zip", "UEsDBA==", "0156")]
    [InlineData("10412365785-RC-20260115-1.zip", "lote", "0152")]
    [InlineData("10412365785-03-B001-28.zip", "boleta", "0161")]
    public async Task SendBill_PackedWrongly_IsAFault(string name, string content, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();
        string zip = content switch
        {
            "boleta" => Zip(Banco.Boleta),
            "lote" => Zip(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar))),
            _ => content,
        };

        (HttpStatusCode status, XElement body) = await CallAsync(banco, Bill, "sendBill", [new("fileName", name), new("contentFile", zip)]);

        Assert.Equal((HttpStatusCode.InternalServerError, $"soap-env:Client.{codigo}"), (status, body.Descendants("faultcode").Single().Value));
        Assert.Equal(0, banco.Sandbox.Count);
    }

    [Fact]
    public async Task SendSummary_TicketIs98Then0WithItsCdr()
    {
        await using Banco banco = await Banco.AbrirAsync();
        (HttpStatusCode _, XElement taken) = await CallAsync(banco, Bill, "sendSummary", Files(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Adicionar))));
        XElement ticket = new("ticket", taken.Descendants("ticket").Single().Value);

        (HttpStatusCode _, XElement early) = await CallAsync(banco, Bill, "getStatus", [ticket]);
        banco.Time.Advance(TimeSpan.FromSeconds(2));
        (HttpStatusCode _, XElement late) = await CallAsync(banco, Bill, "getStatus", [ticket]);

        XElement pending = early.Element(Service + "getStatusResponse")!.Element("status")!;
        Assert.Equal(("98", null), (pending.Element("statusCode")!.Value, pending.Element("content")));
        XElement done = late.Element(Service + "getStatusResponse")!.Element("status")!;
        Assert.Equal("0", done.Element("statusCode")!.Value);
        Assert.Equal("RC-20260115-1", CdrReader.Read(Convert.FromBase64String(done.Element("content")!.Value)).Referencia);
    }

    [Fact]
    public async Task GetStatus_OfARefusedSummary_Is99WithTheCodeInItsCdr()
    {
        await using Banco banco = await Banco.AbrirAsync();
        (HttpStatusCode _, XElement taken) = await CallAsync(banco, Bill, "sendSummary", Files(Banco.Resumen(1, Banco.Linea("B001-1", EstadoItemResumen.Anular))));
        banco.Time.Advance(TimeSpan.FromSeconds(2));

        (HttpStatusCode _, XElement late) = await CallAsync(banco, Bill, "getStatus", [new("ticket", taken.Descendants("ticket").Single().Value)]);

        Assert.Equal("99", late.Descendants("statusCode").Single().Value);
        Assert.Equal(2663, CdrReader.Read(Convert.FromBase64String(late.Descendants("content").Single().Value)).Codigo);
    }

    [Fact]
    public async Task GetStatus_UnknownTicket_Is0127()
    {
        await using Banco banco = await Banco.AbrirAsync();

        (HttpStatusCode _, XElement body) = await CallAsync(banco, Bill, "getStatus", [new("ticket", "777")]);

        Assert.Equal("soap-env:Client.0127", body.Descendants("faultcode").Single().Value);
    }

    [Theory]
    [InlineData("getStatus", "01", "F001", "0001")]
    [InlineData("getStatusCdr", "01", "F001", "0004")]
    [InlineData("getStatus", "01", "F002", "0011")]
    [InlineData("getStatus", "03", "B001", "0009")]
    [InlineData("getStatus", "07", "BC01", "0010")]
    public async Task Consult_KnowsFacturasOnly(string operation, string tipo, string serie, string code)
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Time.Advance(TimeSpan.FromDays(1));
        await banco.EnviarAsync(EscenariosDocumento.Factura);

        (HttpStatusCode _, XElement body) = await CallAsync(
            banco,
            Consult,
            operation,
            [new("rucComprobante", "20600695771"), new("tipoComprobante", tipo), new("serieComprobante", serie), new("numeroComprobante", "123")],
            "20600695771MODDATOS");

        Assert.Equal(code, body.Descendants("statusCode").Single().Value);
        Assert.Equal(code == "0004", body.Descendants("content").Any());
    }

    [Theory]
    [InlineData("hola")]
    [InlineData("<Envelope/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    public async Task Call_ThatIsNoEnvelope_IsAFault(string text)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using StringContent content = new(text, Encoding.UTF8, "text/xml");

        HttpResponseMessage response = await banco.Http.PostAsync(new Uri(banco.Server.BaseAddress, Bill), content);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("faultcode", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static XElement[] Files(DocumentoElectronico documento) => [new("fileName", $"{documento.NombreArchivo}.zip"), new("contentFile", Zip(documento))];

    private static string Zip(DocumentoElectronico documento) => Convert.ToBase64String(CpePackage.Zip(Firmantes.Rosita.Sign(documento)));

    private static async Task<(HttpStatusCode Status, XElement Body)> CallAsync(
        Banco banco, string path, string operation, XElement[] values, string user = "10412365785MODDATOS", string password = "moddatos")
    {
        XNamespace wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
        XElement envelope = new(
            Envelope + "Envelope",
            new XElement(Envelope + "Header", new XElement(wsse + "Security", new XElement(wsse + "UsernameToken", new XElement(wsse + "Username", user), new XElement(wsse + "Password", password)))),
            new XElement(Envelope + "Body", new XElement(Service + operation, values)));
        using StringContent content = new(envelope.ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "text/xml");
        HttpResponseMessage response = await banco.Http.PostAsync(new Uri(banco.Server.BaseAddress, path), content);
        return (response.StatusCode, XElement.Parse(await response.Content.ReadAsStringAsync()).Element(Envelope + "Body")!);
    }
}
