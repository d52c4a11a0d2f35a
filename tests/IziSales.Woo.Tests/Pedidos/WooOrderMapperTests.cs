using System.Text.Json.Nodes;
using IziSales.Ubl;

namespace IziSales.Woo.Tests;

public sealed class WooOrderMapperTests
{
    private static readonly Emisor Rosita = new() { Ruc = Ruc.Parse("10412365785"), RazonSocial = "HUAMAN QUISPE ROSA ELENA" };

    [Fact]
    public void Map_OrderWithCouponShippingAndDni_SellsAtWhatWasPaid()
    {
        var order = WooOrder.Parse(Pedido.Fixture("pedido-con-dni"));

        WooOrderMapping mapping = WooOrderMapper.Map(order, Pedido.Opciones);

        Assert.True(mapping.IsMapped);
        Assert.Equal("woo:rosita:163", mapping.IdempotencyKey);
        Assert.Equal(["Queso & jamón oferta", "Bolsa de tela", "Delivery Lima"], mapping.Sale.Lines.Select(line => line.Description));
        Assert.Equal(["P002", null, null], mapping.Sale.Lines.Select(line => line.Code));
        Assert.Equal(5.67m, mapping.Sale.Lines[0].Descuento!.Value);
        Assert.Equal(("1/48285071", "Rosa Quispe Huamán"), (mapping.Sale.Adquirente!.Documento.ToString(), mapping.Sale.Adquirente.Nombre));
        Assert.Equal(32.70m, Boletear(mapping.Sale).Totales.ImporteTotal);
    }

    [Fact]
    public void Map_ApisunatFieldsWithRuc_FindsCompany()
    {
        WooOrderMapping mapping = WooOrderMapper.Map(WooOrder.Parse(Pedido.Fixture("pedido-apisunat-ruc")), Pedido.Opciones);

        Assert.True(mapping.IsMapped);
        Assert.Equal(new Adquirente(DocumentoIdentidad.From(Ruc.Parse("20131312955")), "COMERCIAL EL SOL S.A.C."), mapping.Sale.Adquirente);
        Assert.Single(mapping.Sale.Lines);
    }

    [Fact]
    public void Map_GeneralProfile_KeepsIgvInsideThePrice()
    {
        WooOrderMapping mapping = Pedido.Simple().Map(new() { Shop = "rosita", TaxProfile = TaxProfile.General });

        var boleta = Boleta.From(mapping.Sale!, Rosita with { TaxProfile = TaxProfile.General }, NumeroComprobante.Parse("B001-1"), DateTimeOffset.UnixEpoch.AddYears(56));
        Assert.Equal((23.60m, 20.00m, 3.60m), (boleta.Totales.ImporteTotal, boleta.Totales.Gravado, boleta.Totales.Igv));
    }

    [Fact]
    public void Map_GeneralProfileWithUntaxedLine_IsExonerado()
    {
        JsonObject order = Pedido.Simple().With("total", "28.60");
        order["line_items"]!.AsArray().Add(Pedido.Line("Libro", "1", "5.00", "0.00"));

        WooOrderMapping mapping = order.Map(new() { Shop = "rosita", TaxProfile = TaxProfile.General });

        Assert.Equal([null, AfectacionIgv.ExoneradoOnerosa], mapping.Sale!.Lines.Select(line => line.Afectacion));
    }

    [Fact]
    public void Map_NegativeFee_IsAGlobalDiscount()
    {
        WooOrderMapping mapping = Pedido.Simple().With("fee_lines", new JsonArray(Pedido.Charge("Descuento Yape", "-5.00", "-0.90"))).With("total", "17.70").Map();

        Assert.Equal(5.90m, Assert.Single(mapping.Sale!.DescuentosGlobales).Value);
        Assert.Equal(17.70m, Boletear(mapping.Sale).Totales.ImporteTotal);
    }

    [Fact]
    public void Map_PositiveFee_IsAServiceLine()
    {
        WooOrderMapping mapping = Pedido.Simple().With("fee_lines", new JsonArray(Pedido.Charge("Envoltura", "1.00", "0.18"))).With("total", "24.78").Map();

        Assert.Equal(("Envoltura", UnidadMedida.Servicio), (mapping.Sale!.Lines[1].Description, mapping.Sale.Lines[1].Unit));
    }

