using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.Http;
using SamplePos.Catalogue;
using SamplePos.Control;
using SamplePos.E2E.Existencias;
using SamplePos.Importacion;

namespace SamplePos.E2E.Productos;

/// <summary>Carrying a list out on either engine: all or nothing, once, and what was shown.</summary>
public sealed class ImportTests
{
    private const int Many = 10_000;
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Import_TenThousandRows_IsWrittenOnceAndTheSameFileChangesNothingMore(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        ImportacionStore store = StoreOf(ground);
        StringBuilder text = new("Código;Nombre;Precio;Barras;Existencia inicial\nARR01;Arroz;1.20;;99\n");
        for (int i = 1; i < Many; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P{i:00000};Producto {i};{i % 90 + 1},50;775{i:0000000};{i % 40}\n");
        }

        string key = await store.PutAsync("lista.csv", Encoding.UTF8.GetBytes(text.ToString()), None);
        string shown = (await store.PlanAsync((await store.FindAsync(key, None))!, None)).Huella;
        ImportacionResultado[] done = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => store.ImportAsync(key, shown, "Ana", None))));
        string again = await store.PutAsync("lista.csv", Encoding.UTF8.GetBytes(text.ToString()), None);
        PlanImportacion same = await store.PlanAsync((await store.FindAsync(again, None))!, None);

        Assert.Equal([ImportacionResultado.Hecha, ImportacionResultado.YaHecha], done.Order());
        Assert.Equal(Many, same.Cuenta(FilaEstado.Igual));
        Assert.Equal("9999 nuevos, 1 cambiados, 0 iguales", (await store.FindAsync(key, None))!.Resumen);
        await ground.BalancesAsync(); // every balance is the sum of its lines
        Assert.Equal(7m, Assert.Single(await new ProductStore(ground.Pos).SearchAsync("7750000047", None)).Stock);
        await using DbConnection connection = await ground.Pos.OpenAsync();
        Assert.Equal(("1.00", "1.20"), await connection.QuerySingleAsync<(string, string)>("SELECT antes, despues FROM pos_auditoria WHERE accion = 'precio-cambiado'"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_auditoria WHERE accion = 'productos-importados'"));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Import_AfterTheCatalogueChanged_WritesNothing(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        ImportacionStore store = StoreOf(ground);
        string key = await store.PutAsync("lista.csv", "Código;Nombre;Precio\nNUE01;Nuevo;3\nARR01;Arroz;1.20"u8.ToArray(), None);
        string shown = (await store.PlanAsync((await store.FindAsync(key, None))!, None)).Huella;
        await ground.Catalogue.SaveAsync((await ground.Catalogue.FindAsync(ground.Rice.Id, None))! with { Centimos = 150 }, None);

        Assert.Equal(ImportacionResultado.OtroPlan, await store.ImportAsync(key, shown, "Ana", None));

        Assert.Equal(150, (await ground.Catalogue.FindAsync(ground.Rice.Id, None))!.Centimos);
        Assert.Empty(await new ProductStore(ground.Pos).SearchAsync("NUE01", None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Import_WithOneWrongRow_WritesNothing(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 10);
        ImportacionStore store = StoreOf(ground);
        string key = await store.PutAsync("lista.csv", "Código;Nombre;Precio\nNUE01;Nuevo;3\nARR01;Arroz;gratis"u8.ToArray(), None);
        string shown = (await store.PlanAsync((await store.FindAsync(key, None))!, None)).Huella;

        Assert.Equal(ImportacionResultado.NoSePuede, await store.ImportAsync(key, shown, "Ana", None));

        Assert.Empty(await new ProductStore(ground.Pos).SearchAsync("NUE01", None));
        Assert.Null(await store.FindAsync("no-existe", None));
    }

    private static ImportacionStore StoreOf(StockGround ground) => new(ground.Pos, new Auditoria(ground.Pos, new HttpContextAccessor(), ground.Clock), ground.Clock);
}
