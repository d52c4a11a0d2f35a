using IziSales.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Control;
using SamplePos.Data;
using SamplePos.Features.Ajustes.Respaldo;
using SamplePos.Hosting;
using SamplePos.Operacion.Respaldos;

namespace SamplePos.E2E.Operacion;

/// <summary>How long backups stay, and their copies in a second folder.</summary>
public sealed class BackupKeepingTests : IAsyncLifetime
{
    private readonly string _root = PosApp.NewFolder();
    private readonly ManualTimeProvider _clock = new();
    private readonly Cofre _cofre = new(new EphemeralDataProtectionProvider());
    private DataFolder _folder = null!;
    private PosDatabase _database = null!;
    private AjusteStore _ajustes = null!;
    private RespaldoService _respaldos = null!;

    public async Task InitializeAsync()
    {
        _folder = new(_root, "data");
        _database = PosDatabase.InFile(_folder.Database);
        await Migrations.RunAsync(_database, _clock, CancellationToken.None);
        IOptions<PosOptions> options = Options.Create(new PosOptions());
        _ajustes = new(_database, new Auditoria(_database, new HttpContextAccessor(), _clock), options, _clock);
        _respaldos = new(_database, _folder, options, _ajustes, _cofre, new Ensayo(options), _clock);
    }

    public Task DisposeAsync()
    {
        _respaldos.Dispose();
        _database.Dispose();
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Create_AfterThirtyDays_PutsTheOldOnesAwayButNeverTheNewest()
    {
        RespaldoHecho old = await _respaldos.CreateAsync("A pedido", CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(20));
        RespaldoHecho recent = await _respaldos.CreateAsync("A pedido", CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(20));
        RespaldoHecho newest = await _respaldos.CreateAsync("A pedido", CancellationToken.None);

        Assert.Equal([newest.Archivo, recent.Archivo], _respaldos.List().Select(static archivo => archivo.Nombre));
        Assert.NotEqual(old.Archivo, recent.Archivo);

        _clock.Advance(TimeSpan.FromDays(400));
        Directory.Delete(_folder.Keys, recursive: true); // the next one cannot be made: the last good one must stay
        Assert.NotNull((await _respaldos.CreateAsync("A pedido", CancellationToken.None)).Problema);
        Assert.Contains(newest.Archivo, _respaldos.List().Select(static archivo => archivo.Nombre));
    }

    [Fact]
    public async Task Create_WithASecondFolderThatIsAway_SaysSoAndIsRetried()
    {
        string away = Path.Combine(_root, "usb");
        await _ajustes.SaveAsync(RespaldoSeccion.Instance, new RespaldoAjuste { CarpetaExterna = away }, 0, CancellationToken.None);

        RespaldoHecho hecho = await _respaldos.CreateAsync("A pedido", CancellationToken.None);

        Assert.True(hecho.IsOk);
        Assert.Contains("¿El disco está conectado?", hecho.ProblemaExterno, StringComparison.Ordinal);
        Directory.CreateDirectory(away);
        Assert.Equal((hecho.Archivo, null), await _respaldos.RetryAwayAsync(CancellationToken.None));
        Assert.Equal(hecho.Sha256, await ShaAsync(Path.Combine(away, hecho.Archivo)));
        Assert.Equal((null, null), await _respaldos.RetryAwayAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Create_InARehearsal_LeavesTheSecondFolderToTheShop()
    {
        string away = Directory.CreateDirectory(Path.Combine(_root, "usb")).FullName;
        await File.WriteAllTextAsync(Path.Combine(away, RespaldoArchivo.NameOf(_clock.GetUtcNow().AddYears(-1), "1", false)), "");
        await _ajustes.SaveAsync(RespaldoSeccion.Instance, new RespaldoAjuste { CarpetaExterna = away }, 0, CancellationToken.None);
        IOptions<PosOptions> options = Options.Create(new PosOptions { Ensayo = true });
        using RespaldoService rehearsed = new(_database, _folder, options, _ajustes, _cofre, new Ensayo(options), _clock);
        string[] before = Directory.GetFiles(away);

        RespaldoHecho hecho = await rehearsed.CreateAsync("A pedido", CancellationToken.None);

        Assert.Equal((null, null), (hecho.Problema, hecho.ProblemaExterno));
        Assert.Equal((null, null), await rehearsed.RetryAwayAsync(CancellationToken.None));
        Assert.Equal(before, Directory.GetFiles(away));
    }

    [Fact]
    public async Task Create_WithAPhrase_LocksItAndOpensItWithThePhraseOnly()
    {
        await _ajustes.SaveAsync(RespaldoSeccion.Instance, new RespaldoAjuste { Frase = _cofre.Guardar("tres tristes tigres") }, 0, CancellationToken.None);

        RespaldoHecho hecho = await _respaldos.CreateAsync("A pedido", CancellationToken.None);

        string path = _respaldos.PathOf(hecho.Archivo);
        Assert.EndsWith(".cifrado", hecho.Archivo, StringComparison.Ordinal);
        Assert.Equal("SQLite", (await _respaldos.VerifyAsync(path, "tres tristes tigres", into: null, CancellationToken.None)).Motor);
        await Assert.ThrowsAsync<RespaldoException>(() => _respaldos.VerifyAsync(path, "cuatro", into: null, CancellationToken.None));
    }

    [Fact]
    public async Task Create_KeepsKeysAndFilesButNotLogsOrEarlierBackups()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "impresoras.json"), "{}");
        await File.WriteAllTextAsync(Path.Combine(_folder.Keys, "key-1.xml"), "<key/>");
        await File.WriteAllTextAsync(Path.Combine(_folder.Logs, "samplepos-1.log"), "x");
        await _respaldos.CreateAsync("A pedido", CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(1));

        RespaldoHecho hecho = await _respaldos.CreateAsync("A pedido", CancellationToken.None);

        Manifiesto manifest = await _respaldos.VerifyAsync(_respaldos.PathOf(hecho.Archivo), null, into: null, CancellationToken.None);
        Assert.Equal(["base.db", "claves/key-1.xml", "datos/impresoras.json"], manifest.Archivos.Select(static file => file.Nombre));
    }

    private static async Task<string> ShaAsync(string file)
    {
        await using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(stream));
    }
}
