using IziSales.Emision;
using IziSales.Testing;

namespace IziSales.Storage.Tests;

public sealed class SchemaTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Initialize_EightStoresAtOnceOnANewFile_AllBegin()
    {
        SqlComprobanteStore[] stores = [.. Enumerable.Range(0, 8).Select(_ => new SqlComprobanteStore(_file.DataSource))];

        await Task.WhenAll(stores.Select(store => Task.Run(() => store.InitializeAsync())));

        Assert.Equal(1L, await _file.ScalarAsync("SELECT count(*) FROM izi_esquema;"));
        Array.ForEach(stores, store => store.Dispose());
    }

    [Fact]
    public async Task Initialize_WrittenByANewerProgram_RefusesAndChangesNothing()
    {
        using (var first = new SqlComprobanteStore(_file.DataSource))
        {
            await first.VenderAsync("a");
        }

        await _file.ScalarAsync("INSERT INTO izi_esquema (version) VALUES (99);");
        using var store = new SqlComprobanteStore(_file.DataSource);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.VenderAsync("b"));

        Assert.Equal((StorageFault.EsquemaPosterior, "IZI-STO-006"), (exception.Fault, exception.Code));
        Assert.Contains("Actualice el programa", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await _file.ScalarAsync("SELECT count(*) FROM izi_comprobante;"));
    }

    [Fact]
    public async Task Initialize_Again_FindsEverything()
    {
        using (var first = new SqlComprobanteStore(_file.DataSource))
        {
            await first.VenderAsync("a");
        }

        using var second = new SqlComprobanteStore(_file.DataSource);

        Assert.Equal("B001-2", (await second.VenderAsync("b")).Numero.Value);
    }

    [Fact]
    public async Task Initialize_NewFile_WritesAheadAndKeepsMoneyAsWholeCentimos()
    {
        using var store = new SqlComprobanteStore(_file.DataSource);
        await store.VenderAsync("a", 12.34m);

        Assert.Equal("wal", await _file.ScalarAsync("PRAGMA journal_mode;"));
        Assert.Equal(1234L, await _file.ScalarAsync("SELECT importe FROM izi_comprobante;"));
        Assert.Equal("integer", await _file.ScalarAsync("SELECT typeof(ventas) FROM izi_mes;"));
        Assert.Equal("ok", await _file.ScalarAsync("PRAGMA integrity_check;"));
    }

    [Fact]
    public async Task CheckSeries_DocumentTakenAwayBehindTheProgramsBack_NamesTheGap()
    {
        using var store = new SqlComprobanteStore(_file.DataSource);
        for (int i = 0; i < 5; i++)
        {
            await store.VenderAsync($"v{i}");
        }

        await _file.ScalarAsync("DELETE FROM izi_comprobante WHERE correlativo IN (2, 3, 5);");

        SerieReport report = Assert.Single(await store.CheckSeriesAsync(Ventas.Tienda.Ruc));
        Assert.Equal([new RangoCorrelativos(2, 3), new RangoCorrelativos(5, 5)], report.Faltantes);
    }

    [Fact]
    public async Task Archive_LongDocument_IsKeptCompressed()
    {
        using var store = new SqlComprobanteStore(_file.DataSource);
        ComprobanteEmitido sold = await store.VenderAsync("a");

        byte[]? xml = await store.GetXmlAsync(sold.Id);

        Assert.True((long)(await _file.ScalarAsync("SELECT length(contenido) FROM izi_archivo;"))! < xml!.Length / 2);
    }
}
