using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SamplePos.E2E.Api;

/// <summary>The document of the API says what there is, and what there is does as it says.</summary>
public sealed partial class OpenApiRouteTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private const string Problem = "application/problem+json";
    private const string Json = "application/json";

    /// <summary>What each operation is sent so that it does its work; whatever is not here is called with samples, and may refuse as it says it does.</summary>
    private static readonly Dictionary<string, object> Bodies = new(StringComparer.Ordinal)
    {
        ["createSale"] = new { key = "0123456789abcdef", lines = new[] { new { productId = 1, quantity = 2 } }, method = "efectivo" },
        ["quoteSale"] = new { lines = new[] { new { productId = 1, quantity = 2 } }, method = "efectivo" },
        ["holdSale"] = new { key = "retenida00000001", lines = new[] { new { productId = 1, quantity = 2 } }, method = "efectivo" },
        ["createProduct"] = new { name = "Galleta de avena", price = "1.50" },
        ["openCaja"] = new { fondo = 50, nombre = "Caja de un programa" },
    };

    /// <summary>What must work here; the rest needs what this shop does not have (a closed till, a picture, a web shop).</summary>
    private static readonly string[] Works =
    [
        "createSale", "quoteSale", "getSale", "findSaleByKey", "getSalePdf", "getSaleTicket", "getSaleEscPos", "getSaleXml", "getSaleMessage", "printSale", "holdSale", "listHeld", "searchProducts",
        "createProduct", "findBuyer", "searchCustomers", "listDependents", "getDietHistory", "getPadron", "getCaja", "openCaja", "searchFiado", "getSending", "getRus", "getPrinter", "getPedidosWeb", "getTiendaWeb",
    ];

    [Fact]
    public async Task Document_AgainstTheRouter_DescribesEveryRouteInFull()
    {
        JsonElement document = await shop.Admin.ReadAsync("/api/openapi.json");
        Operation[] operations = [.. Operation.In(document)];
        JsonSchema schemas = new(document);
        List<string> faults = [];
        HashSet<string> routes = [.. RouteTable.Who.Keys.Where(static route => route.Contains(" /api/", StringComparison.Ordinal) && route != "GET /api/openapi.json").Select(Plain)];
        faults.AddRange(routes.Except(operations.Select(static operation => operation.Route)).Select(static route => $"{route} is not in the document"));
        faults.AddRange(operations.Select(static operation => operation.Route).Except(routes).Select(static route => $"{route} is in the document only"));
        faults.AddRange(operations.GroupBy(static operation => operation.Id).Where(static same => same.Count() > 1).Select(static same => $"operation id {same.Key} is used twice"));
        foreach (Operation operation in operations)
        {
            faults.AddRange(operation.Lacks(schemas).Select(fault => $"{operation.Route}: {fault}"));
        }

        Assert.True(faults.Count == 0, "Describe each route where it is mapped, with .Describe(…) of SamplePos.Api:\n" + string.Join("\n", faults));
    }

    [Fact]
    public async Task EveryOperation_CalledWithAKey_AnswersAsTheDocumentSays()
    {
        using HttpClient program = await shop.ProgramAsync("admin");
        JsonElement document = await program.GetFromJsonAsync<JsonElement>("/api/openapi.json");
        JsonSchema schemas = new(document);
        using HttpResponseMessage first = await program.PostAsJsonAsync("/api/sales", Bodies["createSale"]);
        string number = (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;
        List<string> faults = [];
        foreach (Operation operation in Operation.In(document))
        {
            using HttpRequestMessage request = new(new HttpMethod(operation.Route.Split(' ')[0]), Fill(operation.Route.Split(' ')[1], number));
            request.Content = request.Method == HttpMethod.Get ? null : JsonContent.Create(Bodies.GetValueOrDefault(operation.Id, new { }));
            using HttpResponseMessage response = await program.SendAsync(request);
            faults.AddRange((await FaultsAsync(operation, response, schemas)).Select(fault => $"{operation.Id} ({operation.Route}) {(int)response.StatusCode}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task<IEnumerable<string>> FaultsAsync(Operation operation, HttpResponseMessage response, JsonSchema schemas)
    {
        string status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (Works.Contains(operation.Id) && !response.IsSuccessStatusCode)
        {
            return [$"does not do its work: {await response.Content.ReadAsStringAsync()}"];
        }

        if (!operation.Description.GetProperty("responses").TryGetProperty(status, out JsonElement described))
        {
            return ["is not among its answers"];
        }

        if (!described.TryGetProperty("content", out JsonElement content))
        {
            return [];
        }

        string type = response.Content.Headers.ContentType?.MediaType ?? "";
        return !content.TryGetProperty(type, out JsonElement media) ? [$"answers {type}, which is not described"]
            : type is Json or Problem ? schemas.Judge(await response.Content.ReadFromJsonAsync<JsonElement>(), media.GetProperty("schema"))
            : [];
    }

    private static string Fill(string route, string number) => Parameter().Replace(route, match => match.Groups["name"].Value switch
    {
        "number" when !route.Contains("{kind}", StringComparison.Ordinal) => number,
        "key" => "0123456789abcdef",
        "kind" => "dni",
        _ => "45678912",
    }) + (route.EndsWith("/search", StringComparison.Ordinal) ? "?q=pan" : "");

    /// <summary>A line of the table as the document writes it.</summary>
    private static string Plain(string route) => Constraint().Replace(route.TrimEnd('/'), "");

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<=\{\w+):[^}]+|\?(?=\})")]
    private static partial Regex Constraint();
}