    [Fact]
    public void Map_LineFreeByCoupon_IsGivenAwayAtItsWorth()
    {
        JsonObject order = Pedido.Simple();
        order["line_items"]!.AsArray().Add(Pedido.Line("Taza de regalo", "1", "0.00", "0.00", "10.00", "1.80"));

        WooOrderMapping mapping = order.Map();

        Assert.True(mapping.IsMapped, string.Join("; ", mapping.Report.Issues));
        Assert.Equal(AfectacionIgv.InafectoRetiroBonificacion, mapping.Sale.Lines[1].Afectacion);
        Assert.Equal((23.60m, 11.80m), (Boletear(mapping.Sale).Totales.ImporteTotal, Boletear(mapping.Sale).Totales.Gratuito));
    }

    [Fact]
    public void Map_OneCentOff_GreatestLineTakesIt()
    {
        WooOrderMapping mapping = Pedido.Simple().With("total", "23.61").Map();

        Assert.Equal(23.61m, Boletear(mapping.Sale!).Totales.ImporteTotal);
        Assert.Equal("IZI-WOO-021", Assert.Single(mapping.Report.Issues).Code.Value);
    }

    [Fact]
    public void Map_QuantityOfThreeForTen_ComesToTen()
    {
        WooOrderMapping mapping = Pedido.Simple().With("line_items", new JsonArray(Pedido.Line("Pan", "3", "8.47", "1.53"))).With("total", "10.00").Map();

        Assert.Equal(10.00m, Boletear(mapping.Sale!).Totales.ImporteTotal);
    }

    [Theory]
    [InlineData("status", "\"pending\"", "IZI-WOO-001")]
    [InlineData("currency", "\"USD\"", "IZI-WOO-002")]
    [InlineData("refunds", "[{\"id\":9,\"reason\":\"roto\",\"total\":\"-23.60\"}]", "IZI-WOO-003")]
    [InlineData("meta_data", "[{\"id\":1,\"key\":\"_izisales_boleta\",\"value\":\"B001-27\"}]", "IZI-WOO-004")]
    [InlineData("meta_data", "[{\"id\":1,\"key\":\"apisunat_document_status\",\"value\":\"PENDIENTE\"}]", "IZI-WOO-004")]
    [InlineData("line_items", "[{\"name\":\"\",\"quantity\":2,\"total\":\"23.60\",\"sku\":null}]", "IZI-WOO-005")]
    [InlineData("line_items", "[{\"name\":\"x\",\"quantity\":0,\"total\":\"23.60\"}]", "IZI-WOO-005")]
    [InlineData("shipping_lines", "[{\"method_title\":\"x\",\"total\":\"-1.00\",\"total_tax\":\"0\"}]", "IZI-WOO-006")]
    [InlineData("line_items", "[{\"name\":\"x\",\"quantity\":1,\"total\":\"23.60\"},{\"name\":\"y\",\"quantity\":1,\"total\":\"0.00\"}]", "IZI-WOO-007")]
    [InlineData("total", "\"25.00\"", "IZI-WOO-008")]
    [InlineData("line_items", "[]", "IZI-WOO-008")]
    public void Map_OrderThatMustWait_IsSetAsideWithItsReason(string member, string json, string code)
    {
        WooOrderMapping mapping = Pedido.Simple().With(member, JsonNode.Parse(json)).Map();

        Assert.False(mapping.IsMapped);
        ValidationIssue issue = Assert.Single(mapping.Report.Issues);
        Assert.Equal(code, issue.Code.Value);
        Assert.NotEmpty(issue.Remedy);
    }

    [Theory]
    [InlineData("ERROR")]
    [InlineData("Rechazado")]
    [InlineData("")]
    public void Map_AnotherProgramThatFailed_LeavesTheOrderToUs(string state) =>
        Assert.True(Pedido.Simple().WithMeta("apisunat_document_status", state).Map().IsMapped);

    [Fact]
    public void Map_PartRefundedBeforeTheBoleta_SellsAllOfIt()
    {
        WooOrderMapping mapping = Pedido.Simple().WithRefund(9, "11.80").Map();

        Assert.Equal(23.60m, Boletear(mapping.Sale!).Totales.ImporteTotal);
    }

