using System.Data.Common;
using Dapper;
using IziSales.Testing;
using Microsoft.AspNetCore.Http;
using SamplePos.Catalogue;
using SamplePos.Control;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.Existencias;
using SamplePos.Ventas;

namespace SamplePos.E2E.Existencias;

/// <summary>A database with two counted products, and the stores that move them.</summary>
internal sealed class StockGround : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private StockGround(TestDatabase database)
    {
        _database = database;
        Auditoria auditoria = new(database.Pos, new HttpContextAccessor(), Clock);
        Catalogue = new(database.Pos, auditoria, Clock);
        Stock = new(database.Pos, auditoria, Clock);
    }

    public ManualTimeProvider Clock { get; } = new();

    public CatalogueStore Catalogue { get; }

    public ExistenciasStore Stock { get; }

    public VentaStore Ventas => new(_database.Pos);

    public DevolucionStore Devoluciones => new(_database.Pos, Clock);

    public Product Rice { get; private set; } = null!;

    public Product Bread { get; private set; } = null!;

    public PosDatabase Pos => _database.Pos;

    /// <summary>With so many of each.</summary>
    public static async Task<StockGround> WithAsync(string engine, int each)
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Migrations.RunAsync(database.Pos, new ManualTimeProvider(), CancellationToken.None);
        StockGround ground = new(database);
        ground.Rice = await ground.AddAsync("ARR01", "Arroz", each);
        ground.Bread = await ground.AddAsync("PAN01", "Pan", each);
        return ground;
    }

    public async Task<InicioVenta> BeginAsync(string key, bool sellsWithout = true, params (Product Product, decimal Quantity)[] lines)
    {
        Venta venta = new()
        {
            Clave = key,
            Creada = Clock.GetUtcNow(),
            Vendedor = "María",
            Pagos = [new Pago(MetodoPago.Yape, 5m)],
            Huella = "h",
            Salidas = [.. lines.Select(static (line, i) => new Salida(i, line.Product.Id, (long)(line.Quantity * 1000m)))],
            VendeSinExistencias = sellsWithout,
        };
        return await Ventas.BeginAsync(venta, CancellationToken.None);
    }

    /// <summary>What there is of both; each balance is the sum of its lines, always.</summary>
    public async Task<(decimal Rice, decimal Bread)> BalancesAsync()
    {
        await using DbConnection connection = await _database.Pos.OpenAsync();
        Assert.Empty(await connection.QueryAsync<string>(
            $"""
            SELECT p.codigo FROM pos_productos p
            WHERE p.milesimos <> (SELECT COALESCE(SUM(e.milesimos), 0) FROM pos_existencias e WHERE e.producto = p.id AND e.vigente = {_database.Pos.Dialect.True})
            """));
        return ((await Catalogue.FindAsync(Rice.Id, CancellationToken.None))!.Stock, (await Catalogue.FindAsync(Bread.Id, CancellationToken.None))!.Stock);
    }

    public async Task<string[]> HistoryAsync(Product product) =>
        [.. (await Stock.HistoryAsync((await Catalogue.FindAsync(product.Id, CancellationToken.None))!, CancellationToken.None)).Select(static one => FormattableString.Invariant($"{one.Tipo} {one.Cantidad:0.###} → {one.Saldo:0.###}"))];

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<Product> AddAsync(string code, string name, int each)
    {
        ProductSaved saved = await Catalogue.SaveAsync(new Product { Code = code, Name = name, Centimos = 100, MinimoMilesimos = 5000 }, CancellationToken.None);
        await Stock.CountAsync($"conteo-inicial-{code}", [new Contado(saved.Id!.Value, each * 1000L, 0)], "Ana", CancellationToken.None);
        return (await Catalogue.FindAsync(saved.Id.Value, CancellationToken.None))!;
    }
}
