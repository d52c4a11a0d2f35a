using System.Data.Common;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Dapper;
using IziSales.Emision;
using SamplePos.Data;
using SamplePos.Features.Envios;

namespace SamplePos.E2E;

/// <summary>Bad days: no connection, no disk, no power, an old certificate.</summary>
public sealed class TroubleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public async Task Sell_PseUnreachable_GivesTheNumberAndWaits()
    {
        await using PosApp app = await PosApp.StartAsync(null, "--SamplePos:PseUrl=http://127.0.0.1:9");
        using ApiClient client = await ApiClient.EnterAsync(app);

        string number = await SellAsync(client, "0123456789abcdef01");
        JsonElement sale = await client.ReadAsync($"/api/sales/{number}");
        JsonElement sending = await client.ReadAsync("/api/sending/status");

        Assert.Equal(("B001-1", "wait"), (number, sale.GetProperty("state").GetProperty("tone").GetString()));
        Assert.Equal(1, sending.GetProperty("pending").GetInt32());
    }

    [Theory]
    [InlineData(0, 0, 0, "")]
    [InlineData(2, 3, 0, "")]
    [InlineData(3, 60, 0, "Se enviará cuando vuelva la conexión (3 pendientes). Puede seguir vendiendo.")]
    [InlineData(0, 0, 1, "Una boleta necesita que la revise: véala en Boletas.")]
    public void SendingStatus_ByWhatWaits_SpeaksOnlyWhenThereIsSomethingToSay(int pending, int seconds, int toReview, string sentence)
    {
        OutboxStatus outbox = new(pending, pending == 0 ? null : Noon.AddSeconds(-seconds), toReview, ProximoIntento: null);

        Assert.Equal(sentence, SendingStatus.From(outbox, Noon).Sentence);
    }

    [Fact]
    public async Task Start_AfterThePowerWent_FindsEverySaleAndLinksIt()
    {
        string folder = PosApp.NewFolder();
        PosProcess first = await PosProcess.StartAsync(folder);
        string password = first.Password;
        using (ApiClient client = await ApiClient.EnterAsync(first))
        {
            Assert.Equal("B001-1", await SellAsync(client, "0123456789abcdef01"));
        }

        await first.KillAsync();
        string database = Path.Combine(folder, "samplepos.db");
        await ExecuteAsync(database, "UPDATE pos_ventas SET estado = 'pendiente', numero = NULL"); // as if it died between issuing and linking

        await using PosApp second = await PosApp.StartAsync(folder);
        using ApiClient again = await ApiClient.EnterAsync(second, password: password);

        Assert.Equal("", second.Password);
        Assert.Equal("B001-1", await SellAsync(again, "0123456789abcdef01"));
        Assert.Equal("B001-2", await SellAsync(again, "0123456789abcdef02"));
        await using DbConnection connection = await PosDatabase.InFile(database).OpenAsync();
        Assert.Equal(["B001-1"], await connection.QueryAsync<string>("SELECT numero FROM pos_ventas WHERE clave = '0123456789abcdef01' AND estado = 'emitida'"));
    }

    [Fact]
    public async Task Sell_CertificateExpired_SaysSoAndSpendsNoNumber()
    {
        string folder = PosApp.NewFolder();
        string pfx = Path.Combine(folder, "vencido.pfx");
        await File.WriteAllBytesAsync(pfx, ExpiredCertificate());
        await using PosApp app = await PosApp.StartAsync(folder, $"--SamplePos:CertificatePath={pfx}", "--SamplePos:CertificatePassword=clave");
        using ApiClient client = await ApiClient.EnterAsync(app);

        (int status, JsonElement body) = await client.SellAsync(Sale("0123456789abcdef01", await client.ProductAsync("PAN01")));
        using HttpResponseMessage health = await client.GetAsync("/health");

        Assert.Equal(503, status);
        Assert.Contains("certificado", body.GetProperty("title").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no tomó número", body.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(503, (int)health.StatusCode);
    }

    [Fact]
    public async Task Start_DatabaseLocked_SaysWhoHoldsItAndWhatToDo()
    {
        string folder = PosApp.NewFolder();
        await using DbConnection holder = await PosDatabase.InFile(Path.Combine(folder, "samplepos.db")).OpenAsync();
        await holder.ExecuteAsync("CREATE TABLE t (c); BEGIN EXCLUSIVE");

        (int exitCode, string error) = await PosProcess.FailAsync(folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("está en uso por otro programa", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--SamplePos:Ruc=20123456789", "no es un RUC válido")]
    [InlineData("--SamplePos:Serie=F001", "La serie de las boletas empieza con B")]
    [InlineData("--SamplePos:Categoria=9", "Escriba 1, 2 o especial")]
    [InlineData("--SamplePos:PseUrl=pse", "no es una dirección")]
    [InlineData("--SamplePos:CertificatePath=no-existe.pfx", "No se puede leer el certificado")]
    public async Task Start_WrongSetting_NamesItAndEnds(string setting, string sentence)
    {
        (int exitCode, string error) = await PosProcess.FailAsync(PosApp.NewFolder(), setting);

        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DatabaseIsNoDatabase_SaysSo()
    {
        string folder = PosApp.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "samplepos.db"), new string('x', 4096));

        (int exitCode, string error) = await PosProcess.FailAsync(folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("restaure su última copia", error, StringComparison.Ordinal);
    }

    private static object Sale(string key, int product) => new { key, lines = new[] { new { productId = product, quantity = "3" } }, method = "efectivo" };

    private static async Task<string> SellAsync(ApiClient client, string key)
    {
        (int status, JsonElement body) = await client.SellAsync(Sale(key, await client.ProductAsync("PAN01")));
        Assert.Equal(200, status);
        return body.GetProperty("number").GetString()!;
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using DbConnection connection = await PosDatabase.InFile(database).OpenAsync();
        await connection.ExecuteAsync(sql);
    }

    private static byte[] ExpiredCertificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=BODEGA VENCIDA, SERIALNUMBER=10467890129", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.Export(X509ContentType.Pkcs12, "clave");
    }
}
