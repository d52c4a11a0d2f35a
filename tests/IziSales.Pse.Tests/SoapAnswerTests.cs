using System.IO.Compression;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>What SUNAT's answers are read as: faults in every shape seen, tickets, CDRs.</summary>
public sealed class SoapAnswerTests
{
    public static TheoryData<string, string, string, EstadoEnvio, string?> Faults => new()
    {
        { "soap-env:Client.0306", "No se puede leer", "", EstadoEnvio.NoRegistrado, "0306" },
        { "soap-env:Server.0306", "No se puede leer", "", EstadoEnvio.NoRegistrado, "0306" },
        { "ns0:Client0306", "No se puede leer", "", EstadoEnvio.NoRegistrado, "0306" },
        { "soap:Server.500", "No se puede leer", "", EstadoEnvio.PorConfirmar, null },
        { "soap:Server", "2026-11-20 10:00:00 falla", "", EstadoEnvio.PorConfirmar, null },
        { "soap-env:Client.2335", "El documento ha sido alterado", "", EstadoEnvio.Rechazado, "2335" },
        { "soap-env:Client.1033", "El comprobante fue registrado previamente", "", EstadoEnvio.YaRegistrado, "1033" },
        { "soap-env:Client.1032", "El comprobante fue registrado previamente como anulado", "", EstadoEnvio.YaRegistrado, "1032" },
        { "soap-env:Client.0402", "La numeracion ya ha sido enviada", "", EstadoEnvio.YaRegistrado, "0402" },
        { "soap-env:Server.0140", "Existe un documento igual en proceso", "", EstadoEnvio.EnProceso, "0140" },
        { "soap-env:Server.0100", "El sistema no puede responder", "", EstadoEnvio.PorConfirmar, "0100" },
        { "soap-env:Server.0109", "Autenticación no disponible", "", EstadoEnvio.PorConfirmar, "0109" },
        { "soap-env:Server.0138", "Error en base de datos", "", EstadoEnvio.PorConfirmar, "0138" },
        { "soap-env:Server.0200", "Error en el batch", "", EstadoEnvio.PorConfirmar, "0200" },
        { "soap:Server", "2335", "<detail><message>El documento ha sido alterado</message></detail>", EstadoEnvio.Rechazado, "2335" },
        { "soap:Server", "1033 - El comprobante fue registrado previamente", "", EstadoEnvio.YaRegistrado, "1033" },
        { "soap:Client", "<![CDATA[0151]]>", "<detail><e:error xmlns:e='x'><e:message>El nombre no corresponde</e:message></e:error></detail>", EstadoEnvio.NoRegistrado, "0151" },
        { "env:Server", "Internal Error (from server)", "", EstadoEnvio.PorConfirmar, null },
        { "soap-env:Server", "Error 500 al conectar con 10.1.2.3 puerto 1033", "", EstadoEnvio.PorConfirmar, null },
        { "soap-env:Server", "", "", EstadoEnvio.PorConfirmar, null },
        { "soap-env:Client.99999", "", "", EstadoEnvio.PorConfirmar, null },
        { "soap-env:Server.4000", "Una observación no es una falla", "", EstadoEnvio.PorConfirmar, "4000" },
        { "soap-env:Server.0000", "Cero no es aceptado sin constancia", "", EstadoEnvio.PorConfirmar, "0" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task SendAsync_Fault_IsReadByItsCode(string code, string text, string detail, EstadoEnvio estado, string? codigo)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(SoapWire.Fault(code, text, detail));

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
        Assert.NotEmpty(result.Mensaje);
    }

    [Fact]
    public async Task SendAsync_FaultOfAnOse_ShowsTheTextBesideTheCode()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(SoapWire.Fault("soap:Server", "2335", "<detail><message>El documento ha sido alterado</message></detail>"));

        Assert.Equal("El documento ha sido alterado", (await banco.Client.SendAsync(Banco.Envio)).Mensaje);
    }

    [Theory]
    [InlineData("soap-env:Client.0102", "Usuario o contraseña incorrectos")]
    [InlineData("soap-env:Client.0111", "No tiene el perfil para enviar comprobantes electronicos")]
    [InlineData("soap-env:Client.0154", "El RUC del archivo no corresponde al RUC del usuario")]
    [InlineData("env:Client", "Rejected by policy (from client)")]
    public async Task SendAsync_UserTurnedAway_SaysThatNothingWasSentAndKeepsTheDocumentClean(string code, string text)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(SoapWire.Fault(code, text));

        PseException away = await Assert.ThrowsAsync<PseException>(() => banco.Client.SendAsync(Banco.Envio));

