using System.Globalization;
using System.Text;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class TicketReportTests
{
    private static readonly Dictionary<string, TicketReport> Todos = new()
    {
        ["tabla"] = Reportes.TablaDeVentas,
        ["variado"] = Reportes.Variado,
        ["cierre"] = Reportes.Cierre.ToReport(),
        ["ventas"] = Reportes.Ventas.ToReport(),
    };

    public static TheoryData<string, int> Papeles
    {
        get
        {
            var papeles = new TheoryData<string, int>();
            foreach (string nombre in Todos.Keys)
            {
                papeles.Add(nombre, 48);
                papeles.Add(nombre, 42);
                papeles.Add(nombre, 32);
                papeles.Add(nombre, 24);
            }

            return papeles;
        }
    }

    [Theory]
    [MemberData(nameof(Papeles))]
    public void Render_AReport_IsTheReviewedText(string nombre, int columns) =>
        Golden.Match($"reportes/{nombre}-{columns}.txt", new TextRenderer().ToBytes(Ticket.Report(Todos[nombre], new TicketOptions { Columns = columns })));

    [Fact]
    public void Render_AReportAsPage_HoldsEveryCell()
    {
        string html = Encoding.UTF8.GetString(new HtmlRenderer().ToBytes(Ticket.Report(Reportes.TablaDeVentas)));

        Assert.All(Cells(Reportes.TablaDeVentas), cell => Assert.Contains(cell, html, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.A5)]
    [InlineData(PaperSize.Roll80)]
    [InlineData(PaperSize.Roll58)]
    public async Task Render_AReportAsPdf_IsSoundAndHoldsEveryFigure(PaperSize paper)
    {
        using var pdf = new TemporaryFile(new PdfRenderer(paper).ToBytes(Ticket.Report(Reportes.TablaDeVentas)), ".pdf");

        ToolResult check = await Tools.Qpdf.RunAsync("--check", pdf.Path);
        Assert.True(check.ExitCode == 0, check.Text + check.Error);
        string text = (await Tools.PdfToText.RunAsync("-raw", pdf.Path, "-")).Text;
        Assert.All(Cells(Reportes.TablaDeVentas).Where(static cell => cell.Contains('.', StringComparison.Ordinal)), cell => Assert.Contains(cell, text, StringComparison.Ordinal));
    }

    [Fact]
    public void CashClose_ATill_KnowsWhatMustBeThere()
    {
        Assert.Equal((1_633.70m, 1_258.20m, -0.50m), (Reportes.Cierre.TotalSales, Reportes.Cierre.ExpectedCash, Reportes.Cierre.Difference));
    }

    [Theory]
    [InlineData("1258.20", "CUADRA", "S/ 0.00")]
    [InlineData("1258.30", "SOBRA", "S/ 0.10")]
    [InlineData("1257.70", "FALTA", "S/ 0.50")]
    public void CashClose_Counted_IsJudged(string counted, string verdict, string amount)
    {
        var close = new CashClose
        {
            Emisor = Boletas.Bodega,
            Till = "Caja 1",
            OpenedAt = Reportes.Cierre.OpenedAt,
            ClosedAt = Reportes.Cierre.ClosedAt,
            OpeningFloat = 1_258.20m,
            Counted = decimal.Parse(counted, CultureInfo.InvariantCulture),
        };

        TicketAmount last = Assert.IsType<TicketAmount>(close.ToReport().Contenido[^1]);
        Assert.Equal((verdict, amount), (last.Label, last.Amount));
    }

    [Fact]
    public void CashClose_NotCounted_SaysNothingOfIt() =>
        Assert.DoesNotContain(Uncounted().ToReport().Contenido.OfType<TicketAmount>(), static amount => amount.Label is "Contado" or "CUADRA");

    [Fact]
    public void SalesReport_AVoidedSale_IsListedButNotCounted() => Assert.Equal(58.00m, Reportes.Ventas.Total);

    [Fact]
    public void Report_AsksForTheDrawer_OpensIt() =>
        Assert.Single(Ticket.Report(Reportes.TablaDeVentas, new TicketOptions { OpenDrawer = true }).Sections[^1].Blocks.OfType<TicketDrawer>());

    private static CashClose Uncounted() => new() { Emisor = Boletas.Bodega, Till = "Caja 1", OpenedAt = Reportes.Cierre.OpenedAt, ClosedAt = Reportes.Cierre.ClosedAt };

    private static IEnumerable<string> Cells(TicketReport report) =>
        report.Contenido.OfType<TicketTable>().SelectMany(static table => table.Rows).SelectMany(static row => row.Cells);
}
