using System.Text.Json.Nodes;
using IziSales.Emision;
using IziSales.Sandbox;
using IziSales.Storage;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;

namespace IziSales.Cli.Tests;

/// <summary>Each check sees what it is for, says what to do, and nothing is issued or sent.</summary>
public sealed class DoctorTests : IAsyncLifetime, IDisposable
{
    private static readonly Lazy<CpeSigner> Rosita = new(static () =>
        CpeSigner.FromCertificate(DemoCertificate.Create(Escenarios.BodegaRosita.Ruc, Escenarios.BodegaRosita.RazonSocial, TimeProvider.System.GetUtcNow().AddDays(-1))));

    // What web servers date their answers by is the real clock.
    private readonly Cli _cli = new(new ManualTimeProvider(TimeProvider.System.GetUtcNow()));
    private readonly Dictionary<string, string> _members = [];
    private SunatSandboxServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await SunatSandboxServer.StartAsync(0, static _ => { }, _cli.Time);
        await _cli.RunAsync("cert", "demo", "--ruc", "10412365785", "--out", _cli.PathOf("tienda.pfx"));
        _members["emisor"] = "\"10412365785\"";
        _members["canales"] = $$"""{ "pse": { "kind": "Generic", "baseAddress": "{{_server.BaseAddress}}", "queryRetries": 0 } }""";
        _members["certificado"] = """{ "archivo": "tienda.pfx" }""";
        _members["base"] = "\"sqlite:tienda.db\"";
        _members["impresora"] = "\"memory:\"";
        await IssueAsync(_cli.Time.GetUtcNow());
        await SettleAllAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _cli.Dispose();
    }

    [Fact]
    public async Task Doctor_ShopInOrder_FindsNothingToMend()
    {
        CliResult result = await DoctorAsync();

        Assert.Equal(["configuración", "disco", "base", "pendientes", "reloj", "certificado", "canal pse", "serie B001", "impresora"], result.Objects.Select(static one => (string)one["revision"]!));
        Assert.DoesNotContain(result.Objects, static one => (string)one["veredicto"]! == "falla");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(_server.Sandbox.Recibidos);
    }

    [Fact]
    public async Task Doctor_ForPeople_SaysEachInALineAndTheRemedyBelow()
    {
        _cli.FreeBytes = 100 * 1024 * 1024;

        CliResult result = await _cli.RunAsync("doctor", "--config", Write());

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
        Assert.Contains("✓ base: 1 comprobante, todo abierto y comparado", result.Error, StringComparison.Ordinal);
        Assert.Contains("✗ disco: 100 MB libres", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n    Libere espacio", result.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("1 falla, ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_NoConfiguration_IsAFailure()
    {
        CliResult result = await _cli.RunAsync("doctor", "--config", _cli.Write("vacia.json", "{}"), "--json");

        Assert.Equal((1, "falla"), (result.ExitCode, Of(result, "configuración").Veredicto));
    }

    [Theory]
    [InlineData(100, "falla")]
    [InlineData(600, "aviso")]
    [InlineData(5000, "bien")]
    public async Task Doctor_Disk_IsJudgedByWhatIsLeft(long megabytes, string veredicto)
    {
        _cli.FreeBytes = megabytes * 1024 * 1024;

        Assert.Equal(veredicto, Of(await DoctorAsync(), "disco").Veredicto);
    }

    [Theory]
    [InlineData(10, "aviso")]
    [InlineData(60 * 24, "falla")]
    public async Task Doctor_ClockAheadOfTheServers_IsSeen(int minutes, string veredicto)
    {
        _cli.Time.Advance(TimeSpan.FromMinutes(minutes));

        // Ten minutes may lie across midnight in Lima, where boletas get another date.
        string found = Of(await DoctorAsync(), "reloj").Veredicto;
        Assert.Contains(found, new[] { veredicto, "falla" });
        Assert.NotEqual("bien", found);
    }

    [Fact]
    public async Task Doctor_ClockBehindTheLastDocument_IsSeen()
    {
        _members.Remove("canales");
        await IssueAsync(_cli.Time.GetUtcNow().AddDays(2));

        Assert.Contains("atrasado", Of(await DoctorAsync(), "reloj").Detalle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "archivo": "no-esta.pfx" }""", "falla", "No existe")]
    [InlineData("""{ "archivo": "izisales.json" }""", "falla", "IZI-CERT")]
    [InlineData("""{ "archivo": "ajeno.pfx" }""", "falla", "10467123691")]
    [InlineData("""{ "archivo": "tienda.pfx", "claveEnv": "NADIE" }""", "falla", "NADIE")]
    public async Task Doctor_CertificateOfNoUse_IsAFailure(string certificado, string veredicto, string said)
    {
        await _cli.RunAsync("cert", "demo", "--ruc", "10467123691", "--out", _cli.PathOf("ajeno.pfx"));
        _members["certificado"] = certificado;

        (string found, string detalle) = Of(await DoctorAsync(), "certificado");

        Assert.Equal(veredicto, found);
        Assert.Contains(said, detalle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "aviso")]
    [InlineData(-1, "falla")]
    public async Task Doctor_CertificateNearOrPastItsEnd_IsSeen(int daysLeft, string veredicto)
    {
        CliResult ficha = await _cli.RunAsync("cert", "inspect", _cli.PathOf("tienda.pfx"), "--json");
        _members.Remove("base"); // its document would be years old
        _cli.Time.Advance(TimeSpan.FromDays((int)ficha.Only["dias"]! - daysLeft));

        Assert.Equal(veredicto, Of(await DoctorAsync(), "certificado").Veredicto);
    }

    [Fact]
    public async Task Doctor_NobodySigns_IsAFailure()
    {
        _members.Remove("certificado");
        await _server.DisposeAsync(); // its health answer would say that it signs

        Assert.Contains((await DoctorAsync()).Objects, static one => ((string)one["detalle"]!).Contains("no firma", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_NobodyListens_IsAFailure()
    {
        await _server.DisposeAsync();

        Assert.Equal("falla", Of(await DoctorAsync(), "canal pse").Veredicto);
    }

    [Fact]
    public async Task Doctor_WrongToken_IsAFailureThatShowsNoToken()
    {
        await using SunatSandboxServer strict = await SunatSandboxServer.StartAsync(0, static options => options.Token = "el-bueno", _cli.Time);
        _cli.Variables["PSE_TOKEN"] = "el-malo";
        _members["canales"] = $$"""{ "pse": { "kind": "Generic", "baseAddress": "{{strict.BaseAddress}}", "tokenEnv": "PSE_TOKEN", "queryRetries": 0 } }""";

        CliResult result = await DoctorAsync();

        Assert.Contains("401", Of(result, "canal pse").Detalle, StringComparison.Ordinal);
        Assert.DoesNotContain("el-malo", result.Text + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ChannelWithFaultyOptions_IsAFailureAndTheOthersAreLookedAt()
    {
        _members["canales"] = $$"""{ "malo": { "kind": "Generic", "baseAddress": "http://lejos.invalid" }, "pse": { "kind": "Generic", "baseAddress": "{{_server.BaseAddress}}" } }""";

        CliResult result = await DoctorAsync();

        Assert.Contains("https://", Of(result, "canal malo").Detalle, StringComparison.Ordinal);
        Assert.NotEqual("falla", Of(result, "canal pse").Veredicto);
    }

    [Fact]
    public async Task Doctor_PseKnowsLaterNumbers_WarnsOfAnotherTill()
    {
        Boleta boleta = Escenarios.UnaLinea.ToBoleta();
        Assert.Equal(27, boleta.Numero.Correlativo);
        await using Tienda other = await Tienda.OpenAsync();
        await other.SendAsync(other.WriteSigned());
        _members["canales"] = $$"""{ "pse": { "kind": "Generic", "baseAddress": "{{other.Server.BaseAddress}}" } }""";

        (string veredicto, string detalle) = Of(await DoctorAsync(), "serie B001");

        Assert.Equal("falla", veredicto);
        Assert.Contains("hasta el 27, y esta base hasta el 1", detalle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "bien")]
    [InlineData(4, "aviso")]
    [InlineData(6, "falla")]
    [InlineData(30, "falla")]
    public async Task Doctor_DocumentsThatWait_AreJudgedByTheirTerms(int days, string veredicto)
    {
        await IssueAsync(_cli.Time.GetUtcNow());
        _cli.Time.Advance(TimeSpan.FromDays(days));

        Assert.Equal(veredicto, Of(await DoctorAsync(), "pendientes").Veredicto);
    }

    [Theory]
    [InlineData("sqlite:no-esta.db", "No existe")]
    [InlineData("sqlite:tienda.pfx", "IZI-STO")]
    [InlineData("oracle:x", "sqlite:")]
    public async Task Doctor_DatabaseOfNoUse_IsAFailure(string text, string said)
    {
        _members["base"] = $"\"{text}\"";

        (string veredicto, string detalle) = Of(await DoctorAsync(), "base");

        Assert.Equal("falla", veredicto);
        Assert.Contains(said, detalle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("impresora", "falla")]
    [InlineData("paloma://x", "falla")]
    [InlineData("file:///no/hay/carpeta/ticket.bin", "falla")]
    [InlineData("memory:", "bien")]
    public async Task Doctor_Printer_IsTried(string uri, string veredicto)
    {
        _members["impresora"] = $"\"{uri}\"";

        Assert.Equal(veredicto, Of(await DoctorAsync(), "impresora").Veredicto);
    }

    [Fact]
    public async Task Doctor_NetworkPrinter_IsResetAndPrintsNothing()
    {
        await using FakeTcpPrinter printer = new();
        _members["impresora"] = $"\"{printer.Uri}\"";

        CliResult result = await DoctorAsync();

        Assert.Equal("bien", Of(result, "impresora").Veredicto);
        Assert.Equal([0x1B, 0x40], await printer.NextJobAsync());
    }

    [Fact]
    public async Task Doctor_PrinterWithoutPaper_SaysSo()
    {
        await using FakeTcpPrinter printer = new() { Mood = new FakePrinterMood { HasPaper = false } };
        _members["impresora"] = $"\"{printer.Uri}\"";

        (string veredicto, string detalle) = Of(await DoctorAsync(), "impresora");

        Assert.Equal("falla", veredicto);
        Assert.Contains("sin papel", detalle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "bien")]
    [InlineData(45, "aviso")]
    public async Task Doctor_CopyOfThePadron_IsJudgedByItsAge(int days, string veredicto)
    {
        DateTimeOffset made = _cli.Time.GetUtcNow().AddDays(-days);
        await File.WriteAllBytesAsync(_cli.PathOf("p.zip"), PadronSintetico.Zip(["20131370645|EMPRESA|ACTIVO|HABIDO|150101|"], "RUC|", "p.txt", Lima.DateOf(made).ToDateTime(default)));
        await _cli.RunAsync("lookup", "import", _cli.PathOf("p.zip"), "--config", Write());

        Assert.Equal(veredicto, Of(await DoctorAsync(), "padrón").Veredicto);
    }

    private static (string Veredicto, string Detalle) Of(CliResult result, string revision)
    {
        JsonObject one = result.Objects.First(one => (string)one["revision"]! == revision);
        Assert.Equal((string)one["veredicto"]! == "bien", one["remedio"] is null);
        return ((string)one["veredicto"]!, (string)one["detalle"]!);
    }

    private string Write() => _cli.Write("izisales.json", $"{{ {string.Join(", ", _members.Select(static member => $"\"{member.Key}\": {member.Value}"))} }}");

    private Task<CliResult> DoctorAsync() => _cli.RunAsync("doctor", "--config", Write(), "--json");

    private SqlComprobanteStore Store() => new(SqliteFactory.Instance.CreateDataSource($"Data Source={_cli.PathOf("tienda.db")};Pooling=False"));

    private async Task IssueAsync(DateTimeOffset when)
    {
        using SqlComprobanteStore store = Store();
        BoletaIssuer issuer = new(store, new EmisionOptions { Emisor = Escenarios.BodegaRosita }) { Signer = Rosita.Value, Clock = new ManualTimeProvider(when) };
        IssueResult issued = await issuer.IssueAsync(Ventas.De(10m), Guid.NewGuid().ToString());
        Assert.True(issued.IsIssued);
    }

    private async Task SettleAllAsync()
    {
        using SqlComprobanteStore store = Store();
        foreach (OutboxClaim claim in await store.ClaimAsync(new ClaimRequest(_cli.Time.GetUtcNow(), TimeSpan.FromMinutes(1), 10)))
        {
            await store.SettleAsync(claim, new Settlement { Causa = CausaEvento.RespuestaAceptado, Momento = _cli.Time.GetUtcNow() });
        }
    }
}
