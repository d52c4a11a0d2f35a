using System.Text.Json.Nodes;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Woo.Tests;

/// <summary>Whatever a shop sells and takes back: boleta and notes come to what was paid and given back, or a person is asked.</summary>
public sealed class WooTotalPropertyTests
{
    private static readonly int Orders = Campaign.Size(600, 100_000);

    [Theory]
    [InlineData("nrus", 11)]
    [InlineData("nrus", 21)]
    [InlineData("general", 12)]
    [InlineData("general", 22)]
    public void Map_AnyOrder_TotalsAgreeOrItIsSetAside(string profile, int seed)
    {
        (WooMappingOptions options, Emisor emisor) = Shop(profile);
        PedidoAlAzar shop = new(seed);
        int mapped = 0;
        for (int i = 0; i < Orders; i++)
        {
            WooOrder order = shop.Next().Order.Order();
            WooOrderMapping mapping = WooOrderMapper.Map(order, options);
            if (!mapping.IsMapped)
            {
                Assert.Contains(mapping.Report.Issues, static issue => issue.Severity != Severity.Observacion);
                continue;
            }

            mapped++;
            var boleta = Boleta.From(mapping.Sale, emisor, NumeroComprobante.Parse("B001-1"), order.Created);
            Assert.Equal(order.Total, boleta.Totales.ImporteTotal);
            Assert.True(boleta.Validate().IsAceptable, string.Join("; ", boleta.Validate().Issues));
        }

        Assert.True(mapped > Orders / 2, $"Only {mapped} of {Orders} orders were mapped; the generator or the mapper is too shy.");
    }

    [Theory]
    [InlineData("nrus", 31)]
    [InlineData("general", 32)]
    public void Plan_AnyRefunds_NotesComeToThemOrAPersonIsAsked(string profile, int seed)
    {
        (WooMappingOptions options, Emisor emisor) = Shop(profile);
        PedidoAlAzar shop = new(seed);
        int credited = 0;
        for (int i = 0; i < Orders; i++)
        {
            (JsonObject json, JsonArray details) = shop.Next();
            WooOrder order = json.Order();
            WooOrderPlan plan = WooOrderPlanner.Plan(order, WooRefund.ParseList(details.ToJsonString()), Issued(order), options);

            Assert.Equal(plan.Steps.Count == order.Refunds.Count, plan.State == WooOrderState.Emitido);
            foreach (WooStep step in plan.Steps)
            {
                decimal amount = order.Refunds.Single(refund => step.IdempotencyKey.EndsWith($":{refund.Id}", StringComparison.Ordinal)).Amount;
                credited += step is WooCredit ? 1 : 0;
                Assert.Equal(amount, step is WooCredit credit ? Total(credit, emisor) : order.Total);
            }
        }

        Assert.True(credited > Orders / 10, $"Only {credited} refunds in {Orders} orders were credited; the generator or the planner is too shy.");
    }

    private static (WooMappingOptions Options, Emisor Emisor) Shop(string profile)
    {
        TaxProfile taxes = profile == "nrus" ? TaxProfile.Nrus : TaxProfile.General;
        return (new() { Shop = "rosita", TaxProfile = taxes }, new() { Ruc = Ruc.Parse("10412365785"), RazonSocial = "HUAMAN QUISPE ROSA ELENA", TaxProfile = taxes });
    }

    private static WooOrderRecord Issued(WooOrder order) => new()
    {
        Shop = "rosita",
        OrderId = order.Id,
        Steps = [new WooRecordedStep($"woo:rosita:{order.Id}", new WooDocument("B001-1", "Aceptada", order.Total))],
    };

    private static decimal Total(WooCredit credit, Emisor emisor)
    {
        var nota = NotaCredito.From(credit.ToAjuste(NumeroComprobante.Parse("B001-1")), emisor, NumeroComprobante.Parse("BC01-1"), credit.Order.Created);
        Assert.True(nota.Validate().IsAceptable, string.Join("; ", nota.Validate().Issues));
        return nota.Totales.ImporteTotal;
    }
}
