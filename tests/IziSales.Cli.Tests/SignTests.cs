using System.Text;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

public sealed class SignTests : IAsyncLifetime
{
    private readonly Cli _cli = new();

    public async Task InitializeAsync() => await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"));

    public Task DisposeAsync()
    {
        _cli.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("03")]
    [InlineData("01")]
    [InlineData("07")]
    [InlineData("08")]
    [InlineData("RC")]
    [InlineData("RA")]
    public async Task Sign_WhatIssueWrote_IsWhatIssueWouldHaveSigned(string tipo)
    {
        string doc = _cli.Write("doc.json", Documento.DeTipo(tipo).ToJsonString());
        CliResult bare = await _cli.RunAsync("issue", doc, "--out", _cli.PathOf("a"), "--no-sign", "--artifacts", "xml", "--json");
        CliResult issued = await _cli.RunAsync("issue", doc, "--out", _cli.PathOf("b"), "--cert", _cli.PathOf("demo.pfx"), "--artifacts", "xml", "--json");

        CliResult signed = await SignAsync((string)bare.Only["archivo"]!, "--json");

        Assert.Equal(0, signed.ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync((string)issued.Only["archivo"]!), await File.ReadAllBytesAsync(_cli.PathOf("firmado.xml")));
        Assert.Equal(((string)issued.Only["nombre"]!, (string)issued.Only["digest"]!), ((string)signed.Only["nombre"]!, (string)signed.Only["digest"]!));
    }

    [Theory]
    [InlineData("indentado")]
    [InlineData("sin declaración")]
    [InlineData("latino")]
    [InlineData("editado")]
    public async Task Sign_XmlOfAnotherProgram_VerifiesAndKeepsItsText(string forma)
    {
        byte[] foreign = Foreign(forma, await BareAsync());
        await File.WriteAllBytesAsync(_cli.PathOf("ajeno.xml"), foreign);

        CliResult result = await SignAsync(_cli.PathOf("ajeno.xml"));

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        byte[] signed = await File.ReadAllBytesAsync(_cli.PathOf("firmado.xml"));
        Assert.True(SignatureVerifier.Verify(signed).IsValid);
        Assert.Empty(CpeReader.Read(signed).Validate().Issues);
        Assert.Contains("Id=\"SignIziSales\"", Encoding.UTF8.GetString(signed), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Sign_XmlOfAnotherProgram_PassesXmlSec()
    {
        await File.WriteAllBytesAsync(_cli.PathOf("ajeno.xml"), Foreign("indentado", await BareAsync()));
        await SignAsync(_cli.PathOf("ajeno.xml"));

        ToolResult sec = await Tools.XmlSec.RunAsync("--verify", "--enabled-key-data", "x509", "--insecure", "--id-attr:Id", "Signature", _cli.PathOf("firmado.xml"));

        Assert.True(sec.ExitCode == 0, sec.Error);
    }

    [Theory]
    [InlineData("firmado", "ya está firmado")]
    [InlineData("sin lugar", "no tiene dónde poner la firma")]
    [InlineData("retorno", "retorno de carro")]
    [InlineData("roto", "no es un XML")]
    [InlineData("dtd", "no es un XML")]
    public async Task Sign_WhatCannotBeSigned_IsRefusedAndWritesNothing(string forma, string message)
    {
        await File.WriteAllBytesAsync(_cli.PathOf("ajeno.xml"), Foreign(forma, await BareAsync()));
        if (forma == "firmado")
        {
            await SignAsync(_cli.PathOf("ajeno.xml"));
            File.Move(_cli.PathOf("firmado.xml"), _cli.PathOf("ajeno.xml"), overwrite: true);
        }

        CliResult result = await SignAsync(_cli.PathOf("ajeno.xml"));

        Assert.Equal((1, false), (result.ExitCode, File.Exists(_cli.PathOf("firmado.xml"))));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_ThroughPipes_IsTheXmlAlone()
    {
        _cli.Input = Encoding.UTF8.GetBytes(await BareAsync());

        CliResult result = await _cli.RunAsync("sign", "-", "-", "--cert", _cli.PathOf("demo.pfx"));

        Assert.Equal(0, result.ExitCode);
        Assert.True(SignatureVerifier.Verify(result.Output).IsValid);
        Assert.Equal(2, (await _cli.RunAsync("sign", "-", "-", "--cert", _cli.PathOf("demo.pfx"), "--json")).ExitCode);
    }

    [Fact]
    public async Task Sign_ExpiredCertificate_IsRefused()
    {
        string xml = _cli.Write("sin-firma.xml", await BareAsync());
        _cli.Time.Advance(TimeSpan.FromDays(800));

        CliResult result = await SignAsync(xml);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("IZI-CERT-005", result.Error, StringComparison.Ordinal);
    }

    private Task<CliResult> SignAsync(string xml, params string[] more) =>
        _cli.RunAsync(["sign", xml, _cli.PathOf("firmado.xml"), "--cert", _cli.PathOf("demo.pfx"), .. more]);

    private async Task<string> BareAsync()
    {
        CliResult bare = await _cli.IssueAsync(Documento.Completo);
        return await File.ReadAllTextAsync((string)bare.Only["archivo"]!);
    }

    // What other programs make of the same document.
    private static byte[] Foreign(string forma, string xml) => forma switch
    {
        "indentado" => Encoding.UTF8.GetBytes(xml.Replace("><", ">\r\n  <", StringComparison.Ordinal)),
        "sin declaración" => Encoding.UTF8.GetBytes(xml[(xml.IndexOf('\n', StringComparison.Ordinal) + 1)..].Replace("<ext:ExtensionContent></ext:ExtensionContent>", "<ext:ExtensionContent/>", StringComparison.Ordinal)),
        "latino" => Encoding.Latin1.GetBytes(xml.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal)),
        "editado" => Encoding.UTF8.GetBytes(xml.Replace("<cbc:ID>B001-27</cbc:ID>", "<cbc:ID  >B001-27</cbc:ID>", StringComparison.Ordinal)),
        "sin lugar" => Encoding.UTF8.GetBytes(xml.Replace("ExtensionContent", "ExtensionReason", StringComparison.Ordinal)),
        "retorno" => Encoding.UTF8.GetBytes(xml.Replace("Entrega a", "Entrega&#13; a", StringComparison.Ordinal).Replace("><", "> <", StringComparison.Ordinal)),
        "dtd" => Encoding.UTF8.GetBytes(xml.Replace("<Invoice ", "<!DOCTYPE Invoice><Invoice ", StringComparison.Ordinal)),
        "roto" => Encoding.UTF8.GetBytes(xml[..^20] + "\n"),
        _ => Encoding.UTF8.GetBytes(xml),
    };
}
