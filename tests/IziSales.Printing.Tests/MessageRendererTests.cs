using System.Text;
using IziSales.Testing;

namespace IziSales.Printing.Tests;

public sealed class MessageRendererTests
{
    [Fact]
    public void Render_ATypicalBoleta_IsTheReviewedMessage() => Golden.Match("tipica-mensaje.txt", Text(Ticket.From(Boletas.Tipica, Boletas.Opciones())));

    [Fact]
    public void Render_ACashClose_IsTheReviewedMessage() => Golden.Match("cierre-mensaje.txt", Text(Ticket.Report(Reportes.Cierre.ToReport())));

    [Fact]
    public void Render_ATableOfSales_IsTheReviewedMessage() => Golden.Match("tabla-mensaje.txt", Text(Ticket.Report(Reportes.TablaDeVentas)));

    [Fact]
    public void Render_AnyWidth_GivesTheSameMessage() =>
        Assert.Equal(Text(Ticket.From(Boletas.Tipica, Boletas.Opciones(32))), Text(Ticket.From(Boletas.Tipica, Boletas.Opciones(48))));

    [Fact]
    public void Render_ABreakOrATurnInAName_StaysInItsLine()
    {
        string text = Text(Ticket.From(Boletas.DeUnProducto("Pan\nTOTAL: S/ 0.00\u202E francés 🧀 de ñandú\u0007")));

        Assert.Contains("\n1 und Pan TOTAL: S/ 0.00 francés 🧀 de ñandú: 4.50\n", text, StringComparison.Ordinal);
    }

    private static string Text(Ticket ticket) => Encoding.UTF8.GetString(new MessageRenderer().ToBytes(ticket));
}