        Assert.Contains("usuario SOL", away.Message, StringComparison.Ordinal);
        Assert.Contains("No se envió nada", away.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_FaultsThatSpeakOfDocuments_DoNotCloseTheRoad()
    {
        await using SoapBanco banco = new(static options => options.BreakerThroughput = 2);
        for (int i = 0; i < 5; i++)
        {
            banco.Server.Then(SoapWire.Fault("soap-env:Client.0306", "No se puede leer"));
            Assert.Equal(EstadoEnvio.NoRegistrado, (await banco.Client.SendAsync(Banco.Envio)).Estado);
        }
    }

    [Fact]
    public async Task SendAsync_CdrBehindAFolderEntry_IsAceptado()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(new SoapWire().Verdict(WithFolder(Banco.CdrZip(0))));

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.Client.SendAsync(Banco.Envio)).Estado);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><soap-env:Envelope xmlns:soap-env='http://schemas.xmlsoap.org/soap/envelope/'><soap-env:Body><r><applicationResponse>&b;</applicationResponse></r></soap-env:Body></soap-env:Envelope>")]
    [InlineData("<Envelope><Body><r><applicationResponse>UEs=</applicationResponse></r></Body></Envelope>")]
    [InlineData("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header><applicationResponse>UEs=</applicationResponse></e:Header></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><r><applicationResponse/></r></e:Body></e:Envelope>")]
    public async Task SendAsync_EnvelopeThatIsNoneOrSaysNothing_IsPorConfirmar(string xml)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(WireAnswer.Xml(xml));

        EnvioResult result = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal((EstadoEnvio.PorConfirmar, (byte[]?)null), (result.Estado, result.CdrZip));
    }

    [Fact]
    public async Task SendAsync_EnvelopeWithoutBottom_IsPorConfirmar()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(SoapWire.Envelope(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000))));

        Assert.Equal(EstadoEnvio.PorConfirmar, (await banco.Client.SendAsync(Banco.Envio)).Estado);
    }

    [Theory]
    [InlineData("98", EstadoEnvio.EnProceso, null)]
    [InlineData("0098", EstadoEnvio.EnProceso, null)]
    [InlineData("0", EstadoEnvio.EnProceso, null)]
    [InlineData("99", EstadoEnvio.PorConfirmar, "0099")]
    [InlineData("0127", EstadoEnvio.PorConfirmar, "0127")]
    [InlineData("", EstadoEnvio.PorConfirmar, null)]
    [InlineData("listo", EstadoEnvio.PorConfirmar, null)]
    public async Task GetStatusAsync_WithoutCdr_IsNoVerdict(string code, EstadoEnvio estado, string? codigo)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(SoapWire.Status(code, content: null));

        EnvioResult result = await banco.Client.GetStatusAsync("10412365785-RC-20260115-1:77");

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
        Assert.Equal(estado == EstadoEnvio.EnProceso ? "10412365785-RC-20260115-1:77" : null, result.Ticket);
    }

    [Theory]
    [InlineData("", 0, EstadoEnvio.Aceptado)]
    [InlineData("0", 0, EstadoEnvio.Aceptado)]
    [InlineData("0000", 0, EstadoEnvio.Aceptado)]
    [InlineData("99", 2223, EstadoEnvio.YaRegistrado)]
    [InlineData("0099", 2800, EstadoEnvio.Rechazado)]
    [InlineData("99", 306, EstadoEnvio.NoRegistrado)]
    public async Task GetStatusAsync_WithCdr_IsReadByTheCdr(string code, int cdr, EstadoEnvio estado)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(SoapWire.Status(code, Banco.CdrZip(cdr, "RC-20260115-1")));

        Assert.Equal(estado, (await banco.Client.GetStatusAsync("10412365785-RC-20260115-1:77")).Estado);
        Assert.Contains("<ser:getStatus><ticket>77</ticket></ser:getStatus>", banco.Body(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soap-env:Server.0140", EstadoEnvio.EnProceso)]
    [InlineData("soap-env:Client.0127", EstadoEnvio.PorConfirmar)]
    [InlineData("soap-env:Client.0306", EstadoEnvio.PorConfirmar)]
    [InlineData("soap-env:Client.1033", EstadoEnvio.PorConfirmar)]
    public async Task GetStatusAsync_Fault_SaysNothingAboutTheFile(string code, EstadoEnvio estado)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(SoapWire.Fault(code, "El ticket no existe"));

        Assert.Equal(estado, (await banco.Client.GetStatusAsync("10412365785-RC-20260115-1:77")).Estado);
    }

    private static byte[] WithFolder(byte[] zip)
    {
        CpeArchivo cdr = CpePackage.ReadXml(zip);
        using MemoryStream output = new();
        using (ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("dummy/");
            using Stream entry = archive.CreateEntry("R-10412365785-03-B001-27.XML").Open();
            entry.Write(cdr.Xml);
        }

        return output.ToArray();
    }
}
