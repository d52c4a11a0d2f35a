using System.Text;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class TextRendererTests
{
    [Theory]
    [InlineData(48)]
    [InlineData(42)]
    [InlineData(32)]
    public void Render_ATypicalBoleta_IsTheReviewedText(int columns) =>
        Golden.Match($"tipica-{columns}.txt", Text(Ticket.From(Boletas.Tipica, Boletas.Opciones(columns))));

    [Fact]
    public void Render_DiscountsAndGifts_IsTheReviewedText() =>
        Golden.Match("descuentos-42.txt", Text(Ticket.From(Boletas.ConDescuentos, Boletas.Opciones(42))));

    [Fact]
    public void Render_AShopThatShowsTaxes_IsTheReviewedText() =>
        Golden.Match("gravada-42.txt", Text(Ticket.From(Boletas.Gravada, Boletas.Opciones(42))));

    [Fact]
    public void Render_NuevoRus_NamesNoTax()
    {
        string text = Text(Ticket.From(Boletas.Tipica, Boletas.Opciones()));

        Assert.DoesNotContain("IGV", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Op.", text, StringComparison.Ordinal);
    }

    private static string Text(Ticket ticket) => Encoding.UTF8.GetString(new TextRenderer().ToBytes(ticket));
}
