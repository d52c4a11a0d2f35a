using System.Data.Common;
using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;
using Npgsql;

namespace IziSales.Storage.Tests;

/// <summary>A server that is restarted, goes away, or takes an answer with it.</summary>
[Collection(PostgresTurns.Name)]
public sealed class PostgresFaultsTests : IAsyncLifetime
{
    private static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(300);

    // A rush is a matter of moments, which on a busy machine are long: here the clock stands while tills sell.
    private readonly ManualTimeProvider _time = new();
    private readonly PostgresSchema _schema = PostgresSchema.Create();
    private readonly BrittleLink _link;
    private readonly NpgsqlDataSource _source;
    private readonly SqlComprobanteStore _store;

    public PostgresFaultsTests()
    {
        _link = new BrittleLink(_schema.Address);
        _source = NpgsqlDataSource.Create(_link.Address);
        _store = new SqlComprobanteStore(_source, Brief, _time);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _store.Dispose();
        await _source.DisposeAsync();
        await _link.DisposeAsync();
        _schema.Dispose();
    }

    [SkippableFact]
    public async Task Append_AnswerToTheCommitLost_FindsItsOwnSaleAndTakesNoSecondNumber()
    {
        await _store.VenderAsync("antes");
        _link.LoseNextCommit();

        AppendResult result = await _store.AppendAsync(Ventas.Pedido("venta"), context => Ventas.Documento(context));

        Assert.Equal((AppendStatus.Appended, "B001-2", 1), (result.Status, result.Comprobante!.Numero.Value, _link.Lost));
        Assert.Equal("B001-3", (await _store.VenderAsync("despues")).Numero.Value);
        await AssertSoundAsync(3);
    }

    [SkippableFact]
    public async Task Append_AnswerLostInARush_FindsItsOwnSaleAndTakesNoSecondNumber()
    {
        await RushAsync();
        _link.LoseNextInsert();
        int built = 0;

        AppendResult result = await _store.AppendAsync(Ventas.Pedido("venta"), context =>
        {
            built++;
            return Ventas.Documento(context);
        });

        Assert.Equal((AppendStatus.Appended, "B001-4", 1, 1), (result.Status, result.Comprobante!.Numero.Value, _link.Lost, built));
        Assert.Equal("B001-5", (await _store.VenderAsync("despues")).Numero.Value);
        await AssertSoundAsync(5);
    }

    [SkippableFact]
    public async Task Append_AnswerLostInARushAndServerGone_SaysThatNobodyKnowsAndTheSameKeyTells()
    {
        await RushAsync();
        _link.StaysCut = true;
        _link.LoseNextInsert();

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => _time.PassAsync(_store.VenderAsync("venta"), longestPause: Brief));

