using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Printing.Tests;

/// <summary>What stands where on the pages: nothing lost, nothing beyond the paper, nothing parted that belongs together.</summary>
public sealed partial class PdfLayoutTests
{
    private const string Larga = "COMERCIALIZADORA DE ABARROTES Y AFINES HERMANAS ÑAHUI ";

    public static TheoryData<PaperSize> Papers => [.. Enum.GetValues<PaperSize>()];

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_AbsurdlyLongTexts_AreWholeAndInsideThePaper(PaperSize paper)
    {
        using TemporaryFile pdf = Print(Ticket.From(DeNombresLargos(), new TicketOptions { Digest = Boletas.Digest, Adicionales = [new TicketDato("Nota", Words('d', 400))], Resolucion = Words('r', 600) }), paper);

        string text = (await Tools.PdfToText.RunAsync("-raw", pdf.Path, "-")).Text;
        foreach ((char letter, int count) in new[] { ('n', 150), ('b', 150), ('d', 400), ('r', 600) })
        {
            Assert.Equal(count, Word().Matches(text).Select(static match => match.Value).Where(word => word[0] == letter).Distinct().Count());
        }

        await AssertInside(pdf);
    }

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_AReportOf200Rows_IsWholeInOrderAndInsideThePaper(PaperSize paper)
    {
        using TemporaryFile pdf = Print(Ticket.Report(DeFilas(200)), paper);

        string text = (await Tools.PdfToText.RunAsync("-raw", pdf.Path, "-")).Text;
        Assert.Equal(Enumerable.Range(1, 200), Row().Matches(text).Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.Contains("S/ 20,100.00", text, StringComparison.Ordinal);
        await AssertInside(pdf);
    }

    [SkippableTheory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.A5)]
    public async Task Render_AnyNumberOfRows_KeepsHeadingsWithRowsAndSumsWithThem(PaperSize paper)
    {
        foreach (int rows in Enumerable.Range(20, 30))
        {
            using TemporaryFile pdf = Print(Ticket.Report(DeFilas(rows)), paper);

            string[] pages = (await Tools.PdfToText.RunAsync("-raw", pdf.Path, "-")).Text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(pages, page => Assert.True(Row().Count(page) > 0, $"{rows} rows: {page}"));
            Assert.All(pages, page => Assert.DoesNotMatch(@"Grupo \d+\s+(Página|Lista)", page));
            Assert.All(pages, static page => Assert.Contains("Producto", page, StringComparison.Ordinal));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_ABarCode_IsReadFromThePicture(PaperSize paper)
    {
        using TemporaryFile pdf = Print(Ticket.Report(Reportes.New("Etiqueta", [new TicketBarcode("B001-00000027")])), paper);
        using var picture = new TemporaryFile((await Tools.PdfToPpm.RunAsync("-r", "200", "-gray", pdf.Path)).Output.Span, ".pgm");

        Assert.Equal("B001-00000027", (await Tools.ZbarImg.RunAsync("--quiet", "--raw", picture.Path)).Text.Trim());
    }

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_ALogo_IsDrawnDotForDot(PaperSize paper)
    {
        // Two black squares, against nothing but white in the same place: as many dark pixels more as the picture has black ones, give or take the edges.
        byte[] rows = [.. Enumerable.Range(0, 64).SelectMany(static y => Enumerable.Range(0, 8).Select(x => (y < 32) == (x < 4) ? (byte)0xFF : (byte)0))];
        using TemporaryFile with = PrintWithLogo(rows, paper);
        using TemporaryFile without = PrintWithLogo(new byte[rows.Length], paper);

        // 8 mm at 203.2 dots per inch, the picture's own: half of 64 x 64.
        int added = await DarkPixels(with) - await DarkPixels(without);
        Assert.InRange(added, 2_048 - 140, 2_048 + 140);
    }

    [SkippableFact]
    public async Task Render_AVoidReprint_SaysSoFirst()
    {
        TicketOptions options = new() { Marcas = TicketMarcas.Anulado | TicketMarcas.Reimpresion };
        foreach (PaperSize paper in Enum.GetValues<PaperSize>())
        {
            using TemporaryFile pdf = Print(Ticket.From(Boletas.Tipica, options), paper);

            string text = (await Tools.PdfToText.RunAsync("-layout", pdf.Path, "-")).Text;
            Assert.Matches(@"^\s*ANULADO\s*·?\s*REIMPRESIÓN\s", text);
        }
    }

    private static TemporaryFile PrintWithLogo(byte[] rows, PaperSize paper) =>
        Print(Ticket.From(Boletas.Tipica, new TicketOptions { Logo = new TicketImage(TicketPicture.FromDots(64, 64, rows)) }), paper);

    private static async Task<int> DarkPixels(TemporaryFile pdf)
    {
        ReadOnlyMemory<byte> pgm = (await Tools.PdfToPpm.RunAsync("-r", "203.2", "-gray", "-l", "1", pdf.Path)).Output;
        int dark = 0;
        foreach (byte shade in pgm.Span[15..])
        {
            dark += shade < 128 ? 1 : 0;
        }

        return dark;
    }

    private static async Task AssertInside(TemporaryFile pdf)
    {
        string xml = (await Tools.PdfToText.RunAsync("-bbox", pdf.Path, "-")).Text;
        foreach (XElement page in XDocument.Parse(xml[xml.IndexOf("<html", StringComparison.Ordinal)..]).Descendants().Where(static element => element.Name.LocalName == "page"))
        {
            (double width, double height) = (Number(page, "width"), Number(page, "height"));
            Assert.All(page.Elements(), word => Assert.True(
                Number(word, "xMin") >= 0 && Number(word, "xMax") <= width && Number(word, "yMin") >= 0 && Number(word, "yMax") <= height,
                $"«{word.Value}» leaves a page of {width} x {height}."));
        }
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static Boleta DeNombresLargos() => Boletas.From(
        new Emisor { Ruc = Boletas.Bodega.Ruc, RazonSocial = Larga + Words('n', 150), Domicilio = Boletas.Bodega.Domicilio },
        new Sale
        {
            Adquirente = new Adquirente(DocumentoIdentidad.From(Dni.Parse("41236578")), Words('b', 150)),
            Lines = [new SaleLine("Pan francés", 2m, UnitPrice.Shelf(0.25m))],
        });

    private static TicketReport DeFilas(int count) => Reportes.New("Lista",
    [
        new TicketTable([TicketColumn.Word("Código"), TicketColumn.Text("Producto"), TicketColumn.Figure("Importe")],
        [
            .. Enumerable.Range(1, count).SelectMany(static i => i % 10 == 1
                ? new[] { TicketRow.Group($"Grupo {i}"), Fila(i) }
                : [Fila(i)]),
            TicketRow.Total("Suma", "", Money(count * (count + 1) / 2)),
        ]),
    ]);

    private static TicketRow Fila(int i) => TicketRow.Of($"P{i}", string.Create(CultureInfo.InvariantCulture, $"fila-{i:000}"), Money(i));

    private static string Money(int amount) => string.Create(CultureInfo.InvariantCulture, $"S/ {amount:#,0}.00");

    private static string Words(char letter, int count) =>
        string.Join(' ', Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{letter}{i:0000}")));

    private static TemporaryFile Print(Ticket ticket, PaperSize paper) => new(new PdfRenderer(paper).ToBytes(ticket), ".pdf");

    [GeneratedRegex(@"\b[a-z]\d{4}\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"fila-(\d{3})")]
    private static partial Regex Row();
}
