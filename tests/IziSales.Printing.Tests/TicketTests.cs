using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Printing.Tests;

public sealed class TicketTests
{
    [Fact]
    public void From_ABoleta_SaysWhatItIs()
    {
        Ticket ticket = Ticket.From(Boletas.Tipica);

        Assert.Equal("Boleta de venta electrónica B001-27", ticket.Titulo);
        Assert.Equal(["RUC 10412365785", "BOLETA DE VENTA ELECTRÓNICA", "B001-27"], Texts(ticket, TicketSectionKind.Documento));
        Assert.Contains("Representación impresa de la boleta de venta electrónica", Texts(ticket, TicketSectionKind.Leyendas));
        Assert.Equal(["Son: CUARENTA Y CINCO CON 50/100 SOLES"], Texts(ticket, TicketSectionKind.Letras));
    }

    [Fact]
    public void From_NineFields_PrintsTheDigestBesideTheQr()
    {
        Ticket ticket = Ticket.From(Boletas.Tipica, new TicketOptions { Digest = Boletas.Digest });

        Assert.Equal(Boletas.TextoQr, Qr(ticket).Text);
        Assert.Contains($"Resumen: {Boletas.Digest}", Texts(ticket, TicketSectionKind.Leyendas));
    }

    [Fact]
    public void From_TenFields_HoldsTheDigestInTheQrOnly()
    {
        Ticket ticket = Ticket.From(Boletas.Tipica, new TicketOptions { Digest = Boletas.Digest, QrFormat = QrFormat.TenFieldsWithDigest });

        Assert.EndsWith($"|{Boletas.Digest}", Qr(ticket).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts(ticket, TicketSectionKind.Leyendas), static text => text.StartsWith("Resumen", StringComparison.Ordinal));
    }

    [Fact]
    public void From_TenFieldsWithoutDigest_FallsBackToNine() =>
        Assert.Equal(Boletas.TextoQr, Qr(Ticket.From(Boletas.Tipica, new TicketOptions { QrFormat = QrFormat.TenFieldsWithDigest })).Text);

    [Fact]
    public void From_AnonymousBuyer_PrintsNoDocument()
    {
        Ticket ticket = Ticket.From(Escenarios.UnaLinea.ToBoleta());

        TicketField field = Assert.Single(Blocks(ticket, TicketSectionKind.Adquirente).OfType<TicketField>());
        Assert.Equal(("Cliente", "CLIENTES VARIOS"), (field.Label, field.Value));
    }

    [Fact]
    public void From_AFactura_SaysHowItIsPaid()
    {
        Ticket ticket = Ticket.From(EscenariosDocumento.Basicos["factura"]);

        Assert.Contains(("Forma de pago", "Contado"), Blocks(ticket, TicketSectionKind.Datos).OfType<TicketField>().Select(static field => (field.Label, field.Value)));
    }

    [Fact]
    public void From_ALogo_StandsAboveTheName()
    {
        var logo = new TicketImage(TicketPicture.FromDots(8, 1, [0xFF]));

        Assert.Same(logo, Blocks(Ticket.From(Boletas.Tipica, new TicketOptions { Logo = logo }), TicketSectionKind.Emisor).First());
    }

    [Fact]
    public void From_NuevoRus_ShowsTheTotalAlone()
    {
        TicketAmount total = Assert.IsType<TicketAmount>(Assert.Single(Blocks(Ticket.From(Boletas.Tipica), TicketSectionKind.Totales)));

        Assert.Equal(("TOTAL", "S/ 45.50"), (total.Label, total.Amount));
    }

    [Fact]
    public void From_GlobalDiscounts_LeadsFromTheLinesToTheTotal()
    {
        IEnumerable<TicketAmount> sums = Blocks(Ticket.From(Escenarios.EfectivoRedondeado.ToBoleta()), TicketSectionKind.Totales).OfType<TicketAmount>();

        Assert.Equal([("Redondeo", "-S/ 0.03"), ("TOTAL", "S/ 4.90")], sums.Select(static sum => (sum.Label, sum.Amount)));
    }

    [Theory]
    [InlineData(TicketMarcas.Prueba, "DOCUMENTO DE PRUEBA")]
    [InlineData(TicketMarcas.Anulado, "ANULADO")]
    [InlineData(TicketMarcas.Reimpresion, "REIMPRESIÓN")]
    public void From_AMark_StandsFirst(TicketMarcas marca, string text)
    {
        Ticket ticket = Ticket.From(Boletas.Tipica, new TicketOptions { Marcas = marca });

        Assert.Equal(TicketSectionKind.Marca, ticket.Sections[0].Kind);
        Assert.Contains(text, Texts(ticket, TicketSectionKind.Marca));
    }

    [Fact]
    public void From_NoMark_HasNoSuchPart() => Assert.DoesNotContain(Ticket.From(Boletas.Tipica).Sections, static section => section.Kind == TicketSectionKind.Marca);

    [Theory]
    [InlineData(TicketMarcas.Ninguna, 1)]
    [InlineData(TicketMarcas.Prueba, 1)]
    [InlineData(TicketMarcas.Reimpresion, 0)]
    [InlineData(TicketMarcas.Anulado, 0)]
    public void From_OpenDrawer_OpensForASaleOnly(TicketMarcas marcas, int pulses)
    {
        Ticket ticket = Ticket.From(Boletas.Tipica, new TicketOptions { OpenDrawer = true, Marcas = marcas });

        Assert.Equal(pulses, Blocks(ticket, TicketSectionKind.Control).OfType<TicketDrawer>().Count());
    }

    [Theory]
    [InlineData(23)]
    [InlineData(97)]
    public void From_ImpossibleColumns_Throws(int columns) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ticket.From(Boletas.Tipica, new TicketOptions { Columns = columns }));

    private static IEnumerable<TicketBlock> Blocks(Ticket ticket, TicketSectionKind kind) =>
        ticket.Sections.Where(section => section.Kind == kind).SelectMany(static section => section.Blocks);

    private static IEnumerable<string> Texts(Ticket ticket, TicketSectionKind kind) => Blocks(ticket, kind).OfType<TicketText>().Select(static text => text.Text);

    private static TicketQr Qr(Ticket ticket) => Assert.Single(Blocks(ticket, TicketSectionKind.Qr).OfType<TicketQr>());
}
