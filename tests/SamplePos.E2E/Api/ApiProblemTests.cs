using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IziSales.Testing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SamplePos.Api;
using SamplePos.Hosting;

namespace SamplePos.E2E.Api;

/// <summary>Whatever goes wrong below <c>/api</c> is told in one form, in Spanish, with what to do and a code.</summary>
public sealed class ApiProblemTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private const string Sale = """{"key":"0123456789abcdef","lines":[{"productId":1,"quantity":1}],"method":"efectivo"}""";

    [Theory]
    [InlineData("", "GET", "/api/rus/status", null, 401, "IZI-API-401")]
    [InlineData("izi_noexiste_00000000000000000000000000000000", "GET", "/api/rus/status", null, 401, "IZI-API-401")]
    [InlineData("lector", "POST", "/api/sales", Sale, 403, "IZI-API-403")]
    [InlineData("vendedor", "GET", "/api/tienda-web/estado", null, 403, "IZI-API-403")]
    [InlineData("admin", "GET", "/api/no-existe", null, 404, "IZI-API-404")]
    [InlineData("admin", "GET", "/API/NO-EXISTE", null, 404, "IZI-API-404")]
    [InlineData("admin", "GET", "/api/sales/B001-99999", null, 404, "IZI-API-404")]
    [InlineData("admin", "GET", "/api/sales/B001-99999/cdr", null, 404, "IZI-API-404")]
    [InlineData("admin", "DELETE", "/api/sales", null, 405, "IZI-API-405")]
    [InlineData("admin", "POST", "/api/sales", "{", 400, "IZI-API-400")]
    [InlineData("admin", "POST", "/api/sales", "null", 400, "IZI-API-400")]
    [InlineData("admin", "POST", "/api/sales", "", 400, "IZI-API-400")]
    [InlineData("admin", "POST", "/api/sales", """{"lines":[{"productId":"pan"}]}""", 400, "IZI-API-400")]
    [InlineData("admin", "POST", "/api/sales", """{"key":"0123456789abcdef"}""", 422, "IZI-API-422")]
    [InlineData("admin", "POST", "/api/products/quick", """{"name":"G"}""", 422, "IZI-API-422")]
    public async Task Call_ThatFails_SaysWhatWhyAndWhatToDo(string who, string method, string path, string? body, int status, string code)
    {
        using HttpClient program = await ProgramAsync(who);
        using HttpRequestMessage request = new(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = await program.SendAsync(request);

        await AssertProblemAsync(response, status, code);
    }

    [Theory]
    [InlineData("text/plain", 415, "IZI-API-415")]
    [InlineData("application/x-www-form-urlencoded", 415, "IZI-API-415")]
    public async Task Call_OfAnotherType_IsTold(string type, int status, string code)
    {
        using HttpClient program = await ProgramAsync("admin");
        using HttpResponseMessage response = await program.PostAsync("/api/sales", new StringContent(Sale, Encoding.UTF8, type));

        await AssertProblemAsync(response, status, code);
    }

    [Fact]
    public async Task Call_LargerThanAMegabyte_IsTold()
    {
        using HttpClient program = await ProgramAsync("admin");
        using HttpResponseMessage response = await program.PostAsync("/api/sales", new StringContent(new string(' ', 1_100_000), Encoding.UTF8, "application/json"));

        await AssertProblemAsync(response, 413, "IZI-API-413");
    }

    [Fact]
    public async Task Call_WithAWrongField_NamesIt()
    {
        using HttpClient program = await ProgramAsync("admin");
        using HttpResponseMessage response = await program.PostAsync("/api/sales", new StringContent("""{"lines":[{"productId":1,"quantity":"dos"}]}""", Encoding.UTF8, "application/json"));

        JsonElement problem = await AssertProblemAsync(response, 400, "IZI-API-400");
        Assert.Equal("lines[0].quantity", problem.GetProperty("problems")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Call_BySomebodyWhosePageIsOld_IsToldByACodeOfItsOwn()
    {
        using HttpResponseMessage response = await shop.Seller.PostWithoutTokenAsync("/api/sales", new { });

        await AssertProblemAsync(response, 400, Fallas.PaginaVieja);
    }

    [Fact]
    public async Task Sell_AKeyTwice_GivesTheBoletaAgainAndSaysSo()
    {
        using HttpClient program = await ProgramAsync("vendedor");
        string key = Guid.NewGuid().ToString();

        using HttpResponseMessage first = await SellAsync(program, $"\"{key}\"", new { lines = new[] { new { productId = 1, quantity = 2 } }, method = "yape" });
        using HttpResponseMessage second = await SellAsync(program, key, new { key, lines = new[] { new { productId = 1, quantity = 2 } }, method = "yape" });
        using HttpResponseMessage other = await SellAsync(program, key, new { lines = new[] { new { productId = 1, quantity = 3 } }, method = "yape" });
        using HttpResponseMessage contradicted = await SellAsync(program, key, new { key = "0123456789abcdef", lines = new[] { new { productId = 1, quantity = 2 } }, method = "yape" });

        Assert.Equal((200, 200), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Issued sold = (await first.Content.ReadFromJsonAsync<Issued>())!;
        Assert.Equal(sold, await second.Content.ReadFromJsonAsync<Issued>());
        await AssertProblemAsync(other, 409, Fallas.ClaveUsada);
        await AssertProblemAsync(contradicted, 422, "IZI-API-422");
        using HttpResponseMessage found = await program.GetAsync($"/api/sales/by-key/{key}");
        Assert.Equal(sold, await found.Content.ReadFromJsonAsync<Issued>());
    }

    [Fact]
    public async Task Handle_AFaultOfTheProgram_TellsNothingOfIt()
    {
        DefaultHttpContext context = new() { Response = { Body = new MemoryStream() } };
        context.Features.Set<IExceptionHandlerPathFeature>(new ExceptionHandlerFeature { Path = "/api/sales", Error = new InvalidOperationException() });

        bool handled = await new ApiExceptionHandler(NullLogger<ApiExceptionHandler>.Instance).TryHandleAsync(context, new InvalidOperationException("secreto de la base"), CancellationToken.None);

        context.Response.Body.Position = 0;
        string body = await new StreamReader(context.Response.Body).ReadToEndAsync();
        Assert.True(handled);
        Assert.Equal(500, context.Response.StatusCode);
        Assert.Equal("IZI-API-500", JsonDocument.Parse(body).RootElement.GetProperty("code").GetString());
        Assert.DoesNotContain("secreto", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_TooOften_IsToldWhenToComeBack()
    {
        string folder = PosApp.NewFolder();
        DefaultHttpContext context = new() { Request = { Path = "/api/sales" }, Response = { Body = new MemoryStream() } };
        await using (PosProgram program = await PosProgram.BuildAsync([$"--SamplePos:DataPath={folder}", "--SamplePos:SandboxUrl=http://127.0.0.1:0"], RepoRoot.Combine("samples/SamplePos")))
        {
            RateLimiterOptions limits = program.App.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value;
            context.RequestServices = program.App.Services;
            await limits.OnRejected!(new OnRejectedContext { HttpContext = context, Lease = limits.GlobalLimiter!.AttemptAcquire(context) }, CancellationToken.None);
        }

        Directory.Delete(folder, recursive: true);
        context.Response.Body.Position = 0;
        JsonElement body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Response.Body);
        Assert.Equal(("IZI-API-429", "60"), (body.GetProperty("code").GetString(), context.Response.Headers.RetryAfter.ToString()));
    }

    /// <summary>A program with a key of that role, or with that text as its key.</summary>
    private async Task<HttpClient> ProgramAsync(string who)
    {
        if (who is "admin" or "vendedor" or "lector")
        {
            return await shop.ProgramAsync(who);
        }

        HttpClient stranger = new() { BaseAddress = shop.App.Address };
        stranger.DefaultRequestHeaders.Authorization = who.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", who);
        return stranger;
    }

    private static async Task<HttpResponseMessage> SellAsync(HttpClient program, string key, object sale)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/sales") { Content = JsonContent.Create(sale) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await program.SendAsync(request);
    }

    private static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage response, int status, string code)
    {
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal((status, code, $"urn:izisales:falla:{code}"), (problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetString(), problem.GetProperty("type").GetString()));
        Assert.EndsWith(".", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        return problem;
    }

    private sealed record Issued(string Number, long Centimos);
}
