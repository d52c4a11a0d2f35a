using System.Text;
using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Storage.Tests.Padron;

/// <summary>A file that is broken, or is another one, changes nothing: the old copy goes on answering.</summary>
public sealed class BrokenPadronTests : IDisposable
{
    private const string Vieja = "20131370645|LA COPIA DE ANTES|ACTIVO|HABIDO|150101|";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-");
    private readonly ManualTimeProvider _time = new();
    private readonly PadronReducido _padron;

    public BrokenPadronTests() => _padron = new PadronReducido(new PadronReducidoOptions { File = File("padron.db"), Provider = SqliteFactory.Instance }, _time);

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string, byte[]> Broken
    {
        get
        {
            byte[] good = PadronSintetico.Zip(PadronSintetico.Rows(5_000));
            byte[] spoiled = [.. good];
            spoiled.AsSpan(good.Length / 2, 400).Fill(0xFF);
            DateTime day = new(2026, 1, 14);
            return new()
            {
                { "IZI-PAD-001", [] },
                { "IZI-PAD-001", "hola"u8.ToArray() },
                { "IZI-PAD-001", Encoding.Latin1.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<p>No disponible</p>\n", 500))) },
                { "IZI-PAD-001", PadronSintetico.Zip([]) },
                { "IZI-PAD-001", PadronSintetico.Zip(Enumerable.Repeat("otra;tabla;cualquiera", 1_000)) },
                { "IZI-PAD-001", PadronSintetico.Zip([Vieja], "RUC|", "virus.exe", day) },
                { "IZI-PAD-001", PadronSintetico.Zip([new string(' ', 5_000_000)], "RUC|", "bomba.txt", day) },
                { "IZI-PAD-002", good[..(good.Length / 2)] },
                { "IZI-PAD-002", good[..^30] },
                { "IZI-PAD-002", spoiled },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task ImportAsync_FileIsBrokenOrAnother_LeavesTheOldCopy(string code, byte[] file)
    {
        await ImportAsync(PadronSintetico.Zip(Vieja));

        PadronException refused = await Assert.ThrowsAsync<PadronException>(() => ImportAsync(file));

        Assert.Equal(code, refused.Code);
        await AssertOldCopyAsync();
    }

    [Fact]
    public async Task ImportAsync_Cancelled_LeavesTheOldCopy()
    {
        await ImportAsync(PadronSintetico.Zip(Vieja));
        using CancellationTokenSource source = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _padron.ImportAsync(new MemoryStream(PadronSintetico.Zip(PadronSintetico.Rows(20_000))), new CancelAtOnce(source), source.Token));

        await AssertOldCopyAsync();
    }

    [Fact]
    public async Task ImportAsync_WhileAnotherImports_IsRefused()
    {
        await ImportAsync(PadronSintetico.Zip(Vieja));
        PadronException? refused = null;

        await _padron.ImportAsync(new MemoryStream(PadronSintetico.Zip(PadronSintetico.Rows(5_000))), new Meanwhile(() => refused ??= Assert.Throws<PadronException>(() => ImportAsync([]).GetAwaiter().GetResult())));

        Assert.Equal("IZI-PAD-003", refused?.Code);
    }

    [Fact]
    public async Task FindAsync_WhileAnImportRuns_AnswersFromTheOldCopy()
    {
        await ImportAsync(PadronSintetico.Zip(Vieja));
        int found = 0;

        await _padron.ImportAsync(new MemoryStream(PadronSintetico.Zip(PadronSintetico.Rows(5_000))), new Meanwhile(() => found += FindAsync().GetAwaiter().GetResult().IsFound ? 1 : 0));

        Assert.True(found > 0);
        Assert.Equal(PadronStatus.NotFound, (await FindAsync()).Status);
    }

    [Fact]
    public async Task ImportAsync_LeftoverOfAKilledImport_IsNoObstacle()
    {
        await System.IO.File.WriteAllTextAsync(File("padron.db.nuevo"), "a medias");

        Assert.Equal(1, (await ImportAsync(PadronSintetico.Zip(Vieja))).Filas);
        await AssertOldCopyAsync();
    }

    [Fact]
    public async Task ImportAsync_NoSuchFolder_SaysSo()
    {
        PadronReducido nowhere = new(new PadronReducidoOptions { File = File("no/hay/padron.db"), Provider = SqliteFactory.Instance }, _time);

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => nowhere.ImportAsync(new MemoryStream(PadronSintetico.Zip(Vieja))));
    }

    [Fact]
    public async Task AddIziSalesPadronReducido_BesideTheClient_IsAskedFirst()
    {
        await ImportAsync(PadronSintetico.Zip(Vieja));
        ServiceCollection services = new();
        services.AddIziSalesPadronReducido(options =>
        {
            options.File = File("padron.db");
            options.Provider = SqliteFactory.Instance;
        });
        services.AddIziSalesPadron(static options => options.Providers.Add(PadronProvider.Neutral(new Uri("https://nadie.invalid"))));
        await using ServiceProvider provider = services.BuildServiceProvider();

        PadronResult result = await provider.GetRequiredService<IPadronClient>().FindAsync(Ruc.Parse("20131370645"));

        Assert.Equal("LA COPIA DE ANTES", result.Ficha?.Nombre);
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private Task<PadronCopia> ImportAsync(byte[] file) => _padron.ImportAsync(new MemoryStream(file));

    private Task<PadronResult> FindAsync() => _padron.FindAsync(DocumentoIdentidad.From(Ruc.Parse("20131370645")));

    private async Task AssertOldCopyAsync()
    {
        Assert.Equal("LA COPIA DE ANTES", (await FindAsync()).Ficha?.Nombre);
        Assert.Equal(["padron.db"], _folder.GetFiles().Select(static file => file.Name));
    }

    private sealed class CancelAtOnce(CancellationTokenSource source) : IProgress<PadronProgress>
    {
        public void Report(PadronProgress value) => source.Cancel();
    }

    private sealed class Meanwhile(Action act) : IProgress<PadronProgress>
    {
        public void Report(PadronProgress value) => act();
    }
}
