using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace IziSales.Cli.Tests;

public sealed class TicketTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Ticket_Preview_ShowsTheTicketAsText()
    {
        CliResult result = await _cli.RunAsync("ticket", _cli.Write("doc.json", Documento.Simple().ToJsonString()), "--preview");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("BOLETA DE VENTA ELECTRÓNICA", result.Text, StringComparison.Ordinal);
        Assert.All(result.Text.Split('\n'), static line => Assert.InRange(line.Length, 0, 48));
    }

    [Theory]
    [InlineData(new[] { "--width", "58" }, "generic-58", 32)]
    [InlineData(new[] { "--width", "80", "--columns", "42" }, "generic-80", 42)]
    [InlineData(new[] { "--profile", "generic-58" }, "generic-58", 32)]
    [InlineData(new[] { "--profile", "epson-tm-t20" }, "epson-tm-t20", 48)]
    public async Task Ticket_ForAPrinter_TakesItsProfileAndColumns(string[] options, string profile, int columns)
    {
        CliResult result = await _cli.RunAsync(["ticket", _cli.Write("doc.json", Documento.Simple().ToJsonString()), "--preview", "--json", .. options]);

        Assert.Equal((profile, columns), ((string)result.Only["perfil"]!, (int)result.Only["columnas"]!));
        Assert.All(((string)result.Only["texto"]!).Split('\n'), line => Assert.InRange(line.Length, 0, columns));
    }

    [Fact]
    public async Task Ticket_ToAPrinter_SendsOneJobAndKeepsOutputEmpty()
    {
        string job = _cli.PathOf("ticket.bin");

        CliResult result = await _cli.RunAsync("ticket", _cli.Write("doc.json", Documento.Simple().ToJsonString()), "--printer", $"file://{job}");

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        byte[] bytes = await File.ReadAllBytesAsync(job);
        Assert.Equal([0x1B, 0x40], bytes[..2]);
        Assert.Contains("B001-27", Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_OfTheJsonAndOfItsXml_IsTheSamePaper()
    {
        string json = _cli.Write("doc.json", Documento.Simple().ToJsonString());
        await File.WriteAllTextAsync(_cli.PathOf("tienda.pem"), Issued());
        CliResult issued = await _cli.RunAsync("issue", json, "--out", _cli.PathOf("salida"), "--cert", _cli.PathOf("tienda.pem"), "--artifacts", "xml,zip", "--json");
        string[] archivos = [.. issued.Only["archivos"]!.AsArray().Select(static archivo => (string)archivo!)];

        CliResult fromJson = await _cli.RunAsync("ticket", json, "--preview");

        string withoutBreaks = string.Concat(fromJson.Text.Where(static character => !char.IsWhiteSpace(character)));
        Assert.Contains((string)issued.Only["digest"]!, withoutBreaks, StringComparison.Ordinal);
        foreach (string archivo in archivos)
        {
            Assert.Equal(fromJson.Text, (await _cli.RunAsync("ticket", archivo, "--preview")).Text);
        }
    }

    [Theory]
    [InlineData("--demo-cert")]
    [InlineData("--cert", "demo.pfx")]
    public async Task Ticket_OfWhatADemoCertificateSigned_SaysThatItIsWorthNothing(params string[] signature)
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("demo.pfx"));
        string[] signed = [.. signature.Select(part => part == "demo.pfx" ? _cli.PathOf(part) : part)];
        CliResult issued = await _cli.RunAsync(["issue", _cli.Write("doc.json", Documento.Simple().ToJsonString()), "--out", _cli.PathOf("salida"), .. signed, "--artifacts", "xml,txt", "--json"]);
        string[] archivos = [.. issued.Only["archivos"]!.AsArray().Select(static archivo => (string)archivo!)];

        CliResult printed = await _cli.RunAsync("ticket", archivos[0], "--preview");

        Assert.StartsWith("DOCUMENTO DE PRUEBA", printed.Text.TrimStart(), StringComparison.Ordinal);
        Assert.StartsWith("DOCUMENTO DE PRUEBA", (await File.ReadAllTextAsync(archivos[1])).TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--reprint", "REIMPRESIÓN")]
    [InlineData("--void", "ANULADO")]
    public async Task Ticket_MarkedCopy_SaysSoFirst(string option, string mark)
    {
        CliResult result = await _cli.RunAsync("ticket", _cli.Write("doc.json", Documento.Simple().ToJsonString()), "--preview", option);

        Assert.StartsWith(mark, result.Text.TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], "--printer")]
    [InlineData(new[] { "--preview", "--columns", "7" }, "--columns")]
    [InlineData(new[] { "--preview", "--profile", "la-de-mi-tia" }, "generic-80")]
    [InlineData(new[] { "--preview", "--profile", "generic-58", "--width", "80" }, "58 mm")]
    [InlineData(new[] { "--preview", "--width", "70" }, "70")]
    [InlineData(new[] { "--printer", "http://192.168.1.50" }, "IZI-PRN-001")]
    public async Task Ticket_WrongUse_EndsWith2AndSaysWhat(string[] options, string said)
    {
        CliResult result = await _cli.RunAsync(["ticket", _cli.Write("doc.json", Documento.Simple().ToJsonString()), .. options]);

        Assert.Equal((2, ""), (result.ExitCode, result.Text));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_NobodyAnswers_EndsWith3()
    {
        CliResult result = await _cli.RunAsync("ticket", _cli.Write("doc.json", Documento.Simple().ToJsonString()), "--printer", $"file://{_cli.PathOf("no-hay/ticket.bin")}", "--json");

        Assert.Equal((3, ""), (result.ExitCode, result.Text));
        Assert.StartsWith("IZI-PRN-", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_DocumentThatSunatRejects_IsNotPrinted()
    {
        string job = _cli.PathOf("ticket.bin");

        CliResult result = await _cli.RunAsync("ticket", _cli.Write("doc.json", Documento.With("lineas[0].cantidad", "0")), "--printer", $"file://{job}", "--json");

        Assert.Equal((1, false), (result.ExitCode, File.Exists(job)));
        Assert.Contains(result.Issues, static issue => issue.Code == "2024");
    }

    [Theory]
    [InlineData("{ \"tipo\": ", 1)]
    [InlineData("[]", 2)]
    [InlineData("<Invoice/>", 1)]
    public async Task Ticket_NoDocument_IsRefused(string text, int exitCode) =>
        Assert.Equal(exitCode, (await _cli.RunAsync("ticket", _cli.Write("doc.json", text), "--preview")).ExitCode);

    [Theory]
    [InlineData("RC")]
    [InlineData("RA")]
    public async Task Ticket_OfAFileThatIsNeverPrinted_IsWrongUse(string tipo) =>
        Assert.Equal(2, (await _cli.RunAsync("ticket", _cli.Write("doc.json", Documento.DeTipo(tipo).ToJsonString()), "--preview")).ExitCode);

    [Fact]
    public async Task Ticket_AlteredXml_IsNotPrinted()
    {
        CliResult issued = await _cli.RunAsync("issue", _cli.Write("doc.json", Documento.Simple().ToJsonString()), "--out", _cli.PathOf("salida"), "--demo-cert", "--artifacts", "xml", "--json");
        string xml = (string)issued.Only["archivo"]!;
        await File.WriteAllTextAsync(xml, (await File.ReadAllTextAsync(xml)).Replace("B001-27", "B001-28", StringComparison.Ordinal));

        CliResult result = await _cli.RunAsync("ticket", xml, "--preview");

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
        Assert.Contains("cambiado después de firmarse", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A certificate that another one vouches for, as those of real shops.</summary>
    private static string Issued()
    {
        DateTimeOffset now = DateTimeOffset.UnixEpoch.AddYears(50);
        using RSA authorityKey = RSA.Create(2_048);
        CertificateRequest authorityRequest = new("CN=Entidad de certificación", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using X509Certificate2 authority = authorityRequest.CreateSelfSigned(now, now.AddYears(50));
        using RSA key = RSA.Create(2_048);
        using X509Certificate2 certificate = new CertificateRequest("CN=BODEGA ROSITA, OU=10412365785", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Create(authority, now, now.AddYears(50), [1]);
        return $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }
}
