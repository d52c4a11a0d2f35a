using System.Text;
using System.Xml.Linq;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Docs.Tests;

/// <summary>The guide in pictures: its sale runs, says and writes what the page shows, and its papers are drawn.</summary>
[Collection(WholeProcess.Name)]
public sealed class ImagenesTests
{
    private const string Page = "docs/imagenes.md";

    private static readonly Lazy<SampleRun> Sale = new(static () => SampleRun.Of(SampleCompiler.Compile(Assert.Single(new MarkdownPage(Page).Blocks("csharp")).Text).Assembly));

    [Fact]
    public void Sale_OfThePage_PrintsItsTotalsAndWritesItsXml()
    {
        byte[] xml = Sale.Value.Files[$"{Galeria.Numero}.xml"];

        Assert.Empty(CpeReader.Read(xml).Validate().Issues);
        MadeBlock.Match(Page, "montos", Sale.Value.Output);
        MadeBlock.Match(Page, "xml", XDocument.Parse(Encoding.UTF8.GetString(xml)).ToString());
    }

    [SkippableTheory]
    [InlineData("ticket-80", 203)]
    [InlineData("ticket-58", 203)]
    [InlineData("boleta-a4", 110)]
    public async Task Paper_OfTheSale_IsDrawn(string name, int dotsPerInch)
    {
        using TemporaryFile pdf = new(Sale.Value.Files[$"{name}.pdf"], ".pdf");

        Galeria.Keep(name, (await Tools.PdfToPpm.RunAsync("-png", "-singlefile", "-r", $"{dotsPerInch}", pdf.Path)).Output.Span);
    }
}
