using System.Text.Json.Nodes;
using IziSales.Testing.Woo;

namespace IziSales.Woo.Tests.Productos;

/// <summary>Products in every shape that shops send.</summary>
public sealed class WooProductReadingTests
{
    private readonly FakeShop _shop = new();

    [Fact]
    public async Task GetAsync_SimpleProduct_ReadsIt()
    {
        _shop.Products.Add(new JsonObject
        {
            ["name"] = "Aceite &amp; vinagre <b>500 ml</b>",
            ["sku"] = "P001",
            ["price"] = "10.90",
            ["regular_price"] = "11.80",
            ["sale_price"] = "10.90",
            ["manage_stock"] = true,
            ["stock_quantity"] = -3,
            ["stock_status"] = "onbackorder",
            ["images"] = new JsonArray(new JsonObject { ["id"] = 1, ["src"] = "https://tienda.pe/foto.jpg" }),
        });

        WooProduct product = await ProductAsync(11);

        Assert.Equal(("Aceite & vinagre 500 ml", "P001", WooProductKind.Simple, true), (product.Name, product.Sku, product.Kind, product.IsPublished));
        Assert.Equal((10.90m, 11.80m, 10.90m), (product.Price, product.RegularPrice, product.SalePrice));
        Assert.Equal((WooStockMode.Managed, -3m, true), (product.StockMode, product.StockQuantity, product.IsInStock));
        Assert.Equal((new Uri("https://tienda.pe/producto/11/"), new Uri("https://tienda.pe/foto.jpg"), "Abarrotes"), (product.Page, product.Image, Assert.Single(product.Categories)));
        Assert.Equal(_shop.Time.GetUtcNow(), product.Modified);
    }

    [Fact]
    public async Task GetAsync_NoPriceNoSkuNoStock_IsNullAndNotZero()
    {
        _shop.Products.Add("Por cotizar", "", "");

        WooProduct product = await ProductAsync(11);

        Assert.Equal((null, null, null, WooStockMode.NotManaged), (product.Price, product.Sku, product.StockQuantity, product.StockMode));
    }

    [Fact]
    public async Task GetAsync_StockByWeight_IsDecimal()
    {
        _shop.Products.Add("Queso", "Q", "30.00", 2.75m);

        Assert.Equal(2.75m, (await ProductAsync(11)).StockQuantity);
    }

    [Fact]
    public async Task GetAsync_PriceAsNumberOrStockAsText_IsRead()
    {
        _shop.Products.Add(new JsonObject { ["price"] = 12.5m, ["manage_stock"] = true, ["stock_quantity"] = "7" });

        WooProduct product = await ProductAsync(11);

        Assert.Equal((12.5m, 7m), (product.Price, product.StockQuantity));
    }

    [Fact]
    public async Task GetAsync_VariationOnItsParentsStock_ShowsTheParents()
    {
        JsonObject polo = _shop.Products.AddVariable("Polo", 9m);
        _shop.Products.AddVariation(polo, "M", "POLO-M", "25.00");

        WooProduct product = await ProductAsync(12);

        Assert.Equal((WooProductKind.Variation, 11L, WooStockMode.Parent, 9m), (product.Kind, product.ParentId!.Value, product.StockMode, product.StockQuantity));
    }

    [Theory]
    [InlineData("grouped")]
    [InlineData("external")]
    [InlineData("subscription")]
    public async Task GetAsync_OtherType_IsOther(string type)
    {
        _shop.Products.Add(new JsonObject { ["type"] = type });

        Assert.Equal(WooProductKind.Other, (await ProductAsync(11)).Kind);
    }

    [Theory]
    [InlineData("price", "\"12,50\"", "$.price")]
    [InlineData("stock_quantity", "{}", "$.stock_quantity")]
    [InlineData("name", "[]", "$.name")]
    public async Task GetAsync_WrongMember_NamesItsPlace(string member, string json, string path)
    {
        _shop.Products.Add(new JsonObject { [member] = JsonNode.Parse(json) });

        Assert.Equal(path, (await Assert.ThrowsAsync<WooFormatException>(() => ProductAsync(11))).Path);
    }

    [Fact]
    public async Task FindAsync_ExactSkus_BringsThoseAndVariations()
    {
        JsonObject polo = _shop.Products.AddVariable("Polo");
        _shop.Products.AddVariation(polo, "M", "POLO-M", "25.00", 2m);
        _shop.Products.Add("Gorra", "GORRA", "15.00");
        _shop.Products.Add("Gorra roja", "GORRA-R", "15.00");
        using WooClient client = _shop.Client();

        IReadOnlyList<WooProduct> found = await new WooProducts(client).FindAsync(["polo-m", "GORRA", "NO HAY"]);

        Assert.Equal(["GORRA", "POLO-M"], found.Select(product => product.Sku).Order());
        Assert.Equal(11L, found.Single(product => product.Sku == "POLO-M").ParentId);
    }

    [Fact]
    public async Task FindAsync_ShopThatIgnoresTheFilter_BringsOnlyWhatWasAskedFor()
    {
        for (int i = 0; i < 30; i++)
        {
            _shop.Products.Add($"Producto {i}", $"P{i}", "1.00");
        }

        _shop.Trouble = request => request.Query.ContainsKey("sku") ? FakeTrouble.Instead(FakeShopAnswer.Json(All())) : null;
        using WooClient client = _shop.Client();

        Assert.Equal("P7", Assert.Single(await new WooProducts(client).FindAsync(["P7"])).Sku);
    }

    [Fact]
    public async Task FindAsync_SkuWithComma_IsFoundWhole()
    {
        _shop.Products.Add("Tornillo", "1/4,20", "0.50");
        _shop.Products.Add("Tuerca", "20", "0.20");
        using WooClient client = _shop.Client();

        Assert.Equal("Tornillo", Assert.Single(await new WooProducts(client).FindAsync(["1/4,20"])).Name);
    }

    [Fact]
    public async Task FindAsync_TrashedProduct_IsNotFound()
    {
        _shop.Products.Change(_shop.Products.Add("Viejo", "V", "1.00"), product => product["status"] = "trash");
        using WooClient client = _shop.Client();

        Assert.Empty(await new WooProducts(client).FindAsync(["V"]));
    }

    private JsonArray All() => new([.. Enumerable.Range(11, 30).Select(id => _shop.Products[id].DeepClone())]);

    private async Task<WooProduct> ProductAsync(long id)
    {
        using WooClient client = _shop.Client();
        return await new WooProducts(client).GetAsync(id);
    }
}
