using System.Text;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

public sealed class PdfTests : IDisposable
{
    private static readonly ExternalTool PdfDetach = new("poppler-utils", "pdfdetach");

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [SkippableTheory]
    [InlineData("A4", "595.28 x 841.89")]
    [InlineData("A5", "419.53 x 595.28")]
    [InlineData("80mm", "226.77 x ")]
    [InlineData("58mm", "164.41 x ")]
    public async Task Pdf_OnAPaper_IsOfThatSizeAndSound(string paper, string size)
    {
        CliResult result = await _cli.RunAsync("pdf", Doc(), "--paper", paper, "--out", _cli.PathOf("boleta.pdf"), "--json");

        Assert.Equal((0, paper), (result.ExitCode, (string)result.Only["papel"]!));
        Assert.Equal(new FileInfo(_cli.PathOf("boleta.pdf")).Length, (long)result.Only["bytes"]!);
        Assert.Equal(0, (await Tools.Qpdf.RunAsync("--check", _cli.PathOf("boleta.pdf"))).ExitCode);
        Assert.Contains(size, (await new ExternalTool("poppler-utils", "pdfinfo").RunAsync(_cli.PathOf("boleta.pdf"))).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Pdf_WithItsXml_CarriesItByteForByte()
    {
        string xml = await IssueAsync("27");

        CliResult result = await _cli.RunAsync("pdf", xml, "--out", _cli.PathOf("boleta.pdf"), "--attach-xml", xml);

        Assert.True(result.ExitCode == 0, result.Error);
        await PdfDetach.RunAsync("-save", "1", "-o", _cli.PathOf("salio.xml"), _cli.PathOf("boleta.pdf"));
        Assert.Equal(await File.ReadAllBytesAsync(xml), await File.ReadAllBytesAsync(_cli.PathOf("salio.xml")));
    }

    [Fact]
    public async Task Pdf_WithTheXmlOfAnother_IsRefusedAndWritesNothing()
    {
        string other = await IssueAsync("28");

        CliResult result = await _cli.RunAsync("pdf", Doc(), "--out", _cli.PathOf("boleta.pdf"), "--attach-xml", other);

        Assert.Equal((1, false), (result.ExitCode, File.Exists(_cli.PathOf("boleta.pdf"))));
        Assert.Contains("es el XML de 10412365785-03-B001-28", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_WithAnUnsignedXml_IsRefused()
    {
        CliResult bare = await _cli.IssueAsync(Documento.Simple().ToJsonString(), "--artifacts", "xml");

        CliResult result = await _cli.RunAsync("pdf", Doc(), "--out", _cli.PathOf("boleta.pdf"), "--attach-xml", (string)bare.Only["archivo"]!);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no está firmado", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_ThroughPipes_IsThePdfAlone()
    {
        _cli.Input = Encoding.UTF8.GetBytes(Documento.Simple().ToJsonString());

        CliResult result = await _cli.RunAsync("pdf", "-", "--out", "-");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("%PDF-1.7", Encoding.Latin1.GetString(result.Output), StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(result.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_WithALogo_IsLarger()
    {
        // A BMP of 8 x 1 pixels, one bit each.
        byte[] bmp = [0x42, 0x4D, 66, 0, 0, 0, 0, 0, 0, 0, 62, 0, 0, 0, 40, 0, 0, 0, 8, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 0, 0xAA, 0, 0, 0];
        await File.WriteAllBytesAsync(_cli.PathOf("logo.bmp"), bmp);

        CliResult without = await _cli.RunAsync("pdf", Doc(), "--out", "-");
        CliResult with = await _cli.RunAsync("pdf", Doc(), "--out", "-", "--logo", _cli.PathOf("logo.bmp"));

        Assert.True(with.ExitCode == 0, with.Error);
        Assert.True(with.Output.Length > without.Output.Length);
    }

    [Theory]
    [InlineData("roto.png", 1)]
    [InlineData("no-hay.png", 2)]
    public async Task Pdf_WithoutAUsableLogo_WritesNothing(string logo, int exitCode)
    {
        _cli.Write("roto.png", "no soy una imagen");

        CliResult result = await _cli.RunAsync("pdf", Doc(), "--out", _cli.PathOf("boleta.pdf"), "--logo", _cli.PathOf(logo));

        Assert.Equal((exitCode, false), (result.ExitCode, File.Exists(_cli.PathOf("boleta.pdf"))));
    }

    [Theory]
    [InlineData("--paper", "oficio", "--out", "boleta.pdf")]
    [InlineData("--out", "-", "--json")]
    [InlineData("--paper", "A4")]
    public async Task Pdf_WrongUse_EndsWith2(params string[] options) =>
        Assert.Equal(2, (await _cli.RunAsync(["pdf", Doc(), .. options])).ExitCode);

    [Fact]
    public async Task Pdf_FolderMissing_EndsWith3AndLeavesNothing()
    {
        CliResult result = await _cli.RunAsync("pdf", Doc(), "--out", _cli.PathOf("no-hay/boleta.pdf"));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("La carpeta no existe", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_cli.Files("."), static file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private string Doc() => _cli.Write("doc.json", Documento.Simple().ToJsonString());

    private async Task<string> IssueAsync(string numero)
    {
        CliResult issued = await _cli.RunAsync("issue", _cli.Write($"{numero}.json", Documento.With("numero", numero)), "--out", _cli.PathOf("salida"), "--demo-cert", "--artifacts", "xml", "--json");
        return (string)issued.Only["archivo"]!;
    }
}
