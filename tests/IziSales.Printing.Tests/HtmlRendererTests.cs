using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class HtmlRendererTests
{
    private static readonly string[] Known =
    [
        "html", "head", "meta", "title", "style", "body", "main", "section", "p", "table", "thead", "tbody", "tr", "th", "td", "svg", "rect", "path", "img",
    ];

    private static readonly string[] KnownAttributes =
    [
        "lang", "charset", "http-equiv", "content", "name", "class", "colspan", "viewbox", "shape-rendering", "role", "aria-label", "width", "height", "fill", "d", "alt", "src",
    ];

    public static TheoryData<PaperSize> Papers => [.. Enum.GetValues<PaperSize>()];

    [Fact]
    public void Render_ATypicalBoleta_IsTheReviewedPage() =>
        Golden.Match("tipica.html", Html(Ticket.From(Boletas.Tipica, Boletas.Opciones())));

    [Fact]
    public void Render_AReport_IsTheReviewedPage() => Golden.Match("reportes/variado.html", Html(Ticket.Report(Reportes.Variado)));

    [Fact]
    public void Render_MarkupInADescription_IsShownAsText()
    {
        const string Malo = "</td><script>alert('x')</script><img src=x onerror=alert(1)> & \"más\" <!-- ]]>";
        IDocument page = Parse(Ticket.From(Boletas.DeUnProducto(Malo)));

        Assert.Contains(page.QuerySelectorAll(".rows p"), element => element.TextContent == Malo);
        AssertOursAlone(page);
    }

    [Fact]
    public void Render_MarkupInEveryPlaceOfAReport_IsShownAsText()
    {
        const string Malo = "\"><style>*{display:none}</style><svg onload=alert(1)>";
        TicketReport report = Reportes.New(Malo,
        [
            new TicketText(Malo), new TicketField(Malo, Malo), new TicketAmount(Malo, Malo), new TicketBarcode(Malo), new TicketQr(Malo),
            new TicketTable([TicketColumn.Text(Malo), TicketColumn.Figure(Malo)], [TicketRow.Group(Malo), TicketRow.Of(Malo, Malo), TicketRow.Total(Malo, Malo)]),
        ]);
        IDocument page = Parse(Ticket.Report(report, new TicketOptions { Saludo = Malo, Contacto = Malo }));

        Assert.Equal(2, page.QuerySelectorAll("style").Length);
        Assert.Equal(["TH", "TH", "TH", "TD", "TD", "TD", "TD"], page.QuerySelectorAll(".rows th, .rows td").Where(static cell => cell.TextContent == Malo).Select(static cell => cell.TagName));
        AssertOursAlone(page);
    }

    [Fact]
    public void Render_RandomTexts_NeverBringTheirOwnElements()
    {
        var random = new Random(7);
        for (int i = 0; i < 200; i++)
        {
            AssertOursAlone(Parse(Ticket.From(Boletas.DeUnProducto(RandomText.Next(random)))));
        }
    }

    [Fact]
    public void Render_AnyBoleta_FetchesNothing()
    {
        string html = Html(Ticket.From(Boletas.Tipica, Boletas.Opciones()));

        foreach (string lure in new[] { "src=", "href=", "url(", "@import", "http:", "https:" })
        {
            Assert.DoesNotContain(lure, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Render_ALogo_IsAPictureInsideThePage()
    {
        var logo = new TicketImage(TicketPicture.FromDots(10, 3, [0xAA, 0x80, 0x55, 0x40, 0xFF, 0xC0]));
        IElement image = Assert.Single(Parse(Ticket.From(Boletas.Tipica, new TicketOptions { Logo = logo })).QuerySelectorAll("img"));

        const string Prefix = "data:image/png;base64,";
        string source = image.GetAttribute("src")!;
        Assert.StartsWith(Prefix, source, StringComparison.Ordinal);
        TicketPicture picture = TicketPicture.Decode(Convert.FromBase64String(source[Prefix.Length..]));
        Assert.Equal((10, 3), (picture.Width, picture.Height));
        Assert.True(logo.Picture.Gray.SequenceEqual(picture.Gray));
    }

    [Theory]
    [InlineData(PaperSize.A4, "@page{size:A4;")]
    [InlineData(PaperSize.A5, "@page{size:A5;")]
    [InlineData(PaperSize.Roll80, "@page{size:80mm ")]
    [InlineData(PaperSize.Roll58, "@page{size:58mm ")]
    public void Render_OnAPaper_PrintsOnThatPaper(PaperSize paper, string rule) =>
        Assert.Contains(rule, Html(Ticket.From(Boletas.Tipica), paper), StringComparison.Ordinal);

    [SkippableTheory]
    [MemberData(nameof(Papers))]
    public async Task Render_PrintedByABrowser_ShowsItsQrAndFitsThePaper(PaperSize paper)
    {
        using var page = new TemporaryFile(Encoding.UTF8.GetBytes(Html(Ticket.From(Boletas.Tipica, Boletas.Opciones()), paper)), ".html");
        using var pdf = new TemporaryFile([], ".pdf");
        ToolResult printed = await Tools.Chromium.RunAsync("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--print-to-pdf={pdf.Path}", new Uri(page.Path).AbsoluteUri);
        Assert.True(printed.ExitCode == 0, printed.Error);
        using var picture = new TemporaryFile((await Tools.PdfToPpm.RunAsync("-r", "200", "-gray", pdf.Path)).Output.Span, ".pgm");

        Assert.Equal(Boletas.TextoQr, (await Tools.ZbarImg.RunAsync("--quiet", "--raw", picture.Path)).Text.Trim());
        Assert.Single((await Tools.PdfToText.RunAsync(pdf.Path, "-")).Text.Split('\f', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void New_UnknownPaper_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new HtmlRenderer((PaperSize)9));

    // What a browser makes of the page: elements and attributes of ours, and no other.
    private static void AssertOursAlone(IDocument page)
    {
        Assert.All(page.All, static element => Assert.Contains(element.LocalName, Known));
        Assert.All(page.All.SelectMany(static element => element.Attributes), static attribute => Assert.Contains(attribute.Name.ToLowerInvariant(), KnownAttributes));
    }

    private static IDocument Parse(Ticket ticket) => new HtmlParser().ParseDocument(Html(ticket));

    private static string Html(Ticket ticket, PaperSize paper = PaperSize.Roll80) => Encoding.UTF8.GetString(new HtmlRenderer(paper).ToBytes(ticket));
}
