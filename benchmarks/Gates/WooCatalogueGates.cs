using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IziSales.Benchmarks.Figures;
using IziSales.Woo;

namespace IziSales.Benchmarks.Gates;

/// <summary>A web shop's catalogue: how fast it is read when the network takes no time. Every product comes in its full shape, descriptions and all, as from a shop that trims nothing.</summary>
internal sealed class WooCatalogueGates
{
    private const int Products = 10_000;
    private const int PerPage = 100;

    private readonly Lazy<byte[][]> _pages = new(static () => [.. Enumerable.Range(0, Products / PerPage).Select(Page)]);

    public IEnumerable<Gate> All() =>
        [new Gate("web shop: products read per CPU second, full shape, 100 a page", Bound.AtLeast, 5_000, "rows", ProductsPerSecond)];

    private double ProductsPerSecond()
    {
        Walk();
        Walk();
        double[] rates = new double[5];
        for (int i = 0; i < rates.Length; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            int read = Walk();
            rates[i] = read / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        return Ratio.Median(rates);
    }

    private int Walk()
    {
        using HttpClient http = new(new Pages(_pages.Value)) { Timeout = Timeout.InfiniteTimeSpan };
        using WooClient client = new("banco", http, new WooShopOptions { Address = new Uri("https://tienda.example"), ConsumerKey = "ck_1", ConsumerSecret = "cs_1", PageSize = PerPage });
        return ReadAsync(new WooProducts(client)).GetAwaiter().GetResult();
    }

    private static async Task<int> ReadAsync(WooProducts products)
    {
        int read = 0;
        await foreach (WooProductPage page in products.SyncAsync(WooSyncCursor.Start))
        {
            read += page.Products.Count;
        }

        return read == Products ? read : throw new InvalidOperationException("Products of the catalogue were not read.");
    }

    private static byte[] Page(int page)
    {
        string description = string.Concat(Enumerable.Repeat("<p>Producto de primera calidad, directo del mercado &amp; con garant\\u00eda de frescura.</p>\\n", 20));
        IEnumerable<string> items = Enumerable.Range((page * PerPage) + 1, PerPage).Select(id => string.Create(CultureInfo.InvariantCulture, $$$"""
            {"id":{{{id}}},"name":"Producto {{{id}}}","slug":"producto-{{{id}}}","permalink":"https:\/\/tienda.example\/producto\/{{{id}}}\/","date_created":"2026-01-15T10:00:00","date_created_gmt":"2026-01-15T15:00:00","date_modified":"2026-01-15T10:00:00","date_modified_gmt":"2026-01-15T15:00:00","type":"simple","status":"publish","featured":false,"catalog_visibility":"visible","description":"{{{description}}}","short_description":"<p>Corto<\/p>","sku":"SKU-{{{id}}}","price":"{{{id % 90}}}.90","regular_price":"{{{id % 90}}}.90","sale_price":"","on_sale":false,"purchasable":true,"total_sales":{{{id % 7}}},"virtual":false,"downloadable":false,"downloads":[],"tax_status":"taxable","tax_class":"","manage_stock":true,"stock_quantity":{{{id % 40}}},"backorders":"no","backorders_allowed":false,"backordered":false,"low_stock_amount":null,"sold_individually":false,"weight":"0.5","dimensions":{"length":"","width":"","height":""},"shipping_required":true,"reviews_allowed":true,"average_rating":"0.00","rating_count":0,"upsell_ids":[],"cross_sell_ids":[],"parent_id":0,"purchase_note":"","categories":[{"id":15,"name":"Abarrotes","slug":"abarrotes"}],"tags":[],"images":[{"id":{{{id}}},"src":"https:\/\/tienda.example\/fotos\/{{{id}}}.jpg","name":"","alt":""}],"attributes":[],"default_attributes":[],"variations":[],"grouped_products":[],"menu_order":0,"price_html":"<span class=\"amount\">S\/ 1.00<\/span>","related_ids":[1,2,3,4,5],"meta_data":[{"id":1,"key":"_algo","value":"x"},{"id":2,"key":"_mas","value":{"a":1}}],"stock_status":"instock","has_options":false,"_links":{"self":[{"href":"https:\/\/tienda.example\/wp-json\/wc\/v3\/products\/{{{id}}}"}]}}
            """));
        return Encoding.UTF8.GetBytes($"[{string.Join(',', items)}]");
    }

    private sealed class Pages(byte[][] pages) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string query = request.RequestUri!.Query;
            int at = query.IndexOf("&page=", StringComparison.Ordinal) + "&page=".Length;
            int number = int.Parse(query[at..].Split('&')[0], CultureInfo.InvariantCulture);
            HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new ByteArrayContent(pages[number - 1]) };
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            response.Headers.Add("X-WP-Total", Products.ToString(CultureInfo.InvariantCulture));
            response.Headers.Add("X-WP-TotalPages", pages.Length.ToString(CultureInfo.InvariantCulture));
            return Task.FromResult(response);
        }
    }
}
