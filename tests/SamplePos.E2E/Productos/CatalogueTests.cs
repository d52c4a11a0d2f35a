using System.Text.Json;
using Dapper;
using SamplePos.Catalogue;
using SamplePos.Data;
using SamplePos.E2E.Existencias;

namespace SamplePos.E2E.Productos;

/// <summary>The catalogue on either engine: what may be kept, and who is told when two people edit.</summary>
public sealed class CatalogueTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Save_ByTwoPeople_TellsTheSecond(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        Product seen = (await ground.Catalogue.FindAsync(ground.Rice.Id, None))!;

        ProductSaved first = await ground.Catalogue.SaveAsync(seen with { Centimos = 520, Category = "Abarrotes" }, None);
        ProductSaved second = await ground.Catalogue.SaveAsync(seen with { Name = "Arroz añejo" }, None);

        Assert.Equal(seen.Id, first.Id);
        Assert.True(second.IsStale);
        Product kept = (await ground.Catalogue.FindAsync(seen.Id, None))!;
        Assert.Equal(("Arroz", 520, "Abarrotes"), (kept.Name, kept.Centimos, kept.Category));
        await using System.Data.Common.DbConnection connection = await ground.Pos.OpenAsync();
        Assert.Equal(("1.00", "5.20"), await connection.QuerySingleAsync<(string, string)>("SELECT antes, despues FROM pos_auditoria WHERE accion = 'precio-cambiado'"));
        Assert.Equal(("Categoría: —", "Categoría: Abarrotes"), await connection.QuerySingleAsync<(string, string)>("SELECT antes, despues FROM pos_auditoria WHERE accion = 'producto-cambiado'"));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Save_CodeOrBarcodeOfAnother_IsRefusedWithItsName(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        Product rice = (await ground.Catalogue.FindAsync(ground.Rice.Id, None))!;
        await ground.Catalogue.SaveAsync(rice with { Barcode = "7750001", MoreBarcodes = "7750002 7750003" }, None);

        ProductSaved code = await ground.Catalogue.SaveAsync(new Product { Code = "arr01", Name = "Otro", Centimos = 100 }, None);
        ProductSaved barcode = await ground.Catalogue.SaveAsync(new Product { Code = "OTRO", Name = "Otro", Centimos = 100, Barcode = "7750003" }, None);

        Assert.Equal(("Codigo", "Ese código ya es de «Arroz». Use otro."), (code.Field, code.Problem));
        Assert.Equal(("Barras", "Ese código de barras ya es de «Arroz»."), (barcode.Field, barcode.Problem));
        Assert.Equal("ARR01", Assert.Single(await new ProductStore(ground.Pos).SearchAsync("7750003", None)).Code);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task List_ByWordsCategoryAndState_FindsWithoutAccents(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 100);
        await ground.Catalogue.SaveAsync(new Product { Code = "CAF", Name = "Café Altomayo", Centimos = 100, Category = "Bebidas", MoreBarcodes = null, Barcode = "77511" }, None);
        await ground.Catalogue.SaveAsync(new Product { Code = "VIE", Name = "Lo que ya no se vende", Centimos = 100, Withdrawn = "" }, None);

        Assert.Equal(["CAF"], await CodesAsync(ground, "cafe ALTO", null, ProductState.Activos));
        Assert.Equal(["CAF"], await CodesAsync(ground, "77511", null, ProductState.Activos));
        Assert.Equal(["CAF"], await CodesAsync(ground, "", "Bebidas", ProductState.Activos));
        Assert.Equal(["VIE"], await CodesAsync(ground, "", null, ProductState.Retirados));
        Assert.Empty(await CodesAsync(ground, "", null, ProductState.PorAcabarse));
        Assert.Equal(["ARR01", "CAF", "PAN01"], (await CodesAsync(ground, "", null, ProductState.Activos)).Order(StringComparer.Ordinal));
        Assert.Equal(["Bebidas"], await ground.Catalogue.CategoriesAsync(None));
    }

    private static async Task<string[]> CodesAsync(StockGround ground, string text, string? category, ProductState state) =>
        [.. (await ground.Catalogue.ListAsync(new ProductFilter(text, category, state, 1), None)).Found.Select(static product => product.Code)];
}
