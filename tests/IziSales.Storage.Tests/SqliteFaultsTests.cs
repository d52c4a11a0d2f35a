using System.Data.Common;
using IziSales.Emision;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

public sealed class SqliteFaultsTests : IDisposable
{
    private static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(50);

    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Append_WhileAnotherProgramHoldsTheFile_SaysSoAndLosesNothing()
    {
        using var store = new SqlComprobanteStore(_file.DataSource, Brief);
        await store.VenderAsync("antes");
        await using DbConnection other = await _file.DataSource.OpenConnectionAsync();
        await RunAsync(other, "BEGIN IMMEDIATE;");

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.VenderAsync("durante"));

        Assert.Equal((StorageFault.Ocupado, "IZI-STO-002"), (exception.Fault, exception.Code));
        Assert.Contains(_file.Path, exception.Message, StringComparison.Ordinal);
        await RunAsync(other, "ROLLBACK;");
        Assert.Equal("B001-2", (await store.VenderAsync("durante")).Numero.Value);
    }

    [Fact]
    public async Task Find_WhileAnotherProgramWrites_ReadsAllTheSame()
    {
        using var store = new SqlComprobanteStore(_file.DataSource, Brief);
        ComprobanteEmitido sold = await store.VenderAsync("antes");
        await using DbConnection other = await _file.DataSource.OpenConnectionAsync();
        await RunAsync(other, "BEGIN IMMEDIATE;");

        Assert.Equal(sold, await store.FindAsync(sold.Id));
        await RunAsync(other, "ROLLBACK;");
    }

    [Fact]
    public async Task Initialize_FileThatIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        byte[] content = new byte[4096];
        "esto no es una base de datos"u8.CopyTo(content);
        await File.WriteAllBytesAsync(_file.Path, content);
        using var store = new SqlComprobanteStore(_file.DataSource, Brief);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.InitializeAsync());

        Assert.Equal(StorageFault.Danado, exception.Fault);
        Assert.Equal(content, await File.ReadAllBytesAsync(_file.Path));
    }

    [Fact]
    public async Task Initialize_FolderThatIsNotThere_SaysWhere()
    {
        string path = Path.Combine(Path.GetDirectoryName(_file.Path)!, "no-existe", "tienda.db");
        await using DbDataSource source = SqliteFile.Open(path);
        using var store = new SqlComprobanteStore(source, Brief);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.InitializeAsync());

        Assert.Equal(StorageFault.Inaccesible, exception.Fault);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_DatabaseOpenedReadOnly_SaysSoAndLosesNothing()
    {
        using (var store = new SqlComprobanteStore(_file.DataSource, Brief))
        {
            await store.VenderAsync("antes");
        }

        await using DbDataSource readOnly = Microsoft.Data.Sqlite.SqliteFactory.Instance.CreateDataSource($"Data Source={_file.Path};Mode=ReadOnly");
        using var locked = new SqlComprobanteStore(readOnly, Brief);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => locked.VenderAsync("durante"));

        Assert.Equal((StorageFault.SoloLectura, "IZI-STO-001"), (exception.Fault, exception.Code));
        using var again = new SqlComprobanteStore(_file.DataSource, Brief);
        Assert.NotNull(await again.FindByKeyAsync(Ventas.Tienda.Ruc, "antes"));
        Assert.Null(await again.FindByKeyAsync(Ventas.Tienda.Ruc, "durante"));
    }

    [Theory]
    [InlineData("a real one, where it may be mounted")]
    [InlineData("as SQLite sees one")]
    public async Task Append_DiskFull_SaysSoLosesNothingAndGoesOnAfterwards(string kind)
    {
        using var disk = FullDisk.Create(isReal: kind.StartsWith("a real", StringComparison.Ordinal));
        using var store = new SqlComprobanteStore(disk.DataSource, Brief);
        await store.VenderAsync("venta-0");
        disk.Fill();
        int sold = 1;
        StorageException? full = null;
        while (full is null && sold < 500)
        {
            full = await Record.ExceptionAsync(() => store.VenderAsync($"venta-{sold}")) as StorageException;
            sold += full is null ? 1 : 0;
        }

        Assert.Equal((StorageFault.SinEspacio, "IZI-STO-003"), (full?.Fault, full?.Code));
        disk.Free();
        Assert.Equal(sold + 1, (await store.VenderAsync($"venta-{sold}")).Numero.Correlativo);
        StorageInventory inventory = await StorageInventory.TakeAsync(disk.DataSource);
        Assert.Equal((sold + 1, true), (inventory.Comprobantes, inventory.IsSound));
    }

    [Fact]
    public async Task Append_FileRemovedWhileOpen_SaysSoAndGoesOnWhenItIsPutBack()
    {
        using var store = new SqlComprobanteStore(_file.DataSource, Brief);
        await store.VenderAsync("antes");
        string aside = _file.Path + ".aparte";
        File.Move(_file.Path, aside);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.VenderAsync("durante"));
        StorageException reading = await Assert.ThrowsAsync<StorageException>(() => store.GetOutboxStatusAsync());

        Assert.Equal((StorageFault.Inaccesible, StorageFault.Inaccesible), (exception.Fault, reading.Fault));
        Assert.Contains("la numeración empezaría de nuevo", exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_file.Path));
        File.Move(aside, _file.Path);
        Assert.Equal("B001-2", (await store.VenderAsync("durante")).Numero.Value);
    }

    [Fact]
    public async Task GetXml_BytesDamaged_SaysSo()
    {
        using var store = new SqlComprobanteStore(_file.DataSource, Brief);
        ComprobanteEmitido sold = await store.VenderAsync("a");
        await using DbConnection other = await _file.DataSource.OpenConnectionAsync();
        await RunAsync(other, "UPDATE izi_comprobante SET xml = x'0102030405060708';");

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.GetXmlAsync(sold.Id));

        Assert.Equal(StorageFault.Danado, exception.Fault);
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