        Assert.Equal(StorageFault.SinConfirmar, exception.Fault);
        _link.ComeBack();
        AppendResult again = await _store.AppendAsync(Ventas.Pedido("venta"), context => Ventas.Documento(context));
        Assert.Equal((AppendStatus.Repeated, "B001-4"), (again.Status, again.Comprobante!.Numero.Value));
        await AssertSoundAsync(4);
    }

    [SkippableFact]
    public async Task Append_ServerRestartedInARush_GoesOnAsIfNothingHadHappened()
    {
        await RushAsync();

        _link.CutAll();

        Assert.Equal("B001-4", (await _store.VenderAsync("despues")).Numero.Value);
        await AssertSoundAsync(4);
    }

    [SkippableFact]
    public async Task Append_AnswerLostAndServerGone_SaysThatNobodyKnowsAndTheSameKeyTells()
    {
        await _store.VenderAsync("antes");
        _link.StaysCut = true;
        _link.LoseNextCommit();

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => _time.PassAsync(_store.VenderAsync("venta"), longestPause: Brief));

        Assert.Equal((StorageFault.SinConfirmar, "IZI-STO-007"), (exception.Fault, exception.Code));
        Assert.Contains("misma clave", exception.Message, StringComparison.Ordinal);
        _link.ComeBack();
        AppendResult again = await _store.AppendAsync(Ventas.Pedido("venta"), context => Ventas.Documento(context));
        Assert.Equal((AppendStatus.Repeated, "B001-2"), (again.Status, again.Comprobante!.Numero.Value));
        await AssertSoundAsync(2);
    }

    [SkippableFact]
    public async Task Settle_AnswerToTheCommitLost_RecognisesWhatItKept()
    {
        await _store.VenderAsync("venta");
        OutboxClaim claim = Assert.Single(await _store.ClaimAsync(new ClaimRequest(Ventas.Manana, TimeSpan.FromMinutes(2), 1)));
        _link.LoseNextCommit();

        ComprobanteEmitido? settled = await _store.SettleAsync(claim, new Settlement { Causa = CausaEvento.RespuestaAceptado, Momento = Ventas.Manana.AddSeconds(3) });

        Assert.Equal((EstadoComprobante.Aceptado, 1), (settled?.Estado, _link.Lost));
        Assert.Equal(3, (await _store.GetEventosAsync(claim.Comprobante.Id)).Count);
    }

    [SkippableFact]
    public async Task Record_AnswerToTheCommitLost_CountsOnce()
    {
        await _store.VenderAsync("venta");
        _link.LoseNextCommit();

        bool isNew = await _store.RecordAsync(new Movimiento { Emisor = Ventas.Tienda.Ruc, Key = "m", Tipo = MovimientoTipo.Compra, Fecha = new DateOnly(2026, 1, 15), Monto = 100m, Momento = Ventas.Manana });

        Assert.Equal((true, 1, 100m), (isNew, _link.Lost, (await _store.GetAcumuladoAsync(Ventas.Tienda.Ruc, new DateOnly(2026, 1, 15))).ComprasMes));
    }

    [SkippableFact]
    public async Task Append_ServerRestartedBetweenTwoSales_GoesOnAsIfNothingHadHappened()
    {
        await _store.VenderAsync("antes");

        _link.CutAll();
        Assert.Equal("B001-2", (await _store.VenderAsync("despues")).Numero.Value);
        _link.CutAll();
        Assert.Equal(2, (await _store.GetOutboxStatusAsync()).Pendientes);
    }

    [SkippableFact]
    public async Task Append_ServerEndsOurSessions_GoesOnAsIfNothingHadHappened()
    {
        await _store.VenderAsync("antes");

        await using DbConnection admin = await _schema.DataSource.OpenConnectionAsync();
        await using DbCommand end = admin.CreateCommand();
        end.CommandText = $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{_schema.Name}'";
        Assert.NotEqual(0L, await end.ExecuteScalarAsync());

        Assert.Equal("B001-2", (await _store.VenderAsync("despues")).Numero.Value);
    }

    [SkippableFact]
    public async Task Append_ServerGone_SaysSoWithoutThePasswordAndGoesOnWhenItIsBack()
    {
        await _store.VenderAsync("antes");
        _link.GoDown();

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => _store.VenderAsync("durante"));
        StorageException reading = await Assert.ThrowsAsync<StorageException>(() => _store.GetOutboxStatusAsync());

        Assert.Equal((StorageFault.Inaccesible, StorageFault.Inaccesible), (exception.Fault, reading.Fault));
        Assert.Contains("No se puede llegar", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", exception.Message, StringComparison.OrdinalIgnoreCase);
        _link.ComeBack();
        Assert.Equal("B001-2", (await _store.VenderAsync("durante")).Numero.Value);
        await AssertSoundAsync(2);
    }

    [SkippableFact]
    public async Task Append_ShopHeldForEver_SaysSoAndLosesNothing()
    {
        await _store.VenderAsync("antes");
        await using DbConnection other = await _schema.DataSource.OpenConnectionAsync();
        await using DbTransaction held = await other.BeginTransactionAsync();
        await using DbCommand command = other.CreateCommand();
        command.CommandText = "SELECT emisor FROM izi_emisor FOR UPDATE;";
        await command.ExecuteScalarAsync();

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => _store.VenderAsync("durante"));

        Assert.Equal((StorageFault.Ocupado, "IZI-STO-002"), (exception.Fault, exception.Code));
        Assert.Equal(1, (await _store.GetOutboxStatusAsync()).Pendientes);
        await held.RollbackAsync();
        Assert.Equal("B001-2", (await _store.VenderAsync("durante")).Numero.Value);
    }

    [SkippableFact]
    public async Task Initialize_DatabaseThatIsNotThere_SaysSo()
    {
        var settings = new NpgsqlConnectionStringBuilder(_schema.Address) { Database = "no_existe" };
        await using DbDataSource nowhere = NpgsqlDataSource.Create(settings.ConnectionString);
        using var store = new SqlComprobanteStore(nowhere);

        StorageException exception = await Assert.ThrowsAsync<StorageException>(() => store.InitializeAsync());

        Assert.Equal(StorageFault.Inaccesible, exception.Fault);
        Assert.Contains("«no_existe»", exception.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Append_UserWhoMayOnlyRead_SaysSo()
    {
        await _store.VenderAsync("antes");
        var settings = new NpgsqlConnectionStringBuilder(_schema.Address) { Options = "-c default_transaction_read_only=on" };
        await using DbDataSource replica = NpgsqlDataSource.Create(settings.ConnectionString);
        await using DbConnection connection = await replica.OpenConnectionAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = "INSERT INTO izi_emisor (emisor) VALUES ('x');";

        DbException raw = await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(StorageFault.SoloLectura, Sql.Fallas.Of(raw));
    }

    /// <summary>So many sales one after the other that the next is kept by one statement.</summary>
    private async Task RushAsync()
    {
        for (int i = 1; i <= 3; i++)
        {
            await _store.VenderAsync($"prisa-{i}");
        }
    }

    private async Task AssertSoundAsync(int comprobantes)
    {
        StorageInventory inventory = await StorageInventory.TakeAsync(_schema.DataSource);
        Assert.Empty(inventory.Faults);
        Assert.Equal(comprobantes, inventory.Comprobantes);
    }
}
