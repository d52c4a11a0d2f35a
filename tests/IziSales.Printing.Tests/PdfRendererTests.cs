using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IziSales.Printing.Pdf;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Printing.Tests;

public sealed partial class PdfRendererTests
{
    private static readonly ExternalTool PdfInfo = new("poppler-utils", "pdfinfo");

    public static TheoryData<PaperSize> Papers => [.. Enum.GetValues<PaperSize>()];

    [Theory]
    [InlineData(PaperSize.A4, "a4")]
    [InlineData(PaperSize.A5, "a5")]
    [InlineData(PaperSize.Roll80, "80mm")]
    [InlineData(PaperSize.Roll58, "58mm")]
    public void Render_ATypicalBoleta_IsTheReviewedFile(PaperSize paper, string name) =>
        Golden.Match($"tipica-{name}.pdf", new PdfRenderer(paper) { Compression = CompressionLevel.NoCompression }.ToBytes(Ticket.From(Boletas.Tipica, Boletas.Opciones())));

    [Fact]
    public void Render_ANote_IsTheReviewedFile() =>
        Golden.Match("nota-debito-a4.pdf", new PdfRenderer { Compression = CompressionLevel.NoCompression }.ToBytes(Ticket.From(EscenariosDocumento.Intereses, Boletas.Opciones())));

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_OnEveryPaper_HasNoFaultOfStructure(PaperSize paper)
    {
        Boleta[] boletas = [Boletas.Tipica, Boletas.Vacia, Escenarios.TodasLasAfectaciones.ToBoleta(), Escenarios.TextoDificil.ToBoleta(), Escenarios.DeLineas(300).ToBoleta()];
        foreach (Boleta boleta in boletas)
        {
            using TemporaryFile pdf = Print(boleta, paper, TicketMarcas.Prueba | TicketMarcas.Anulado);

            ToolResult check = await Tools.Qpdf.RunAsync("--check", pdf.Path);
            Assert.True(check.ExitCode == 0, check.Text + check.Error);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_OnEveryPaper_ReadsInOrder(PaperSize paper)
    {
        using TemporaryFile pdf = Print(Boletas.Tipica, paper);

        string text = Spaces().Replace((await Tools.PdfToText.RunAsync("-raw", pdf.Path, "-")).Text, " ");
        string[] order =
        [
            "Doña Rosa", "BOLETA DE VENTA ELECTRÓNICA", "B001-27", "María Fernanda Ñahui Huamán", "Inca Kola 1.5 L", "15.00", "Pan francés", "Arroz Costeño",
            "S/ 45.50", "Representación impresa de la boleta de venta electrónica", Boletas.Digest, "¡Gracias por su compra!",
        ];
        int at = 0;
        foreach (string wanted in paper is PaperSize.A4 or PaperSize.A5 ? order : [.. order.Where(static part => part != Boletas.Digest)])
        {
            int found = text.IndexOf(wanted, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"«{wanted}» does not follow «{text[..at]}».");
            at = found;
        }

        Assert.Contains("Son: CUARENTA Y CINCO CON 50/100 SOLES", text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_TheQr_IsReadFromThePicture(PaperSize paper)
    {
        using TemporaryFile pdf = Print(Boletas.Tipica, paper);
        using var picture = new TemporaryFile((await Tools.PdfToPpm.RunAsync("-r", "150", "-gray", pdf.Path)).Output.Span, ".pgm");

        ToolResult read = await Tools.ZbarImg.RunAsync("--quiet", "--raw", picture.Path);
        Assert.Equal(Boletas.TextoQr, read.Text.Trim());
    }

    [SkippableTheory]
    [InlineData(PaperSize.A4, 9)]
    [InlineData(PaperSize.A5, 11)]
    public async Task Render_300Lines_BreaksIntoPagesWithTheHeadAgain(PaperSize paper, int pages)
    {
        using TemporaryFile pdf = Print(Escenarios.DeLineas(300).ToBoleta(), paper);

        string[] texts = [.. (await Tools.PdfToText.RunAsync("-layout", pdf.Path, "-")).Text.Split('\f').Where(static page => page.Length > 0)];
        Assert.Equal(pages, texts.Length);
        Assert.All(texts, static page => Assert.Contains("Descripción", page, StringComparison.Ordinal));
        Assert.All(texts, (page, i) => Assert.Contains($"Página {i + 1} de {pages}", page, StringComparison.Ordinal));
        Assert.Equal(300, texts.Sum(static page => Product().Count(page)));
        Assert.Contains("TOTAL", texts[^1], StringComparison.Ordinal);
        Assert.True(Product().Count(texts[^1]) > 0, "The total stands alone on its page.");
    }

    [SkippableFact]
    public async Task Render_EveryNumberOfLines_KeepsTheTotalWithALine()
    {
        foreach (int lines in Enumerable.Range(18, 24))
        {
            using TemporaryFile pdf = Print(Escenarios.DeLineas(lines).ToBoleta(), PaperSize.A4);

            string last = (await Tools.PdfToText.RunAsync("-layout", pdf.Path, "-")).Text.Split('\f', StringSplitOptions.RemoveEmptyEntries)[^1];
            Assert.True(Product().Count(last) > 0 && last.Contains("TOTAL", StringComparison.Ordinal), $"{lines} lines: {last}");
        }
    }

    [SkippableFact]
    public async Task Render_AVeryLongDescription_LosesNothing()
    {
        string description = string.Join(' ', Enumerable.Range(1, 1_500).Select(static i => i.ToString("'p'0000", CultureInfo.InvariantCulture)));
        foreach (PaperSize paper in Enum.GetValues<PaperSize>())
        {
            using TemporaryFile pdf = Print(Boletas.DeUnProducto(description), paper);

            string text = (await Tools.PdfToText.RunAsync("-raw", pdf.Path, "-")).Text;
            Assert.Equal(1_500, Word().Matches(text).Select(static match => match.Value).Distinct().Count());
        }
    }

    [SkippableFact]
    public async Task Measure_EveryFont_AgreesWithTheReadersOwnMetrics()
    {
        // The reader knows the widths of the base fonts without being told: where it sees a word end is where we think it ends.
        const string Text = "ABCXYZabcxyz0123456789ÁÉÍÓÚÑÜáéíóúñü%&@$¿?¡!°ºª«»½ß€—";
        foreach (PdfFont font in PdfFont.All)
        {
            var canvas = new PdfCanvas();
            canvas.Text(50, 100, Text, font, 10, PdfColor.Black);
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            PdfFile.Write(output, Ticket.From(Boletas.Tipica), new PdfDrawing([new PdfPage(900, 200, canvas)], []), attachment: null, CompressionLevel.NoCompression);
            using var pdf = new TemporaryFile(output.WrittenSpan, ".pdf");

            string xml = (await Tools.PdfToText.RunAsync("-bbox", pdf.Path, "-")).Text;
            XElement word = XDocument.Parse(xml[xml.IndexOf("<html", StringComparison.Ordinal)..]).Descendants().Single(static element => element.Name.LocalName == "word");
            Assert.Equal(Text, word.Value);
            Assert.Equal(50 + font.Measure(Text, 10), double.Parse(word.Attribute("xMax")!.Value, CultureInfo.InvariantCulture), precision: 2);
        }
    }

    [SkippableFact]
    public async Task Render_WhatTheFontsLack_IsWrittenHonestly()
    {
        using TemporaryFile pdf = Print(Boletas.DeUnProducto("Té (verde) \\ “fino” – 5 € Łódź 🧀 ≥ 2"), PaperSize.A4);

        Assert.Contains("Té (verde) \\ “fino” – 5 € Lódz ? >= 2", (await Tools.PdfToText.RunAsync("-layout", pdf.Path, "-")).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Render_RandomTexts_StayInsideThePageAndWellFormed()
    {
        var random = new Random(6);
        foreach (PaperSize paper in Enumerable.Repeat(Enum.GetValues<PaperSize>(), 5).SelectMany(static papers => papers))
        {
            using TemporaryFile pdf = Print(Boletas.DeUnProducto(RandomText.Next(random)), paper);

            ToolResult check = await Tools.Qpdf.RunAsync("--check", pdf.Path);
            Assert.True(check.ExitCode == 0, check.Text + check.Error);
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Render_Twice_GivesTheSameFewBytes(PaperSize paper)
    {
        Ticket ticket = Ticket.From(Boletas.Tipica, Boletas.Opciones());
        byte[] pdf = new PdfRenderer(paper).ToBytes(ticket);

        Assert.Equal(pdf, new PdfRenderer(paper).ToBytes(ticket));
        Assert.InRange(pdf.Length, 1_000, 20_000);
    }

    [SkippableFact]
    public async Task Render_Always_SaysWhoseAndWhat()
    {
        using TemporaryFile pdf = Print(Boletas.Tipica, PaperSize.A4);

        string info = (await PdfInfo.RunAsync("-isodates", pdf.Path)).Text;
        Assert.Matches(@"Title: +Boleta de venta electrónica B001-27\n", info);
        Assert.Matches(@"Author: +QUISPE MAMANI ROSA ELENA\n", info);
        Assert.Matches(@"Subject: +RUC 10412365785 · BOLETA DE VENTA ELECTRÓNICA · B001-27\n", info);
        Assert.Matches(@"ModDate: +2026-11-20T(10:36:05-05|15:36:05Z)", info);
        Assert.Matches(@"CreationDate: +2026-11-20T(10:36:05-05|15:36:05Z)", info);
        Assert.Matches(@"Page size: +595\.28 x 841\.89 pts \(A4\)", info);
    }

    [Fact]
    public void New_UnknownPaper_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new PdfRenderer((PaperSize)9));

    private static TemporaryFile Print(Boleta boleta, PaperSize paper, TicketMarcas marcas = TicketMarcas.Ninguna)
    {
        TicketOptions options = new() { Digest = Boletas.Digest, DireccionConsulta = "bodegadonarosa.pe/consulta", Saludo = "¡Gracias por su compra!", Marcas = marcas };
        return new TemporaryFile(new PdfRenderer(paper).ToBytes(Ticket.From(boleta, options)), ".pdf");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"Producto de bodega número \d+")]
    private static partial Regex Product();

    [GeneratedRegex(@"\bp\d{4}\b")]
    private static partial Regex Word();
}
