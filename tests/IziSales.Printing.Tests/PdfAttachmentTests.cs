using System.Text;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Printing.Tests;

public sealed class PdfAttachmentTests
{
    private static readonly ExternalTool PdfDetach = new("poppler-utils", "pdfdetach");

    public static TheoryData<PaperSize> Papers => [.. Enum.GetValues<PaperSize>()];

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_WithTheSignedXml_GivesItBackByteForByte(PaperSize paper)
    {
        SignedCpe cpe = Firmada();
        using var pdf = new TemporaryFile(new PdfRenderer(paper).ToBytes(Ticket.From(Boletas.Tipica, Boletas.Opciones()), PdfAttachment.From(cpe)), ".pdf");
        using var xml = new TemporaryFile([], ".xml");

        ToolResult check = await Tools.Qpdf.RunAsync("--check", pdf.Path);
        Assert.True(check.ExitCode == 0, check.Text + check.Error);
        Assert.Contains("10412365785-03-B001-27.xml", (await PdfDetach.RunAsync("-list", pdf.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await PdfDetach.RunAsync("-save", "1", "-o", xml.Path, pdf.Path)).ExitCode);
        Assert.Equal(cpe.Xml.ToArray(), await File.ReadAllBytesAsync(xml.Path));
    }

    [Fact]
    public void Render_WithTheSignedXml_StaysSmallAndTheSame()
    {
        PdfAttachment attachment = PdfAttachment.From(Firmada());
        Ticket ticket = Ticket.From(Boletas.Tipica, Boletas.Opciones());

        byte[] pdf = new PdfRenderer().ToBytes(ticket, attachment);

        Assert.Equal(pdf, new PdfRenderer().ToBytes(ticket, attachment));
        Assert.InRange(pdf.Length, 5_000, 20_000);
        Assert.Contains("/AFRelationship/Source", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../10412365785-03-B001-27.xml")]
    [InlineData("C:10412365785.xml")]
    [InlineData("a\nb.xml")]
    public void New_NameThatIsMoreThanAName_Throws(string name) => Assert.Throws<ArgumentException>(() => new PdfAttachment(name, default));

    private static SignedCpe Firmada() => Firmantes.Rosita.Sign(Boletas.Tipica);
}
