using System.Text.Json.Nodes;
using IziSales.Ubl;

namespace IziSales.Woo.Tests;

/// <summary>Who bought, wherever a Peruvian shop keeps it.</summary>
public sealed class WooBuyerTests
{
    [Theory]
    [InlineData("dni", "48285071", "1/48285071")]
    [InlineData("DNI", "48285071", "1/48285071")]
    [InlineData("_billing_dni", "48285071", "1/48285071")]
    [InlineData("billing_ruc", "20131312955", "6/20131312955")]
    [InlineData("_ruc", "20131312955", "6/20131312955")]
    [InlineData("_nro", "4828 5071", "1/48285071")]
    [InlineData("billing_wooccm11", "48285071", "1/48285071")]
    [InlineData("_wc_billing/tienda/dni", "48285071", "1/48285071")]
    [InlineData("_wc_other/peru/documento-cliente", "20131312955", "6/20131312955")]
    [InlineData("_billing_ce", "001234567", "4/001234567")]
    public void Map_DocumentInMeta_IsFound(string key, string value, string documento) =>
        Assert.Equal(documento, Pedido.Simple().WithMeta(key, value).Map().Sale!.Adquirente!.Documento.ToString());

    [Fact]
    public void Map_DocumentAsNumber_IsFound() =>
        Assert.Equal("1/48285071", Pedido.Simple().WithMeta("dni", JsonValue.Create(48285071)).Map().Sale!.Adquirente!.Documento.ToString());

    [Theory]
    [InlineData("4", "001234567", "4/001234567")]
    [InlineData("Pasaporte", "ab123456", "7/AB123456")]
    [InlineData("RUC", "20131312955", "6/20131312955")]
    [InlineData("1", "48285071", "1/48285071")]
    public void Map_TypeAndNumberInBilling_AreReadTogether(string type, string number, string documento) =>
        Assert.Equal(documento, Pedido.Simple().WithBilling("tipo_documento", type).WithBilling("nro", number).Map().Sale!.Adquirente!.Documento.ToString());

    [Fact]
    public void Map_KeysOfTheShop_GoFirst()
    {
        WooMappingOptions options = new() { Shop = "rosita", DniKeys = ["campo_17"] };

        Assert.Equal("1/48285071", Pedido.Simple().WithMeta("Campo-17", "48285071").Map(options).Sale!.Adquirente!.Documento.ToString());
    }

    [Fact]
    public void Map_EightDigitsInAForeignField_AreNoDni() =>
        Assert.Null(Pedido.Simple().WithMeta("_fecha_entrega", "20260115").WithMeta("_tracking", "12345678").Map().Sale!.Adquirente);

    [Fact]
    public void Map_DniAndRuc_TakesTheDniUnlessAFacturaIsWanted()
    {
        JsonObject order = Pedido.Simple().WithMeta("_dni", "48285071").WithMeta("_ruc", "20131312955").WithBilling("company", "COMERCIAL EL SOL");

        Assert.Equal("Rosa Quispe", order.Map().Sale!.Adquirente!.Nombre);
        WooOrderMapping factura = order.WithMeta("_comprobante", "factura").Map(new() { Shop = "rosita", FacturaNoPosible = WooFacturaPolicy.IssueBoleta });
        Assert.Equal("COMERCIAL EL SOL", factura.Sale!.Adquirente!.Nombre);
        Assert.Equal("IZI-WOO-022", Assert.Single(factura.Report.Issues).Code.Value);
    }

    [Fact]
    public void Map_FacturaOnARucUnderNuevoRus_IsSetAside()
    {
        WooOrderMapping mapping = Pedido.Simple().WithMeta("_ruc", "20131312955").WithMeta("_razon_social", "COMERCIAL EL SOL S.A.C.").WithMeta("_comprobante", "factura").Map();

        Assert.False(mapping.IsMapped);
        Assert.Equal("IZI-WOO-013", Assert.Single(mapping.Report.Issues).Code.Value);
    }

    [Fact]
    public void Map_FacturaWithoutRucUnderNuevoRus_IsABoletaAndSaysSo()
    {
        WooOrderMapping mapping = Pedido.Simple().WithMeta("_dni", "48285071").WithMeta("_comprobante", "factura").Map();

        Assert.True(mapping.IsMapped);
        Assert.Equal("IZI-WOO-022", Assert.Single(mapping.Report.Issues).Code.Value);
    }

    [Fact]
    public void Map_FacturaWantedUnderGeneralRegime_IsSetAside()
    {
        WooOrderMapping mapping = Pedido.Simple().WithMeta("_billing_check_factura", "1").WithMeta("_billing_ruc", "20131312955").Map(new() { Shop = "rosita", TaxProfile = TaxProfile.General });

        Assert.Equal("IZI-WOO-010", Assert.Single(mapping.Report.Issues).Code.Value);
    }

    [Fact]
    public void Map_WrongCheckDigitBelowTheThreshold_SellsToNobodyAndSaysSo()
    {
        WooOrderMapping mapping = Pedido.Simple().WithMeta("_ruc", "20131312954").Map();

        Assert.Null(mapping.Sale!.Adquirente);
        ValidationIssue issue = Assert.Single(mapping.Report.Issues);
        Assert.Equal(("IZI-WOO-020", "_ruc"), (issue.Code.Value, issue.Path));
        Assert.DoesNotContain("20131312954", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("700.00", true)]
    [InlineData("700.01", false)]
    public void Map_AnonymousAboveSevenHundred_IsSetAside(string total, bool isMapped)
    {
        WooOrderMapping mapping = Pedido.Simple().With("total", total).With("line_items", new JsonArray(Pedido.Line("Cocina", "1", total, "0.00"))).Map();

        Assert.Equal(isMapped, mapping.IsMapped);
        Assert.Equal(isMapped ? [] : ["IZI-WOO-009"], mapping.Report.Issues.Select(issue => issue.Code.Value));
    }

    [Fact]
    public void Map_DocumentWithoutNameAboveSevenHundred_IsSetAside()
    {
        JsonObject order = Pedido.Simple().With("total", "800.00").With("line_items", new JsonArray(Pedido.Line("Cocina", "1", "800.00", "0.00")));

        WooOrderMapping mapping = order.WithMeta("dni", "48285071").WithBilling("first_name", "").WithBilling("last_name", "").Map();

        Assert.Contains("falta el nombre", Assert.Single(mapping.Report.Issues).Message, StringComparison.Ordinal);
    }
}
