using System.Globalization;
using System.Text.Json.Nodes;
using IziSales.Ubl;

namespace IziSales.Woo.Tests;

/// <summary>Whatever a shop sends: the boleta comes to what was paid, or the order waits with its reason.</summary>
public sealed class WooTotalPropertyTests
{
    private const int Orders = 2000;

    [Theory]
    [InlineData("nrus", 11)]
    [InlineData("general", 12)]
    public void Map_AnyOrder_TotalsAgreeOrItIsSetAside(string profile, int seed)
    {
        TaxProfile taxes = profile == "nrus" ? TaxProfile.Nrus : TaxProfile.General;
        WooMappingOptions options = new() { Shop = "rosita", TaxProfile = taxes };
        Emisor emisor = new() { Ruc = Ruc.Parse("10412365785"), RazonSocial = "HUAMAN QUISPE ROSA ELENA", TaxProfile = taxes };
        Random random = new(seed);
        int mapped = 0;
        for (int i = 0; i < Orders; i++)
        {
            var order = WooOrder.Parse(Random(random).ToJsonString());
            WooOrderMapping mapping = WooOrderMapper.Map(order, options);
            if (!mapping.IsMapped)
            {
                Assert.Contains(mapping.Report.Issues, issue => issue.Severity != Severity.Observacion);
                continue;
            }

            mapped++;
            var boleta = Boleta.From(mapping.Sale, emisor, NumeroComprobante.Parse("B001-1"), order.Created);
            Assert.Equal(order.Total, boleta.Totales.ImporteTotal);
            Assert.True(boleta.Validate().IsAceptable, string.Join("; ", boleta.Validate().Issues));
        }

        Assert.True(mapped > Orders / 2, $"Only {mapped} of {Orders} orders were mapped; the generator or the mapper is too shy.");
    }

    private static JsonObject Random(Random random)
    {
        decimal total = 0m;
        JsonArray lines = [];
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            decimal quantity = random.Next(4) == 0 ? random.Next(1, 4000) / 1000m : random.Next(1, 20);
            (decimal before, decimal beforeTax) = Taxed(random, random.Next(1, 15_000));
            decimal share = random.Next(5) switch { 0 => random.Next(0, 101) / 100m, _ => 1m };
            decimal net = Redondeo.ADosDecimales(before * share);
            decimal tax = Redondeo.ADosDecimales(beforeTax * share);
            total += net + tax;
            lines.Add(Pedido.Line("Producto " + i, Text(quantity, "0.###"), Text(net), Text(tax), Text(before), Text(beforeTax)));
        }

        JsonArray fees = [];
        JsonArray shipping = [];
        if (random.Next(3) == 0)
        {
            (decimal net, decimal tax) = Taxed(random, random.Next(-500, 1500));
            total += net + tax;
            fees.Add(Pedido.Charge("Cargo", Text(net), Text(tax)));
        }

        if (random.Next(2) == 0)
        {
            (decimal net, decimal tax) = Taxed(random, random.Next(0, 2000));
            total += net + tax;
            shipping.Add(Pedido.Charge("Delivery", Text(net), Text(tax)));
        }

        total += random.Next(10) switch { 0 => 0.01m, 1 => -0.01m, 2 => 0.30m, _ => 0m };
        return Pedido.Simple().With("line_items", lines).With("fee_lines", fees).With("shipping_lines", shipping).With("total", Text(total)).WithMeta("dni", "48285071");
    }

    private static (decimal Net, decimal Tax) Taxed(Random random, int centimos)
    {
        decimal net = centimos / 100m;
        return (net, random.Next(6) == 0 ? 0m : Redondeo.ADosDecimales(net * 0.18m));
    }

    private static string Text(decimal value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);
}
