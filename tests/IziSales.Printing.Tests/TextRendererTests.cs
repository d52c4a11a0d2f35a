using System.Text;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Printing.Tests;

public sealed class TextRendererTests
{
    public static TheoryData<string> Escenas => [.. Escenarios.Basicos.Concat(EscenariosRecargos.Todos).Select(static escenario => escenario.Nombre)];

    public static TheoryData<string> Documentos => [.. EscenariosDocumento.Basicos.Keys];

    [Theory]
    [InlineData(48)]
    [InlineData(42)]
    [InlineData(32)]
    public void Render_ATypicalBoleta_IsTheReviewedText(int columns) =>
        Golden.Match($"tipica-{columns}.txt", Text(Ticket.From(Boletas.Tipica, Boletas.Opciones(columns))));

    [Theory]
    [MemberData(nameof(Escenas))]
    public void Render_EveryScenario_IsTheReviewedText(string nombre)
    {
        Escenario escenario = Escenarios.Todos.Single(escenario => escenario.Nombre == nombre);

        Golden.Match($"escenarios/{nombre}.txt", Text(Ticket.From(escenario.ToBoleta(), new TicketOptions { Columns = 42, Digest = Boletas.Digest })));
    }

    [Theory]
    [MemberData(nameof(Documentos))]
    public void Render_FacturaOrNote_IsTheReviewedText(string nombre) =>
        Golden.Match($"documentos/{nombre}.txt", Text(Ticket.From(EscenariosDocumento.Basicos[nombre], new TicketOptions { Columns = 42, Digest = Boletas.Digest })));

    [Theory]
    [InlineData(24)]
    [InlineData(32)]
    [InlineData(42)]
    [InlineData(48)]
    [InlineData(64)]
    public void Render_AnyWidth_NoLineIsLongerThanThePaper(int columns)
    {
        foreach (Escenario escenario in Escenarios.Todos)
        {
            string text = Text(Ticket.From(escenario.ToBoleta(), Boletas.Opciones(columns)));

            Assert.All(text.Split('\n'), line => Assert.True(line.Length <= columns, $"{escenario.Nombre}: «{line}» has {line.Length} characters."));
        }
    }

    [Fact]
    public void Render_Amounts_EndAtTheRightEdge()
    {
        string[] lines = Text(Ticket.From(Boletas.Tipica, Boletas.Opciones(42))).Split('\n');

        string[] amounts = [.. lines.Where(static line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains(" x ", StringComparison.Ordinal))];
        Assert.Equal(4, amounts.Length);
        Assert.All(amounts, static line => Assert.Equal(42, line.Length));
        Assert.Equal(42, Assert.Single(lines, static line => line.StartsWith("TOTAL", StringComparison.Ordinal)).Length);
    }

    [Fact]
    public void Render_NuevoRus_NamesNoTax()
    {
        foreach (Escenario escenario in Escenarios.Todos.Where(static escenario => escenario.Emisor.TaxProfile.Desglose == DesgloseImpuestos.Oculto))
        {
            string text = Text(Ticket.From(escenario.ToBoleta(), Boletas.Opciones()));

            Assert.DoesNotContain("IGV", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Op. ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_AShopThatShowsTaxes_NamesBasesAndIgv()
    {
        string text = Text(Ticket.From(Escenarios.TodasLasAfectaciones.ToBoleta(), Boletas.Opciones(42)));

        Assert.Contains("Op. gravada ", text, StringComparison.Ordinal);
        Assert.Contains("Op. exonerada ", text, StringComparison.Ordinal);
        Assert.Contains("IGV ", text, StringComparison.Ordinal);
    }

    private static string Text(Ticket ticket) => Encoding.UTF8.GetString(new TextRenderer().ToBytes(ticket));
}
