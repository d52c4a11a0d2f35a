using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Packages.Tests;

/// <summary>A stranger's first minutes: <c>dotnet new</c>, <c>dotnet run</c>, a boleta.</summary>
[Collection(OneFeed.Name)]
public sealed partial class TemplateTests(LocalFeed feed)
{
    [Fact]
    public async Task Console_MadeAndRun_WritesAnAcceptableBoletaOfTheShopThatWasNamed()
    {
        string folder = await NewAsync("izisales-console", "mi-tienda", "--ruc", "10482850711", "--razon-social", "QUISPE HUAMAN ROSA");

        string said = await feed.DotnetAsync(folder, "run");

        Assert.Contains("BOLETA DE VENTA ELECTRÓNICA", said, StringComparison.Ordinal);
        Assert.Equal("10482850711-03-B001-1", Juez.Accept(await File.ReadAllBytesAsync(Path.Combine(folder, "salida", "10482850711-03-B001-1.xml"))));
        Assert.True(File.Exists(Path.Combine(folder, "salida", "10482850711-03-B001-1.pdf")));
    }

    [Fact]
    public async Task Api_MadeAndRun_SellsOnceAndIsAccepted()
    {
        const string Name = "Bodega Doña Peña 2.0"; // a shop's name, not a programmer's
        string folder = await NewAsync("izisales-api", Name);
        await feed.DotnetAsync(folder, "build", "-o", "out");
        using Process process = Start(folder, Path.Combine("out", $"{Name}.dll"), "--urls", "http://127.0.0.1:0");
        try
        {
            using HttpClient http = new() { BaseAddress = new Uri(await HearAsync(process, SalesAddress())), Timeout = Patience.Limit };
            http.DefaultRequestHeaders.Add("Idempotency-Key", "till1-000001");
            var sale = new { lineas = new[] { new { descripcion = "Arroz Costeño 1 kg", cantidad = 2, precio = 4.50m } } };

            using HttpResponseMessage first = await http.PostAsJsonAsync("ventas", sale);
            using HttpResponseMessage again = await http.PostAsJsonAsync("ventas", sale);

            Assert.Equal((201, 200), ((int)first.StatusCode, (int)again.StatusCode));
            Assert.Equal("B001-1", (string?)(await again.Content.ReadFromJsonAsync<JsonObject>())!["numero"]);
            Assert.Equal("10412365785-03-B001-1", Juez.Accept(await http.GetByteArrayAsync("ventas/B001-1/xml")));
            Assert.Contains("TOTAL", await http.GetStringAsync("ventas/B001-1/ticket"), StringComparison.Ordinal);
            Assert.Equal("Aceptado", await SettledAsync(http, "ventas/B001-1"));
            Assert.Equal("Healthy", await http.GetStringAsync("healthz"));
            using HttpResponseMessage taken = await http.PostAsJsonAsync("ventas", new { lineas = new[] { new { descripcion = "Otra cosa", cantidad = 1, precio = 1m } } });
            Assert.Equal(409, (int)taken.StatusCode); // another sale under the key of the first
            http.DefaultRequestHeaders.Remove("Idempotency-Key");
            http.DefaultRequestHeaders.Add("Idempotency-Key", "till1-000002");
            using HttpResponseMessage bad = await http.PostAsJsonAsync("ventas", new { lineas = new[] { new { descripcion = "Nada", cantidad = 0, precio = 1m } } });
            Assert.Equal(422, (int)bad.StatusCode);
            Assert.Contains("'lineas'", await RefusedAsync(400, http.PostAsJsonAsync("ventas", new { })), StringComparison.Ordinal);
            Assert.Contains("JSON", await RefusedAsync(400, http.PostAsync("ventas", new StringContent("{", Encoding.UTF8, "application/json"))), StringComparison.Ordinal);
            Assert.Equal("", await RefusedAsync(404, http.GetAsync("ventas/B001-99")));
            http.DefaultRequestHeaders.Remove("Idempotency-Key");
            Assert.Contains("clave", await RefusedAsync(400, http.PostAsJsonAsync("ventas", sale)), StringComparison.Ordinal);
            Assert.Contains("/ventas", await http.GetStringAsync(""), StringComparison.Ordinal); // the door shows what there is
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Pos_Made_IsTheSampleUnderTheShopsOwnName()
    {
        string folder = await NewAsync("izisales-pos", "bodega-rosita");

        Assert.True(File.Exists(Path.Combine(folder, "bodega-rosita.csproj")));
        Assert.Contains("namespace bodega_rosita.Hosting;", await File.ReadAllTextAsync(Path.Combine(folder, "Hosting", "PosProgram.cs")), StringComparison.Ordinal);
        string[] sources = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".json" or ".csproj" or ".md")];
        Assert.DoesNotContain(sources, static file => File.ReadAllText(file).Contains("SamplePos", StringComparison.Ordinal));
        int sample = RepoRoot.SourceFiles("samples/SamplePos", "*.cs").Concat(RepoRoot.SourceFiles("samples/SamplePos", "*.cshtml")).Count();
        Assert.Equal(sample, sources.Count(static file => Path.GetExtension(file) is ".cs" or ".cshtml"));
        if (Campaign.IsLong) // compiles the whole till once more
        {
            await OpensItsDoorAsync(folder);
        }
    }

