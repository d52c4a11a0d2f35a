using System.Text;
using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>What the make-believe SUNAT finds in a document, in its order.</summary>
public sealed class JudgeTests
{
    // The sandbox's clock stands on the day of most scenarios; those of other years come too late.
    public static TheoryData<string> Nombres => [.. Escenarios.Todos.Where(static escenario => escenario.Fecha == Escenarios.UnaLinea.Fecha).Select(static escenario => escenario.Nombre)];

    [Theory]
    [MemberData(nameof(Nombres))]
    public async Task Send_EveryScenario_IsRegisteredOnceWithItsCdr(string nombre)
    {
        await using Banco banco = await Banco.AbrirAsync();
        Boleta boleta = Escenarios.Todos.Single(escenario => escenario.Nombre == nombre).ToBoleta();

        EnvioResult result = await banco.EnviarAsync(boleta);

        Assert.True(result.IsAceptado, $"{result.Estado} {result.Codigo} {result.Mensaje}");
        Cdr cdr = CdrReader.Read(result.CdrZip!);
        Assert.Equal((boleta.Numero.Value, boleta.Emisor.Ruc.Value, 0), (cdr.Referencia, cdr.RucEmisor, cdr.Codigo));
        Assert.Equal(1, banco.Sandbox.Registrations(boleta.Id));
    }

    [Fact]
    public async Task Send_Boleta_GetsACdrThatIsSignedAndNamedAfterIt()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.EnviarAsync();

        CpeArchivo archivo = CpePackage.ReadXml(result.CdrZip!);
        Assert.Equal("R-10412365785-03-B001-27", archivo.Nombre);
        Assert.True(SignatureVerifier.Verify(archivo.Xml).IsValid);
        Assert.Equal(Firmantes.Rosita.Sign(Banco.Boleta).DigestValue, result.DigestValue);
    }

    [Fact]
    public async Task Send_OneByteChanged_Is2335AndSpendsTheNumber()
    {
        await using Banco banco = await Banco.AbrirAsync();
        byte[] xml = Banco.Firmada(Banco.Boleta).Xml.ToArray();
        int at = Encoding.UTF8.GetString(xml).IndexOf("Arroz", StringComparison.Ordinal);
        xml[at] = (byte)'E';

        EnvioResult result = await banco.Client.SendAsync(new CpeEnvio(Banco.Boleta.Id, xml));

        Assert.Equal((EstadoEnvio.Rechazado, "2335"), (result.Estado, result.Codigo));
        Assert.Equal(2335, CdrReader.Read(result.CdrZip!).Codigo);
        Assert.Equal(EstadoRecibido.Rechazado, banco.Sandbox.Find(Banco.Boleta.Id)!.Estado);
    }

    [Fact]
    public async Task Send_NotSignedButSaidToBe_Is1059AndLeavesTheNumberFree()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.Client.SendAsync(new CpeEnvio(Banco.Boleta.Id, CpeWriter.Write(Banco.Boleta)));

        Assert.Equal((EstadoEnvio.NoRegistrado, "1059"), (result.Estado, result.Codigo));
        Assert.Null(banco.Sandbox.Find(Banco.Boleta.Id));
        Assert.True((await banco.EnviarAsync()).IsAceptado);
    }

    [Fact]
    public async Task Send_NotSigned_IsSignedByTheSandboxAsAPse()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.Client.SendAsync(new CpeEnvio(Banco.Boleta.Id, CpeWriter.Write(Banco.Boleta)) { Firmado = false });

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
        SignatureVerification signature = SignatureVerifier.Verify(result.XmlFirmado);
        Assert.True(signature.IsValid);
        Assert.Equal(result.DigestValue, signature.DigestValue);
        Assert.Contains("20000000001", signature.Certificado!.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NotSignedInAStrangeForm_IsRefusedByThePse()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.Client.SendAsync(new CpeEnvio(Banco.Boleta.Id, "<Invoice/>"u8.ToArray()) { Firmado = false });

        Assert.Equal((EstadoEnvio.NoRegistrado, "IZI-SBX-009"), (result.Estado, result.Codigo));
    }

    [Theory]
    [InlineData("20600695771-03-B001-27", "1034")]
    [InlineData("10412365785-07-B001-27", "1003")]
    [InlineData("10412365785-03-B002-27", "1035")]
    [InlineData("10412365785-03-B001-28", "1036")]
    public async Task Send_NameIsNotTheContents_IsRefusedByItsCode(string nombre, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.Client.SendAsync(new CpeEnvio(ComprobanteId.Parse(nombre), Banco.Firmada(Banco.Boleta).Xml));

        Assert.Equal((EstadoEnvio.NoRegistrado, codigo), (result.Estado, result.Codigo));
        Assert.Equal(0, banco.Sandbox.Count);
    }

    [Theory]
    [InlineData(-5, EstadoEnvio.Aceptado, "0")]
    [InlineData(-6, EstadoEnvio.NoRegistrado, "1079")]
    [InlineData(2, EstadoEnvio.Aceptado, "0")]
    [InlineData(3, EstadoEnvio.Rechazado, "2329")]
    public async Task Send_DateOfIssue_IsJudgedByLimasCalendar(int days, EstadoEnvio estado, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();
        Boleta boleta = (Escenarios.UnaLinea with { Fecha = new DateTimeOffset(2026, 1, 15, 23, 30, 0, Lima.Offset).AddDays(days) }).ToBoleta();

        EnvioResult result = await banco.EnviarAsync(boleta);

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
    }

    [Fact]
    public async Task Send_NotXml_Is0306()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult result = await banco.Client.SendAsync(new CpeEnvio(Banco.Boleta.Id, "esto no es XML"u8.ToArray()));

        Assert.Equal((EstadoEnvio.NoRegistrado, "0306"), (result.Estado, result.Codigo));
    }

    [Fact]
    public async Task Send_BreaksARuleOfSunat_IsRejectedWithItsCodeAndPlace()
    {
        await using Banco banco = await Banco.AbrirAsync();
        Boleta boleta = Escenarios.DosLineas.WithQuantity(line: 1, quantity: 0).ToBoleta();

        EnvioResult result = await banco.EnviarAsync(boleta);

        Assert.Equal((EstadoEnvio.Rechazado, "2024"), (result.Estado, result.Codigo));
        Assert.Contains("Lineas[1]", CdrReader.Read(result.CdrZip!).Descripcion, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Send_WithTheOfficialSchemas_AcceptsABoleta()
    {
        string folder = SharedFacts.Require("sunat/xsd");
        await using Banco banco = await Banco.AbrirAsync(options => options.XsdFolder = folder);

        Assert.Equal(EstadoEnvio.Aceptado, (await banco.EnviarAsync()).Estado);
    }

    [SkippableFact]
    public async Task Cdr_OfTheSandbox_FitsTheOfficialSchema()
    {
        string schema = SharedFacts.Require("sunat/xsd/2.0/maindoc/UBLPE-ApplicationResponse-1.0.xsd");
        await using Banco banco = await Banco.AbrirAsync();
        EnvioResult result = await banco.EnviarAsync();

        ToolResult judged = await Tools.XmlLint.RunWithInputAsync(CpePackage.ReadXml(result.CdrZip!).Xml, "--noout", "--nonet", "--schema", schema, "-");

        Assert.True(judged.ExitCode == 0, judged.Error);
    }
}
