using System.Data.Common;
using Dapper;
using SamplePos.Existencias;
using SamplePos.Ventas;

namespace SamplePos.E2E.Existencias;

/// <summary>The stock book under retries, crashes and crowds, on either engine: every sale moves its goods once.</summary>
public sealed class StockLedgerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Sale_BegunDiscardedBegunAgainAndLinked_TakesItsGoodsOnce(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);

        await ground.BeginAsync("v1", lines: [(ground.Rice, 2m), (ground.Bread, 0.5m), (ground.Rice, 1m)]);
        Assert.Equal((7m, 9.5m), await ground.BalancesAsync());
        await ground.Ventas.DiscardAsync("v1", None);
        await ground.Ventas.DiscardAsync("v1", None);
        Assert.Equal((10m, 10m), await ground.BalancesAsync());
        await ground.BeginAsync("v1", lines: [(ground.Rice, 4m)]);
        await ground.BeginAsync("v1", lines: [(ground.Rice, 4m)]);
        Assert.Equal((6m, 10m), await ground.BalancesAsync());
        await ground.Ventas.LinkAsync("v1", "B001-1", None);
        await ground.Ventas.LinkAsync("v1", "B001-1", None);
        Assert.Equal(InicioVenta.YaEmitida, await ground.BeginAsync("v1", lines: [(ground.Rice, 9m)]));

        Assert.Equal((6m, 10m), await ground.BalancesAsync());
        Assert.Equal(["Venta -4 → 6", "Inicial 10 → 10"], await ground.HistoryAsync(ground.Rice));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Link_SaleThatAnotherTillDiscardedMeanwhile_TakesItsGoodsAfterAll(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        await ground.BeginAsync("v1", lines: [(ground.Rice, 3m)]);
        await ground.Ventas.DiscardAsync("v1", None);

        await ground.Ventas.LinkAsync("v1", "B001-1", None);

        Assert.Equal((7m, 10m), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Return_AskedTwice_PutsTheGoodsBackOnce(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        await ground.BeginAsync("v1", lines: [(ground.Rice, 3m), (ground.Rice, 1m), (ground.Bread, 2m)]);
        await ground.Ventas.LinkAsync("v1", "B001-1", None);

        Assert.True(await ground.Devoluciones.RecordAsync("v1", null, "Ana", ExistenciasTipo.Anulacion, None));
        Assert.False(await ground.Devoluciones.RecordAsync("v1", null, "Ana", ExistenciasTipo.Devolucion, None));

        Assert.Equal((10m, 10m), await ground.BalancesAsync());
        Assert.Equal(["Anulacion 1 → 10", "Anulacion 3 → 9", "Venta -1 → 6", "Venta -3 → 7", "Inicial 10 → 10"], await ground.HistoryAsync(ground.Rice));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Return_SaleThatWasIssuedAgain_PutsTheFirstOnesGoodsBack(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        await ground.BeginAsync("v1", lines: [(ground.Bread, 3m)]);
        await ground.Ventas.LinkAsync("v1", "B001-1", None);
        await ground.Ventas.ReplaceAsync((await ground.Ventas.FindAsync("v1", None))!, "v1-r", "B001-2", None);
        Assert.Equal((10m, 7m), await ground.BalancesAsync());

        Assert.False(await ground.Devoluciones.RecordAsync("v1", null, "Ana", ExistenciasTipo.Anulacion, None));
        Assert.True(await ground.Devoluciones.RecordAsync("v1-r", null, "Ana", ExistenciasTipo.Anulacion, None));

        Assert.Equal((10m, 10m), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Sales_EightAtOnceInOpposingOrder_NeitherLoseNorDoubleAnything(string engine)
    {
        const int Tills = 8;
        const int Each = 5;
        await using StockGround ground = await StockGround.WithAsync(engine, 100);

        await Task.WhenAll(Enumerable.Range(0, Tills).Select(till => Task.Run(async () =>
        {
            for (int i = 0; i < Each; i++)
            {
                string key = $"v{till}-{i}";
                (Catalogue.Product, decimal)[] lines = till % 2 == 0 ? [(ground.Rice, 1m), (ground.Bread, 0.25m)] : [(ground.Bread, 0.25m), (ground.Rice, 1m)];
                await ground.BeginAsync(key, lines: lines);
                await ground.BeginAsync(key, lines: lines); // a retry
                await ground.Ventas.LinkAsync(key, $"B{till:000}-{i + 1}", None);
                if (i == 0)
                {
                    await ground.Devoluciones.RecordAsync(key, null, "Ana", ExistenciasTipo.Anulacion, None);
                }
            }
        })));

        Assert.Equal((100m - (Tills * (Each - 1)), 100m - (Tills * (Each - 1) * 0.25m)), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Sales_OfWhatIsThereOnly_StopAtTheLastOne(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 5);

        InicioVenta[] begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => ground.BeginAsync($"v{i}", sellsWithout: false, (ground.Rice, 1m)))));

        Assert.Equal((5, 3), (begun.Count(static one => one == InicioVenta.Empezada), begun.Count(static one => one == InicioVenta.SinExistencias)));
        Assert.Equal((0m, 5m), await ground.BalancesAsync());
        Assert.Equal(InicioVenta.Empezada, await ground.BeginAsync("v9", sellsWithout: true, (ground.Rice, 2m)));
        Assert.Equal((-2m, 5m), await ground.BalancesAsync());
        Faltante lacking = Assert.Single(await ground.Stock.FindShortAsync([new Salida(0, ground.Rice.Id, 1000), new Salida(1, ground.Bread.Id, 5000)], None));
        Assert.Equal(("Arroz", -2m), (lacking.Nombre, lacking.Hay));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Count_WhileASaleComesBetween_DoesNotTakeTheSaleTwice(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);

        // Nine were counted where the computer said ten; then one was sold; then the count is saved, twice.
        await ground.BeginAsync("v1", lines: [(ground.Rice, 1m)]);
        Assert.Equal(1, await ground.Stock.CountAsync("conteo-0123456789", [new Contado(ground.Rice.Id, 9000, 10_000)], "Ana", None));
        Assert.Equal(0, await ground.Stock.CountAsync("conteo-0123456789", [new Contado(ground.Rice.Id, 9000, 10_000)], "Ana", None));

        Assert.Equal((8m, 10m), await ground.BalancesAsync());
        Assert.Equal(["Conteo -1 → 8", "Venta -1 → 9", "Inicial 10 → 10"], await ground.HistoryAsync(ground.Rice));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Book_LineThatIsNoSales_CannotBeChangedOrDeleted(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        Assert.True(await ground.Stock.MoveAsync("mov-0123456789abc", ground.Rice.Id, ExistenciasTipo.Merma, -1500, "Ana", "se mojó", None));
        Assert.True(await ground.Stock.MoveAsync("mov-0123456789abc", ground.Rice.Id, ExistenciasTipo.Merma, -1500, "Ana", "se mojó", None));

        await using DbConnection connection = await ground.Pos.OpenAsync();
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE pos_existencias SET milesimos = 0 WHERE tipo = 'merma'"));
        await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("DELETE FROM pos_existencias"));

        Assert.Equal((8.5m, 10m), await ground.BalancesAsync());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Low_WhatReachedItsMinimum_IsProposedWithWhatItSells(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 12);
        await ground.BeginAsync("v1", lines: [(ground.Rice, 7.5m)]);

        PorComprar low = Assert.Single(await ground.Stock.LowAsync(None));

        Assert.Equal(("ARR01", 7.5m, 4.5m, 8m), (low.Producto.Code, low.Vendido, low.Producto.Stock, low.Comprar));
    }
}
