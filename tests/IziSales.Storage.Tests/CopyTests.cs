using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Data.Sqlite;

namespace IziSales.Storage.Tests;

/// <summary>A shop that moves, with everything that can be in a shop.</summary>
public sealed class CopyTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Run_SqliteToSqlite_MovesEverything()
    {
        using SqliteFile from = new();
        using SqliteFile to = new();

        await MoveAsync(from, to);
    }

    [SkippableFact]
    public async Task Run_SqliteToPostgresAndBack_MovesEverything()
    {
        using SqliteFile from = new();
        using var server = PostgresSchema.Create();
        using SqliteFile back = new();

        await MoveAsync(from, server);
        StorageInventory again = await StorageCopy.RunAsync(server.DataSource, back.DataSource);

        Assert.Equal((await StorageInventory.TakeAsync(server.DataSource)).Digest, again.Digest);
    }

    [Fact]
    public async Task Run_TargetThatHoldsSomething_RefusesAndChangesNothing()
    {
        using SqliteFile from = new();
        using SqliteFile to = new();
        await OpenShopAsync(from.DataSource);
        await OpenShopAsync(to.DataSource);
        StorageInventory before = await StorageInventory.TakeAsync(to.DataSource);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => StorageCopy.RunAsync(from.DataSource, to.DataSource));

        Assert.Equal((StorageFault.NoVacio, "IZI-STO-008"), (exception.Fault, exception.Code));
        Assert.Equal(before.Digest, (await StorageInventory.TakeAsync(to.DataSource)).Digest);
    }

    [Fact]
    public async Task Run_OriginalThatIsNotSound_RefusesAndLeavesTheTargetEmpty()
    {
        using SqliteFile from = new();
        using SqliteFile to = new();
        await OpenShopAsync(from.DataSource);
        await from.ScalarAsync("UPDATE izi_contador SET valor = valor + 1 WHERE clase = 'ventas';");

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => StorageCopy.RunAsync(from.DataSource, to.DataSource));

        Assert.Equal(StorageFault.Danado, exception.Fault);
        Assert.Contains("total del mes 2026-01", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await StorageInventory.TakeAsync(to.DataSource)).Comprobantes);
    }

    [Fact]
    public async Task Run_WhileItCopies_NobodySellsOnTheOriginal()
    {
        using SqliteFile from = new();
        using SqliteFile to = new();
        await OpenShopAsync(from.DataSource);
        using var till = new SqlComprobanteStore(from.DataSource, TimeSpan.FromMilliseconds(50));
        await till.InitializeAsync();
        StorageException? refused = null;
        var progress = new Reports(() => refused ??= Record.Exception(() => till.VenderAsync("durante").GetAwaiter().GetResult()) as StorageException);

        await StorageCopy.RunAsync(from.DataSource, to.DataSource, progress);

        Assert.Equal(StorageFault.Ocupado, refused?.Fault);
    }

    [Theory]
    [InlineData("DELETE FROM izi_comprobante WHERE correlativo = 1 AND serie = 'B001';", "faltan números")]
    [InlineData("UPDATE izi_contador SET valor = valor - 100 WHERE clase = 'compras';", "difiere")]
    [InlineData("UPDATE izi_comprobante SET xml = x'0102030405060708';", "no se pueden leer")]
    [InlineData("UPDATE izi_cdr SET contenido = x'0102030405060708';", "no se pueden leer")]
    [InlineData("DELETE FROM izi_cdr;", "falta el CDR")]
    [InlineData("UPDATE izi_comprobante SET digest = 'AAAA' WHERE correlativo = 1;", "valor resumen")]
    public async Task Inventory_SomethingWasDoneBehindTheProgramsBack_NamesIt(string sql, string said)
    {
        using SqliteFile file = new();
        await OpenShopAsync(file.DataSource);
        Assert.Empty((await StorageInventory.TakeAsync(file.DataSource)).Faults);

        await file.ScalarAsync(sql);

        StorageInventory inventory = await StorageInventory.TakeAsync(file.DataSource);
        Assert.False(inventory.IsSound);
        Assert.Contains(inventory.Faults, fault => fault.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tablas_AgainstTheDatabase_NameEveryColumn()
    {
        using SqliteFile file = new();
        using var store = new SqlComprobanteStore(file.DataSource);
        await store.InitializeAsync();
        List<string> there = [];
        await using DbCommand command = file.DataSource.CreateCommand("SELECT m.name || '.' || i.name FROM sqlite_master m JOIN pragma_table_info(m.name) i WHERE m.type = 'table' AND m.name LIKE 'izi\\_%' ESCAPE '\\' AND m.name <> 'izi_esquema'");
        await using (DbDataReader reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                there.Add(reader.GetString(0));
            }
        }

        Assert.Equal(there.Order(StringComparer.Ordinal), Tabla.All.SelectMany(tabla => tabla.Columns.Select(column => $"{tabla.Name}.{column}")).Order(StringComparer.Ordinal));
    }

    /// <summary>Sales of two series, an accepted one with CDR, a refused one replaced, a nota, a summary under way, purchases and notices.</summary>
    internal static async Task OpenShopAsync(DbDataSource source)
    {
        using var store = new SqlComprobanteStore(source);
        ComprobanteEmitido accepted = await store.VenderAsync("a", 50m);
        OutboxClaim claim = Assert.Single(await store.ClaimAsync(new ClaimRequest(Ventas.Manana, Lease, 1)));
        await store.SettleAsync(claim, new Settlement { Causa = CausaEvento.RespuestaAceptado, Momento = Ventas.Manana, Codigo = "0", CdrZip = [80, 75, 3, 4] });
        ComprobanteEmitido refused = await store.VenderAsync("b", 7.70m);
        await store.SettleAsync(Assert.Single(await store.ClaimAsync(new ClaimRequest(Ventas.Manana, Lease, 1))), new Settlement { Causa = CausaEvento.RespuestaRechazado, Momento = Ventas.Manana });
        await store.AppendAsync(Ventas.Pedido("b2", reemplaza: refused.Id), context => Ventas.Documento(context, 7.70m));
        await store.AppendAsync(Ventas.Pedido("n", serie: "BC01", tipo: TipoComprobante.NotaCredito, afectado: accepted.Id), context => Ventas.NotaDeCredito(context, accepted.Id, 20m));
        await store.AppendAsync(Ventas.Pedido("r", serie: "B002"), context => new NuevoComprobante(Ventas.Documento(context).Comprobante, "<r/>"u8.ToArray()) { Via = ViaEnvio.Resumen });
        await store.AppendLoteAsync(
            new LoteRequest(Assert.Single(await store.ListGruposAsync()), Ventas.Manana.AddDays(1)),
            context => new NuevoLote($"RC-20260116-{context.Numero}", "<lote/>"u8.ToArray(), Firmado: false));
        await store.RecordAsync(
            new Movimiento { Emisor = Ventas.Tienda.Ruc, Key = "m", Tipo = MovimientoTipo.Compra, Fecha = new DateOnly(2026, 1, 10), Monto = 300.10m, Momento = Ventas.Manana },
            (_, _) => [new Aviso("nrus:2026-01:75", "Va por el 75 %")]);
    }

    private static async Task MoveAsync(TestDatabase from, TestDatabase to)
    {
        await OpenShopAsync(from.DataSource);
        StorageInventory before = await StorageInventory.TakeAsync(from.DataSource);

        StorageInventory moved = await StorageCopy.RunAsync(from.DataSource, to.DataSource);

        Assert.Equal((before.Digest, 5L, 1L, 1L, true), (moved.Digest, moved.Comprobantes, moved.Lotes, moved.Movimientos, moved.IsSound));
        using var store = new SqlComprobanteStore(to.DataSource);
        using var old = new SqlComprobanteStore(from.DataSource);
        var query = new ComprobanteQuery { Emisor = Ventas.Tienda.Ruc };
        Assert.Equal(await old.ListAsync(query), await store.ListAsync(query));
        Assert.Equal("B001-4", (await store.VenderAsync("despues")).Numero.Value);
        Assert.Equal(AppendStatus.Repeated, (await store.AppendAsync(Ventas.Pedido("a"), context => Ventas.Documento(context))).Status);
        await store.AddAvisosAsync(Ventas.Tienda.Ruc, [new Aviso("otro", "Otro")], Ventas.Manana);
        Assert.Empty((await StorageInventory.TakeAsync(to.DataSource)).Faults);
    }

    private sealed class Reports(Action hear) : IProgress<long>
    {
        public void Report(long value) => hear();
    }
}