    private async Task OpensItsDoorAsync(string folder)
    {
        await feed.DotnetAsync(folder, "build", "-o", "out");
        using Process process = Start(folder, Path.Combine("out", "bodega-rosita.dll"), "--urls", "http://127.0.0.1:0", "--bodega_rosita:SandboxUrl=http://127.0.0.1:0");
        try
        {
            using HttpClient http = new() { BaseAddress = new Uri(await HearAsync(process, PosAddress())), Timeout = Patience.Limit };

            string page = await http.GetStringAsync("ingresar");

            Assert.Contains("Contraseña", page, StringComparison.Ordinal);
            Assert.True((await http.GetByteArrayAsync("lib/bootstrap.min.css")).Length > 10_000);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static Process Start(string folder, params string[] arguments) => Process.Start(Sdk.Describe("dotnet", folder, null, arguments))!;

    private static async Task<string> HearAsync(Process process, Regex wanted)
    {
        using CancellationTokenSource patience = new(Patience.Limit);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        string said = "";
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said += line + "\n";
            if (wanted.Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return match.Groups["address"].Value + "/";
            }
        }

        Assert.Fail($"It ended before it opened: {said}");
        return "";
    }

    /// <summary>What a refusal of that status says of its reason.</summary>
    private static async Task<string> RefusedAsync(int status, Task<HttpResponseMessage> asked)
    {
        using HttpResponseMessage response = await asked;
        JsonObject problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal((status, status, "application/problem+json"), ((int)response.StatusCode, (int)problem["status"]!, response.Content.Headers.ContentType?.MediaType));
        return (string?)problem["detail"] ?? "";
    }

    private static Task<string?> SettledAsync(HttpClient http, string path) =>
        Patience.SeeAsync(async () => (string?)(await http.GetFromJsonAsync<JsonObject>(path))!["estado"], static estado => estado is not ("Emitido" or "Enviando"));

    private async Task<string> NewAsync(string template, string name, params string[] options)
    {
        string folder = feed.NewFolder(template);
        string hive = Path.Combine(folder, "hive");
        await feed.DotnetAsync(folder, "new", "install", Path.Combine(feed.Packages, $"{SourceFile.TemplatesId}.{LocalFeed.Version}.nupkg"), "--debug:custom-hive", hive);
        await feed.DotnetAsync(folder, ["new", template, "--name", name, "--output", name, "--debug:custom-hive", hive, .. options]);
        return Path.Combine(folder, name);
    }

    [GeneratedRegex("Ventas en (?<address>http://[^/]+)/ventas", RegexOptions.ExplicitCapture)]
    private static partial Regex SalesAddress();

    [GeneratedRegex(@"Dirección:\s+(?<address>http://[^/\s]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PosAddress();
}
