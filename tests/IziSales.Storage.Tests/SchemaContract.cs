using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Testing;
using Patience = IziSales.Testing.Patience;

namespace IziSales.Storage.Tests;

/// <summary>What holds for the tables on every engine.</summary>
public abstract class SchemaContract(TestDatabase database) : IDisposable
{
    private protected TestDatabase Database => database;

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Initialize_EightProgramsAtOnceOnANewDatabase_AllBegin()
    {
        DbDataSource[] sources = [.. Enumerable.Range(0, 8).Select(_ => database.Open())];
        SqlComprobanteStore[] stores = [.. sources.Select(source => new SqlComprobanteStore(source, Patience.Limit))];

        await Task.WhenAll(stores.Select(store => Task.Run(() => store.InitializeAsync())));

        Assert.Equal((long)Schema.Steps.Count, await database.ScalarAsync("SELECT count(*) FROM izi_esquema;"));
        Array.ForEach(stores, store => store.Dispose());
        Array.ForEach(sources, source => source.Dispose());
    }

    [SkippableFact]
    public async Task Initialize_WrittenByANewerProgram_RefusesAndChangesNothing()
    {
        using (var first = new SqlComprobanteStore(database.DataSource))
        {
            await first.VenderAsync("a");
        }

        await database.ScalarAsync("INSERT INTO izi_esquema (version) VALUES (99);");
        using var store = new SqlComprobanteStore(database.DataSource);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.VenderAsync("b"));

        Assert.Equal((StorageFault.EsquemaPosterior, "IZI-STO-006"), (exception.Fault, exception.Code));
        Assert.Contains("Actualice el programa", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(*) FROM izi_comprobante;"));
    }

    [SkippableFact]
    public async Task Initialize_Again_FindsEverything()
    {
        using (var first = new SqlComprobanteStore(database.DataSource))
        {
            await first.VenderAsync("a");
        }

        using var second = new SqlComprobanteStore(database.DataSource);

        Assert.Equal("B001-2", (await second.VenderAsync("b")).Numero.Value);
    }

    [SkippableFact]
    public async Task Append_AnyAmount_IsKeptAsWholeCentimos()
    {
        using var store = new SqlComprobanteStore(database.DataSource);
        await store.VenderAsync("a", 12.34m);

        Assert.Equal(1234L, await database.ScalarAsync("SELECT importe FROM izi_comprobante;"));
        Assert.Equal(1234L, await database.ScalarAsync("SELECT valor FROM izi_contador WHERE clase = 'ventas';"));
        await database.AssertSoundAsync();
    }

    [SkippableFact]
    public async Task CheckSeries_DocumentTakenAwayBehindTheProgramsBack_NamesTheGap()
    {
        using var store = new SqlComprobanteStore(database.DataSource);
        for (int i = 0; i < 5; i++)
        {
            await store.VenderAsync($"v{i}");
        }

        await database.ScalarAsync("DELETE FROM izi_comprobante WHERE correlativo IN (2, 3, 5);");

        SerieReport report = Assert.Single(await store.CheckSeriesAsync(Ventas.Tienda.Ruc));
        Assert.Equal([new RangoCorrelativos(2, 3), new RangoCorrelativos(5, 5)], report.Faltantes);
    }

    [SkippableFact]
    public async Task Archive_LongDocument_IsKeptCompressed()
    {
        using var store = new SqlComprobanteStore(database.DataSource);
        ComprobanteEmitido sold = await store.VenderAsync("a");

        byte[]? xml = await store.GetXmlAsync(sold.Id);

        Assert.True(Convert.ToInt64(await database.ScalarAsync("SELECT length(xml) FROM izi_comprobante;")) < xml!.Length / 2);
    }

    [SkippableFact]
    public async Task Settle_AnswerWithCharactersThatNoDatabaseTakes_IsKeptReadable()
    {
        using var store = new SqlComprobanteStore(database.DataSource);
        ComprobanteEmitido sold = await store.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await store.ClaimAsync(new ClaimRequest(Ventas.Manana, TimeSpan.FromMinutes(2), 1)));

        await store.SettleAsync(claim, new Settlement { Causa = CausaEvento.SinRespuesta, Momento = Ventas.Manana, Mensaje = "nulo \0 y mitad \uD83D de un emoji" });

        Assert.Equal("nulo \uFFFD y mitad \uFFFD de un emoji", (await store.FindAsync(sold.Id))!.Mensaje);
    }
}
