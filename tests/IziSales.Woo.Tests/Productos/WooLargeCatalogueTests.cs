using System.Net;
using System.Text;
using IziSales.Testing;

namespace IziSales.Woo.Tests.Productos;

/// <summary>A catalogue far larger than one page: whatever its length, memory stays flat.</summary>
public sealed class WooLargeCatalogueTests
{
    private const int Products = 50_000;

    [Fact]
    public async Task SyncAsync_FiftyThousandProducts_NeedsNoMoreMemoryAtTheEndThanAtTheBeginning()
    {
        using HttpClient http = new(new GeneratedShop(Products)) { Timeout = Timeout.InfiniteTimeSpan };
        using WooClient client = new("grande", http, new WooShopOptions { Address = new Uri("https://grande.pe"), ConsumerKey = "ck_1", ConsumerSecret = "cs_1", PageSize = 100 }, new ManualTimeProvider());
        int read = 0;
        long early = 0;

        await foreach (WooProductPage page in new WooProducts(client).SyncAsync(WooSyncCursor.Start))
        {
            read += page.Products.Count;
            if (read == Products / 10)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        long late = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Equal(Products, read);
        Assert.InRange(late - early, long.MinValue, 4 * 1024 * 1024);
    }

    /// <summary>Makes each page when it is asked for.</summary>
    private sealed class GeneratedShop(int products) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Dictionary<string, string> query = request.RequestUri!.Query.TrimStart('?').Split('&').Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1]);
            int page = int.Parse(query["page"]);
            int size = int.Parse(query["per_page"]);
            StringBuilder json = new("[");
            for (int id = ((page - 1) * size) + 1; id <= Math.Min(page * size, products); id++)
            {
                json.Append(json.Length > 1 ? "," : "").Append(
                    $$$"""{"id":{{{id}}},"type":"simple","name":"Producto {{{id}}}","sku":"SKU-{{{id}}}","status":"publish","price":"{{{id % 100}}}.90","regular_price":"{{{id % 100}}}.90","sale_price":"","manage_stock":true,"stock_quantity":{{{id % 40}}},"stock_status":"instock","variations":[],"categories":[{"name":"Abarrotes"}],"images":[],"date_modified_gmt":"2026-01-15T15:00:00"}""");
            }

            HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StringContent(json.Append(']').ToString(), Encoding.UTF8, "application/json") };
            response.Headers.Add("X-WP-Total", $"{products}");
            response.Headers.Add("X-WP-TotalPages", $"{(products + size - 1) / size}");
            return Task.FromResult(response);
        }
    }
}