    [Fact]
    public void Map_NumberOfTheOrder_StandsOnTheBoleta() =>
        Assert.Equal(["Pedido web PE-000051"], Pedido.Simple().With("number", "PE-000051").Map().Sale!.Observaciones);

    [Theory]
    [InlineData("pending", true)]
    [InlineData("processing", false)]
    public void Map_StatusThatIsNotReady_IsWaiting(string status, bool isWaiting) =>
        Assert.Equal(isWaiting, Pedido.Simple().With("status", status).Map().IsWaiting);

    [Fact]
    public void Map_ZeroRateClassUnderGeneralProfile_IsExoneradoByItsRate()
    {
        JsonObject order = Pedido.Simple().With("total", "24.60").With("tax_lines", new JsonArray(Pedido.Rate(1, 18), Pedido.Rate(2, 0)));
        order["line_items"]!.AsArray().Add(Pedido.Line("Libro", "1", "1.00", "0.00").With("taxes", Pedido.Taxes((2, "0.00"), (1, ""))));
        order["line_items"]![0]!.AsObject().With("taxes", Pedido.Taxes((1, "3.60")));

        Assert.Equal([null, AfectacionIgv.ExoneradoOnerosa], order.Map(General).Sale!.Lines.Select(line => line.Afectacion));
    }

    [Fact]
    public void Map_TaxTooSmallToShowUnderGeneralProfile_IsStillTaxed()
    {
        JsonObject order = Pedido.Simple().With("total", "23.62").With("tax_lines", new JsonArray(Pedido.Rate(1, 18)));
        order["line_items"]!.AsArray().Add(Pedido.Line("Caramelo", "1", "0.02", "0.00").With("taxes", Pedido.Taxes((1, "0.00"))));

        Assert.Equal([null, null], order.Map(General).Sale!.Lines.Select(line => line.Afectacion));
    }

    [Fact]
    public void Map_OtherRateThanTheLaws_IsSetAsideWhereTaxesAreShown()
    {
        JsonObject order = Pedido.Simple().With("total", "22.00").With("tax_lines", new JsonArray(Pedido.Rate(7, 10)));
        order["line_items"] = new JsonArray(Pedido.Line("Menú", "1", "20.00", "2.00").With("taxes", Pedido.Taxes((7, "2.00"))));

        Assert.Equal("IZI-WOO-012", Assert.Single(order.Map(General).Report.Issues).Code.Value);
        Assert.True(order.Map().IsMapped);
    }

    [Fact]
    public void Map_EverythingFreeByCoupon_IsABoletaOfNothing()
    {
        JsonObject order = Pedido.Simple().With("total", "0.00").With("line_items", new JsonArray(Pedido.Line("Muestra", "1", "0.00", "0.00", "10.00", "1.80")));

        WooOrderMapping mapping = order.Map();

        Assert.True(mapping.IsMapped, string.Join("; ", mapping.Report.Issues));
        Assert.Equal((0m, 11.80m), (Boletear(mapping.Sale).Totales.ImporteTotal, Boletear(mapping.Sale).Totales.Gratuito));
    }

    [Fact]
    public void Map_ShopWithColonInItsName_IsTheCallersMistake() =>
        Assert.Throws<ArgumentException>(() => Pedido.Simple().Map(new WooMappingOptions { Shop = "a:b" }));

    [Fact]
    public void Map_SeveralReasons_NamesThemAll()
    {
        WooOrderMapping mapping = Pedido.Simple().With("status", "failed").With("currency", "USD").With("total", "99.00").Map();

        Assert.Equal(["IZI-WOO-001", "IZI-WOO-002", "IZI-WOO-008"], mapping.Report.Issues.Select(issue => issue.Code.Value));
    }

    [Fact]
    public void Map_DescriptionTooLong_IsSetAsideBySunatsRule()
    {
        WooOrderMapping mapping = Pedido.Simple().With("line_items", new JsonArray(Pedido.Line(new string('x', 501), "2", "20.00", "3.60"))).Map();

        Assert.Equal("2027", Assert.Single(mapping.Report.Issues).Code.Value);
    }

    private static WooMappingOptions General { get; } = new() { Shop = "rosita", TaxProfile = TaxProfile.General };

    private static Boleta Boletear(Sale sale) => Boleta.From(sale, Rosita, NumeroComprobante.Parse("B001-1"), DateTimeOffset.UnixEpoch.AddYears(56));
}
