using System.Data.Common;
using IziSales.Testing;
using Microsoft.Data.Sqlite;

namespace IziSales.Storage.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-copia-");

    private string Copy => Path.Combine(_folder.FullName, "copia.db");

    private string Restored => Path.Combine(_folder.FullName, "nueva.db");

    public void Dispose()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Create_ThenRestore_GivesBackEverything()
    {
        await CopyTests.OpenShopAsync(_file.DataSource);
        StorageInventory original = await StorageInventory.TakeAsync(_file.DataSource);

        StorageInventory copied = await StorageBackup.CreateAsync(_file.DataSource, Copy, Unpooled);
        StorageInventory restored = await StorageBackup.RestoreAsync(Copy, Restored, Unpooled);

        Assert.Equal((original.Digest, original.Digest), (copied.Digest, restored.Digest));
        Assert.Equal(["copia.db", "nueva.db"], Files());
        await using DbDataSource source = Unpooled(Restored);
        using var store = new SqlComprobanteStore(source);
        Assert.Equal("B001-4", (await store.VenderAsync("despues")).Numero.Value);
    }

    [Fact]
    public async Task Create_WhileATillSells_HoldsWhatWasKeptBeforeItBegan()
    {
        using var store = new SqlComprobanteStore(_file.DataSource, Patience.Limit);
        await store.VenderAsync("antes");
        using CancellationTokenSource closing = new();
        Task<int> selling = Task.Run(async () =>
        {
            int sold = 0;
            for (; !closing.IsCancellationRequested; sold++)
            {
                await store.VenderAsync($"v{sold}", 0.10m);
            }

            return sold;
        });

        StorageInventory[] copies = [await StorageBackup.CreateAsync(_file.DataSource, Copy, Unpooled), await StorageBackup.CreateAsync(_file.DataSource, Restored, Unpooled)];
        await closing.CancelAsync();
        int sales = await selling;

        Assert.InRange(copies[0].Comprobantes, 1, copies[1].Comprobantes);
        Assert.InRange(copies[1].Comprobantes, copies[0].Comprobantes, sales + 1);
        Assert.All(copies, copy => Assert.True(copy.IsSound));
    }

    [SkippableFact]
    public async Task Create_OfAServer_IsAFileThatGoesBackToEitherEngine()
    {
        using var server = PostgresSchema.Create();
        using var another = PostgresSchema.Create();
        await CopyTests.OpenShopAsync(server.DataSource);
        StorageInventory original = await StorageInventory.TakeAsync(server.DataSource);

        StorageInventory copied = await StorageBackup.CreateAsync(server.DataSource, Copy, Unpooled);
        await StorageBackup.RestoreAsync(Copy, Restored, Unpooled);
        await using DbDataSource copy = Unpooled(Copy);
        StorageInventory back = await StorageCopy.RunAsync(copy, another.DataSource);

        Assert.Equal((original.Digest, original.Digest), (copied.Digest, back.Digest));
    }

    [Fact]
    public async Task Create_FileThatIsThere_RefusesAndLeavesItAlone()
    {
        await CopyTests.OpenShopAsync(_file.DataSource);
        await File.WriteAllTextAsync(Copy, "otra cosa");

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => StorageBackup.CreateAsync(_file.DataSource, Copy, Unpooled));

        Assert.Equal(StorageFault.NoVacio, exception.Fault);
        Assert.Equal("otra cosa", await File.ReadAllTextAsync(Copy));
        Assert.Equal(["copia.db"], Files());
    }

    [Fact]
    public async Task Create_OfADatabaseThatIsNotSound_SaysSoAndLeavesNothing()
    {
        await CopyTests.OpenShopAsync(_file.DataSource);
        await _file.ScalarAsync("UPDATE izi_comprobante SET xml = x'0102030405060708';");

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => StorageBackup.CreateAsync(_file.DataSource, Copy, Unpooled));

        Assert.Equal(StorageFault.Danado, exception.Fault);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Restore_OverADatabase_RefusesAndLeavesItAlone()
    {
        await CopyTests.OpenShopAsync(_file.DataSource);
        await StorageBackup.CreateAsync(_file.DataSource, Copy, Unpooled);
        StorageInventory before = await StorageInventory.TakeAsync(_file.DataSource);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => StorageBackup.RestoreAsync(Copy, _file.Path, Unpooled));

        Assert.Equal(StorageFault.NoVacio, exception.Fault);
        Assert.Equal(before.Digest, (await StorageInventory.TakeAsync(_file.DataSource)).Digest);
    }

    [Fact]
    public async Task Restore_BackupCutShort_RefusesAndLeavesNothing()
    {
        await CopyTests.OpenShopAsync(_file.DataSource);
        await StorageBackup.CreateAsync(_file.DataSource, Copy, Unpooled);
        byte[] whole = await File.ReadAllBytesAsync(Copy);
        await File.WriteAllBytesAsync(Copy, whole[..(whole.Length / 2)]);

        await Assert.ThrowsAsync<StorageException>(() => StorageBackup.RestoreAsync(Copy, Restored, Unpooled));

        Assert.Equal(["copia.db"], Files());
    }

    [Fact]
    public async Task Restore_DatabaseInUse_RefusesBecauseItIsNoBackup()
    {
        using var store = new SqlComprobanteStore(_file.DataSource);
        await store.VenderAsync("a");

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => StorageBackup.RestoreAsync(_file.Path, Restored, Unpooled));

        Assert.Contains("-wal", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    private static DbDataSource Unpooled(string path) =>
        SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);

    private IEnumerable<string> Files() => _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);
}
