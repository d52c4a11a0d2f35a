using System.Text.Json.Nodes;
using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Existencias;

/// <summary>What the till sells goes down on the web once, whatever the road does.</summary>
public sealed class WooStockTests
{
    private readonly FakeShop _shop = new();

    [Fact]
    public async Task ApplyAsync_ManagedProduct_TakesTheQuantity()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 10m);

        WooStockResult result = await ApplyAsync(new("venta-1", "A", 3m));

        Assert.Equal((WooStockOutcome.Applied, 10m, 7m, 7m), (result.Outcome, result.Before, result.After, FakeProducts.Quantity(rice)));
    }

    [Fact]
    public async Task ApplyAsync_GivenBack_AddsTheQuantity()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 10m);

        await ApplyAsync(new("devolucion-1", "A", -2m));

        Assert.Equal(12m, FakeProducts.Quantity(rice));
    }

    [Fact]
    public async Task ApplyAsync_SameKeyAgain_ChangesNothing()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 10m);
        await ApplyAsync(new("venta-1", "A", 3m));

        WooStockResult again = await ApplyAsync(new("venta-1", "A", 3m));

        Assert.Equal((WooStockOutcome.AlreadyApplied, 7m), (again.Outcome, FakeProducts.Quantity(rice)));
    }

    [Fact]
    public async Task ApplyAsync_AnswerLostAfterTheWorkAndTheWebSoldMeanwhile_IsDoneOnce()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 10m);
        _shop.Trouble = static request => request.Method == "POST" ? FakeTrouble.DropAfter : null;
        Assert.True((await Assert.ThrowsAsync<WooException>(() => ApplyAsync(new("venta-1", "A", 3m)))).IsUncertain);
        _shop.Trouble = static _ => null;
        _shop.Products.SellOnline(rice, 1m);

        WooStockResult again = await ApplyAsync(new("venta-1", "A", 3m));

        Assert.Equal((WooStockOutcome.AlreadyApplied, 6m), (again.Outcome, FakeProducts.Quantity(rice)));
    }

    [Fact]
    public async Task ApplyAsync_AnswerLostBeforeTheWork_IsDoneAtTheNextAttempt()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 10m);
        _shop.Trouble = static request => request.Method == "POST" ? FakeTrouble.DropBefore : null;
        await Assert.ThrowsAsync<WooException>(() => ApplyAsync(new("venta-1", "A", 3m)));
        _shop.Trouble = static _ => null;
        _shop.Products.SellOnline(rice, 1m);

        WooStockResult again = await ApplyAsync(new("venta-1", "A", 3m));

        Assert.Equal((WooStockOutcome.Applied, 6m), (again.Outcome, FakeProducts.Quantity(rice)));
    }

    [Fact]
    public async Task ApplyAsync_VariationWithItsOwnStock_WritesTheVariation()
    {
        JsonObject polo = _shop.Products.AddVariable("Polo");
        JsonObject talla = _shop.Products.AddVariation(polo, "M", "POLO-M", "25.00", 5m);

        await ApplyAsync(new("venta-1", "POLO-M", 2m));

        Assert.Equal(3m, FakeProducts.Quantity(talla));
    }

    [Fact]
    public async Task ApplyAsync_VariationOnItsParentsStock_WritesTheParent()
    {
        JsonObject polo = _shop.Products.AddVariable("Polo", 9m);
        _shop.Products.AddVariation(polo, "M", "POLO-M", "25.00");

        WooStockResult result = await ApplyAsync(new("venta-1", "POLO-M", 2m));

        Assert.Equal((WooStockOutcome.Applied, 11L, 7m), (result.Outcome, result.ProductId, FakeProducts.Quantity(polo)));
    }

    [Fact]
    public async Task ApplyAsync_KnownId_NeedsNoSearch()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 10m);

        await ApplyAsync(new("venta-1", "A", 1m) { ProductId = 11 });

        Assert.Equal((9m, 2), (FakeProducts.Quantity(rice), _shop.Requests.Count));
    }

    [Fact]
    public async Task ApplyAsync_StockThatNobodyCounts_SendsNothing()
    {
        _shop.Products.Add("Arroz", "A", "4.50");

        WooStockResult result = await ApplyAsync(new("venta-1", "A", 3m));

        Assert.Equal((WooStockOutcome.NotManaged, false), (result.Outcome, result.NeedsAttention));
        Assert.DoesNotContain(_shop.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task ApplyAsync_ShopThatChangesNothing_IsReported()
    {
        _shop.Habits.IgnoresStock = true;
        _shop.Products.Add("Arroz", "A", "4.50", 10m);

        WooStockResult result = await ApplyAsync(new("venta-1", "A", 3m));

        Assert.Equal((WooStockOutcome.Ignored, true), (result.Outcome, result.NeedsAttention));
        Assert.Contains("respondió bien pero no cambió", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApplyAsync_WholeNumberShopAndAQuantityByWeight_IsReported()
    {
        _shop.Products.Add("Queso", "Q", "30.00", 10m);

        WooStockResult result = await ApplyAsync(new("venta-1", "Q", 1.5m));

        Assert.Equal((WooStockOutcome.Different, 9m), (result.Outcome, result.After));
    }

    [Fact]
    public async Task ApplyAsync_ShopThatSellsByWeight_TakesTheExactQuantity()
    {
        _shop.Habits.HasDecimalStock = true;
        JsonObject cheese = _shop.Products.Add("Queso", "Q", "30.00", 10m);

        WooStockResult result = await ApplyAsync(new("venta-1", "Q", 0.375m));

        Assert.Equal((WooStockOutcome.Applied, 9.625m), (result.Outcome, FakeProducts.Quantity(cheese)));
    }

    [Fact]
    public async Task ApplyAsync_UnknownSku_SaysSo() =>
        Assert.Equal(WooStockOutcome.NotFound, (await ApplyAsync(new("venta-1", "NO HAY", 1m))).Outcome);

    [Fact]
    public async Task ApplyAsync_SkuThatIsThereTwice_SendsNothing()
    {
        _shop.Products.Add("Arroz", "A", "4.50", 10m);
        _shop.Products.Add("Arroz viejo", "A", "4.00", 10m);

        Assert.Equal(WooStockOutcome.Ambiguous, (await ApplyAsync(new("venta-1", "A", 1m))).Outcome);
        Assert.DoesNotContain(_shop.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task ApplyAsync_HundredMovements_KeepsTheLatestMarks()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 200m);
        for (int i = 0; i < 100; i++)
        {
            await ApplyAsync(new($"venta-{i}", "A", 1m) { ProductId = 11 });
        }

        WooStockResult again = await ApplyAsync(new("venta-85", "A", 1m));

        Assert.Equal((WooStockOutcome.AlreadyApplied, 100m), (again.Outcome, FakeProducts.Quantity(rice)));
        Assert.Single(rice["meta_data"]!.AsArray());
    }

    [Fact]
    public async Task SetAsync_Counted_WritesWhatWasCounted()
    {
        JsonObject rice = _shop.Products.Add("Arroz", "A", "4.50", 10m);
        using WooClient client = _shop.Client();

        WooStockResult result = await new WooStock(client).SetAsync("A", 23m);

        Assert.Equal((WooStockOutcome.Applied, 23m), (result.Outcome, FakeProducts.Quantity(rice)));
    }

    [Fact]
    public async Task CompareAsync_SomeDiffer_TellsEachInItsOwnWay()
    {
        _shop.Products.Add("Igual", "IGUAL", "1.00", 5m);
        _shop.Products.Add("Distinto", "DISTINTO", "1.00", 4m);
        _shop.Products.Add("Sin contar", "LIBRE", "1.00");
        _shop.Products.Add("Repetido", "DOS", "1.00", 1m);
        _shop.Products.Add("Repetido", "DOS", "1.00", 1m);
        JsonObject polo = _shop.Products.AddVariable("Polo", 9m);
        _shop.Products.AddVariation(polo, "M", "POLO-M", "25.00");
        _shop.Products.AddVariation(polo, "L", "POLO-L", "25.00");
        using WooClient client = _shop.Client();
        Dictionary<string, decimal> local = new() { ["igual"] = 5m, ["DISTINTO"] = 3m, ["LIBRE"] = 2m, ["DOS"] = 1m, ["POLO-M"] = 4m, ["POLO-L"] = 5m, ["FALTA"] = 1m };

        List<WooStockDifference> differences = await new WooStock(client).CompareAsync(local).ToListAsync();

        Assert.Equal(
            [(WooStockDifferenceKind.Duplicate, "DOS"), (WooStockDifferenceKind.NotInShop, "FALTA"), (WooStockDifferenceKind.NotManaged, "LIBRE"), (WooStockDifferenceKind.Quantity, "DISTINTO")],
            differences.Select(difference => (difference.Kind, difference.Sku)).OrderBy(difference => difference.Kind.ToString(), StringComparer.Ordinal));
        Assert.Contains("«DISTINTO»: aquí hay 3 y la tienda muestra 4.", differences.Select(difference => difference.Message));
    }

    private async Task<WooStockResult> ApplyAsync(WooStockMovement movement)
    {
        using WooClient client = _shop.Client();
        return await new WooStock(client).ApplyAsync(movement);
    }
}
