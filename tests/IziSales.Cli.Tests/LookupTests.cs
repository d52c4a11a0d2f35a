using System.Net;
using IziSales.Sandbox;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>Whose a number is: found, not there, or nobody could say.</summary>
public sealed class LookupTests : IDisposable
{
    private const string Empresa = "20131370645|MINISTERIO DE EJEMPLO|ACTIVO|HABIDO|150101|JR.|JUNIN|-|-|319|-|-|-|-|-|";

    private readonly Cli _cli = new();
    private readonly string _config;

    public LookupTests() => _config = _cli.Write("izisales.json", "{ \"padron\": { \"archivo\": \"datos.db\" } }");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Import_SunatsZip_MakesTheCopyBesideTheConfiguration()
    {
        CliResult result = await ImportAsync(PadronSintetico.Zip(Empresa, "basura"));

        Assert.Equal((0, 1, 1, "2026-01-14"), (result.ExitCode, (int)result.Only["filas"]!, (int)result.Only["descartadas"]!, (string)result.Only["fecha"]!));
        Assert.Equal([3], result.Only["lineasDescartadas"]!.AsArray().Select(static line => (int)line!));
        Assert.True(File.Exists(_cli.PathOf("datos.db")));
    }

    [Fact]
    public async Task Import_ForPeople_SaysHowManyAndWhichLinesNot()
    {
        await File.WriteAllBytesAsync(_cli.PathOf("p.zip"), PadronSintetico.Zip(Empresa, "basura"));

        CliResult result = await _cli.RunAsync("lookup", "import", _cli.PathOf("p.zip"), "--config", _config);

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        Assert.Contains("1 contribuyentes al 14/01/2026", result.Error, StringComparison.Ordinal);
        Assert.Contains("las primeras: 3.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AnotherFile_IsRefused()
    {
        CliResult result = await ImportAsync("hola"u8.ToArray());

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("IZI-PAD-001: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FromAPipe_IsTaken()
    {
        _cli.Input = PadronSintetico.Zip(Empresa);

        Assert.Equal(0, (await _cli.RunAsync("lookup", "import", "-", "--config", _config)).ExitCode);
    }

    [Fact]
    public async Task Ruc_InTheCopy_IsToldAsJson()
    {
        await ImportAsync(PadronSintetico.Zip(Empresa));

        CliResult result = await LookupAsync("ruc", "20131370645");

        Assert.Equal(
            """{"tipoDocumento":"6","numero":"20131370645","resultado":"hallado","nombre":"MINISTERIO DE EJEMPLO","nombres":null,"apellidoPaterno":null,"apellidoMaterno":null,"estado":"ACTIVO","condicion":"HABIDO","direccion":"JR. JUNIN NRO. 319","ubigeo":"150101","departamento":null,"provincia":null,"distrito":null,"fuente":"padrón reducido","fecha":"2026-01-14"}""" + "\n",
            result.Text);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Ruc_ForPeople_IsAShortList()
    {
        await ImportAsync(PadronSintetico.Zip(Empresa));

        CliResult result = await _cli.RunAsync("lookup", "ruc", "20131370645", "--config", _config);

        Assert.Equal((0, ""), (result.ExitCode, result.Text));
        Assert.All(["MINISTERIO DE EJEMPLO", "ACTIVO", "HABIDO", "JR. JUNIN NRO. 319, 150101", "padrón reducido, al 14/01/2026"], said => Assert.Contains(said, result.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ruc_NotInTheCopyAndNobodyElseToAsk_IsNotThere()
    {
        await ImportAsync(PadronSintetico.Zip(Empresa));

        CliResult result = await LookupAsync("ruc", "20100066603");

        Assert.Equal((1, "no-figura"), (result.ExitCode, (string)result.Only["resultado"]!));
    }

    [Fact]
    public async Task Ruc_NoCopyYet_EndsWithThreeAndSaysHow()
    {
        CliResult result = await LookupAsync("ruc", "20100066603");

        Assert.Equal((3, "sin-respuesta"), (result.ExitCode, (string)result.Only["resultado"]!));
        Assert.Contains("izisales lookup import", (string)result.Only["mensaje"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dni_ByAProviderOfTheConfiguration_AsksWithTheTokenOfTheEnvironment()
    {
        using HttpListener listener = Listen(out string address);
        Task<string?> asked = AnswerAsync(listener, """{"nombres":"ROSA","apellidoPaterno":"QUISPE","apellidoMaterno":"HUAMAN"}""");
        _cli.Variables["PADRON_TOKEN"] = "abc";
        _cli.Write("izisales.json", $$"""{ "padron": { "proveedores": [ { "plantilla": "apis.net.pe-v2", "direccion": "{{address}}", "tokenEnv": "PADRON_TOKEN" } ], "orden": ["apis.net.pe v2"] } }""");

        CliResult result = await LookupAsync("dni", "48285071");

        Assert.Equal("/v2/reniec/dni?numero=48285071 Bearer abc", await asked);
        Assert.Equal((0, "QUISPE HUAMAN ROSA"), (result.ExitCode, (string)result.Only["nombre"]!));
    }

    [Theory]
    [InlineData("neutral")]
    [InlineData("apis.net.pe-v1")]
    [InlineData("apis.net.pe-v2")]
    [InlineData("decolecta")]
    [InlineData("apiperu.dev")]
    public async Task Lookup_EachTemplateAgainstTheSandbox_TellsWhoIsThereAndWhoIsNot(string plantilla)
    {
        await using SunatSandboxServer server = await SunatSandboxServer.StartAsync(0, static options => options.Token = "abc", _cli.Time);
        _cli.Variables["PADRON_TOKEN"] = "abc";
        _cli.Write("izisales.json", $$"""{ "padron": { "proveedores": [ { "plantilla": "{{plantilla}}", "direccion": "{{server.BaseAddress}}", "tokenEnv": "PADRON_TOKEN" } ] } }""");

        CliResult[] there = [await LookupAsync("dni", "48285071"), await LookupAsync("ruc", "20131370645")];
        CliResult dni = await LookupAsync("dni", "48285000");
        CliResult ruc = await LookupAsync("ruc", $"{PadronSintetico.WithCheckDigit(2_010_066_600)}");

        Assert.All(there, static result => Assert.Equal((0, "hallado"), (result.ExitCode, (string)result.Only["resultado"]!)));
        Assert.Equal(("150132", "ACTIVO"), ((string)there[1].Only["ubigeo"]!, (string)there[1].Only["estado"]!));
        Assert.Equal([(1, "no-figura"), (1, "no-figura")], new[] { dni, ruc }.Select(static result => (result.ExitCode, (string)result.Only["resultado"]!)));
    }

    [Theory]
    [InlineData("dni", "4828507")]
    [InlineData("dni", "4828507X")]
    [InlineData("ruc", "20131370646")]
    [InlineData("ruc", "48285071")]
    [InlineData("import", "no-existe.zip")]
    public async Task Lookup_NumberThatIsNone_EndsWithTwo(string kind, string number) => Assert.Equal(2, (await LookupAsync(kind, number)).ExitCode);

    [Fact]
    public async Task Lookup_OrderNamesNobody_EndsWithTwo()
    {
        _cli.Write("izisales.json", "{ \"padron\": { \"orden\": [\"nadie\"] } }");

        CliResult result = await LookupAsync("ruc", "20131370645");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("«nadie»", result.Error, StringComparison.Ordinal);
    }

    private async Task<CliResult> ImportAsync(byte[] zip)
    {
        await File.WriteAllBytesAsync(_cli.PathOf("p.zip"), zip);
        return await LookupAsync("import", _cli.PathOf("p.zip"));
    }

    private Task<CliResult> LookupAsync(params string[] args) => _cli.RunAsync(["lookup", .. args, "--config", _config, "--json"]);

    private static HttpListener Listen(out string address)
    {
        for (int port = 20_000 + Random.Shared.Next(20_000); ; port++)
        {
            HttpListener listener = new();
            address = $"http://127.0.0.1:{port}/";
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException)
            {
                listener.Close();
            }
        }
    }

    private static async Task<string?> AnswerAsync(HttpListener listener, string json)
    {
        HttpListenerContext context = await listener.GetContextAsync();
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(json));
        context.Response.Close();
        return $"{context.Request.RawUrl} {context.Request.Headers["Authorization"]}";
    }
}
