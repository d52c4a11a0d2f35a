using IziSales.Testing.Woo;
using IziSales.Woo;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.PedidosWeb;

namespace SamplePos.E2E.PedidosWeb;

/// <summary>The till's memory of web orders holds what every such memory must, on either engine.</summary>
public abstract class PedidoStoreTests(string engine) : WooOrderStoreContract, IAsyncLifetime
{
    private TestDatabase? _database;

    protected override IWooOrderStore Store => new PedidoStore((_database ??= Create()).Pos);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    // Only inside a test can it be said that there is no server.
    private TestDatabase Create() => Task.Run(async () =>
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Migrations.RunAsync(database.Pos, TimeProvider.System, CancellationToken.None);
        return database;
    }).GetAwaiter().GetResult();
}
