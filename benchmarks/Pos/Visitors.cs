using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using IziSales.Benchmarks.Figures;

namespace IziSales.Benchmarks.Pos;

/// <summary>What people and programs ask of a till, in the mix of a busy counter.</summary>
internal sealed class Visitors(HttpClient browser, HttpClient program)
{
    /// <summary>Twenty requests: eight sales, four searches, three quotes, two pages of a document, two looks at the state, one PDF.</summary>
    private static readonly string[] Mix =
    [
        "sale", "search", "sale", "quote", "sale", "page", "search", "sale", "status", "sale", "pdf", "quote", "sale", "search", "sale", "page", "quote", "search", "sale", "status",
    ];

    private static readonly string[] Words = ["arr", "leche", "pan", "gas", "7750123000373", "ACE01", "queso", "in kola"];

    private string _last = "";

    /// <summary>What the request with this number is.</summary>
    public static string KindOf(int number) => Mix[number % Mix.Length];

    /// <summary>The kinds, in the order of the table.</summary>
    public static IEnumerable<string> Kinds => Mix.Distinct();

    /// <summary>Makes the request; says whether it succeeded.</summary>
    public Task<bool> AskAsync(int number) => KindOf(number) switch
    {
        LoadFigures.Sale => SellAsync(number),
        "search" => GetAsync(program, $"/api/products/search?q={Uri.EscapeDataString(Words[number % Words.Length])}"),
        "quote" => PostAsync("/api/sales/quote", Sale(number, key: null)),
        "page" => GetAsync(browser, $"/boletas/{_last}"),
        "pdf" => GetAsync(program, $"/api/sales/{_last}/pdf"),
        _ => GetAsync(program, number % 2 == 0 ? "/api/rus/status" : "/api/sending/status"),
    };

    /// <summary>The first sale, which the rest asks about.</summary>
    public async Task BeginAsync()
    {
        if (!await SellAsync(0))
        {
            throw new InvalidOperationException("The first sale failed.");
        }
    }

    private static object Sale(int number, string? key) => new
    {
        key,
        lines = Enumerable.Range(0, 1 + (number % 5)).Select(i => new { productId = 1 + ((number + i) % 10), quantity = 1 + (i % 3) }),
        method = "yape",
        acknowledged = true,
    };

    private async Task<bool> SellAsync(int number)
    {
        using HttpResponseMessage response = await program.PostAsJsonAsync("/api/sales", Sale(number, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)));
        if (!response.IsSuccessStatusCode)
        {
            return false;
        }

        _last = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;
        return true;
    }

    private async Task<bool> PostAsync(string path, object body)
    {
        using HttpResponseMessage response = await program.PostAsJsonAsync(path, body);
        await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode;
    }

    private static async Task<bool> GetAsync(HttpClient client, string path)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri(path, UriKind.Relative));
        await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode;
    }
}
