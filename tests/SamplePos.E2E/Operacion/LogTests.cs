using System.IO.Compression;
using System.Text.Json;
using SamplePos.Hosting;

namespace SamplePos.E2E.Operacion;

/// <summary>Logs are kept for their days and compressed; they tell no secret and no whole document of a buyer.</summary>
public sealed class LogTests
{
    private const string BuyerDni = "48285071";
    private const string WrongPassword = "clave-equivocada-77";

    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task Keep_CompressesPastDays_AndPutsAwayWhatIsOver()
    {
        string folder = PosApp.NewFolder();
        foreach (string name in new[] { "samplepos-20261120.log", "samplepos-20261119.log", "samplepos-20261101.log", "samplepos-20261020.log.gz", "errores-20261020.log", "errores-20260801.log.gz", "notas.txt" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "una línea");
        }

        (int compressed, int removed) = await LogArchive.KeepAsync(folder, Today, CancellationToken.None);

        Assert.Equal((2, 2), (compressed, removed));
        Assert.Equal(
            ["errores-20261020.log.gz", "notas.txt", "samplepos-20261101.log.gz", "samplepos-20261119.log", "samplepos-20261120.log"],
            Directory.GetFiles(folder).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        await using GZipStream zip = new(File.OpenRead(Path.Combine(folder, "samplepos-20261101.log.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(zip);
        Assert.Equal("una línea", await reader.ReadToEndAsync());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Logs_OfADayOfWork_HoldNoPasswordsAndNoBuyersNumber()
    {
        await using PosProcess app = await PosProcess.StartAsync();
        using ApiClient admin = await ApiClient.EnterAsync(app);
        using (ApiClient stranger = new(app))
        {
            using HttpResponseMessage refused = await stranger.TryEnterAsync("admin", WrongPassword);
        }

        (int status, JsonElement sale) = await admin.SellAsync(new
        {
            key = Guid.NewGuid().ToString("N"),
            lines = new[] { new { productId = await admin.ProductAsync("PAN01"), quantity = "2" } },
            buyer = new { kind = "dni", number = BuyerDni, name = "MARIA PEREZ ROJAS" },
            method = "efectivo",
        });
        Assert.True(status == 200, sale.ToString());
        await admin.FillAsync("/ajustes/respaldo", ("Hora", "2"), ("Dias", "30"), ("CarpetaExterna", ""), ("Frase", "tres tristes tigres"), ("Version", "0"));
        await admin.FillAsync("/respaldos?handler=Crear");
        await admin.TextAsync("/doctor");

        string logs = "";
        foreach (string file in Directory.GetFiles(Path.Combine(app.DataFolder, "logs")))
        {
            await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using StreamReader reader = new(stream);
            logs += await reader.ReadToEndAsync();
        }

        Assert.Contains("SamplePos abierto", logs, StringComparison.Ordinal);
        Assert.All(new[] { app.Password, WrongPassword, BuyerDni, "MARIA PEREZ", "tres tristes tigres" }, secret => Assert.DoesNotContain(secret, logs, StringComparison.Ordinal));
    }
}
