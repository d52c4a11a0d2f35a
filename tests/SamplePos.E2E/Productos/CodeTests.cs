using System.Data.Common;
using Dapper;
using IziSales.Testing;
using IziSales.Testing.Woo;
using IziSales.Woo;
using Microsoft.AspNetCore.Http;
using SamplePos.Catalogue;
using SamplePos.Csv;
using SamplePos.Data;
using SamplePos.Data.Steps;
using SamplePos.E2E.Data;
using SamplePos.E2E.Existencias;
using SamplePos.Importacion;
using SamplePos.TiendaWeb;

namespace SamplePos.E2E.Productos;

/// <summary>A code is the same in capitals and however its ñ is stored, on either engine and wherever it is looked for.</summary>
public sealed class CodeTests
{
    private const string Composed = "ÑOQUI-É";
    private const string Decomposed = "n\u0303oqui-e\u0301";

    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableTheory]
    [InlineData("SQLite", "ñoqui-é")]
    [InlineData("SQLite", Decomposed)]
    [InlineData("PostgreSQL", "ñoqui-é")]
    [InlineData("PostgreSQL", Decomposed)]
    public async Task Save_CodeOfAnotherInOtherCaseOrForm_IsRefused(string engine, string again)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        await ground.Catalogue.SaveAsync(new Product { Code = Composed, Name = "Ñoquis", Centimos = 500 }, None);

        ProductSaved saved = await ground.Catalogue.SaveAsync(new Product { Code = again, Name = "Otros ñoquis", Centimos = 600 }, None);
        ProductSaved bare = await ground.Catalogue.SaveAsync(new Product { Code = "NOQUI-E", Name = "Noqui", Centimos = 600 }, None);

        Assert.Equal(("Codigo", "Ese código ya es de «Ñoquis». Use otro."), (saved.Field, saved.Problem));
        Assert.NotNull(bare.Id); // without its accents it is another code
    }

    [SkippableTheory]
    [InlineData("SQLite", "ñ1")]
    [InlineData("SQLite", "n\u03031")]
    [InlineData("PostgreSQL", "ñ1")]
    [InlineData("PostgreSQL", "n\u03031")]
    public async Task Search_WholeCodeInOtherCaseOrForm_FindsItsProductFirst(string engine, string typed)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        await ground.Catalogue.SaveAsync(new Product { Code = "Ñ1", Name = "Zapallo", Centimos = 500 }, None);
        await ground.Catalogue.SaveAsync(new Product { Code = "OTRO", Name = "Ñ1 en el nombre", Centimos = 600 }, None);

        Assert.Equal("Ñ1", (await new ProductStore(ground.Pos).SearchAsync(typed, None))[0].Code);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Search_AtTheTill_NeedsNeitherAccentsNorCapitals(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        await ground.Catalogue.SaveAsync(new Product { Code = "CAF", Name = "CAFÉ de Piñichaki", Centimos = 500 }, None);
        ProductStore store = new(ground.Pos);

        foreach (string typed in new[] { "cafe", "CAFÉ", "cafe\u0301", "pinich", "PIÑICHAKI café" })
        {
            Assert.Equal("CAF", Assert.Single(await store.SearchAsync(typed, None)).Code);
        }
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Import_CodeInOtherCaseOrForm_ChangesItsProduct(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        await ground.Catalogue.SaveAsync(new Product { Code = Composed, Name = "Ñoquis", Centimos = 500 }, None);
        PlanImportacion plan = await PlanAsync(ground, $"Código;Precio\n{Decomposed};5.50");

        FilaPlan row = Assert.Single(plan.Filas);

        Assert.Equal((FilaEstado.Cambia, Composed, 550), (row.Estado, row.Despues.Code, row.Despues.Centimos));
        Assert.False((await PlanAsync(ground, $"Código;Nombre;Precio\nÑA;Una;1\nña;Otra;2")).SePuede); // twice in one file
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task WebCatalogue_CodeInOtherCaseOrForm_IsTheTillsProduct(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        await ground.Catalogue.SaveAsync(new Product { Code = Composed, Name = "Ñoquis", Centimos = 500 }, None);
        FakeShop shop = new(TimeProvider.System);
        long id = shop.Products.Add("Ñoquis de la web", Decomposed, "9.00", 7m)["id"]!.GetValue<long>();

        TiendaCatalogo catalogo = await SyncAsync(ground, shop);

        ProductoWeb found = Assert.Single((await catalogo.SearchAsync("noqui", 1, None)).Found);
        Assert.Equal(("Ñoquis", Composed, true), (found.Name, found.Code, found.EsDeAqui));
        Assert.Equal(id, (await catalogo.FindIdsAsync(["ñoqui-É"], None))["ñoqui-É"]);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Migration_ShopWithTheSameCodeTwice_KeepsBothMarksOneAndSaysSo(string engine)
    {
        await using TestDatabase database = await BeforeFoldingAsync(engine, ("piña", "Piña retirada", true), ("PIÑA", "Piña Golden", false), ("pin\u0303a", "Piña en lata", false), ("ARR01", "Arroz", false));
        (CatalogueStore catalogue, ProductStore products) = StoresOf(database);

        Product[] all = [.. (await catalogue.ReadAllAsync(None)).OrderBy(static product => product.Id)];

        Assert.Equal([("piña", true), ("PIÑA", false), ("pin\u0303a", true), ("ARR01", false)], all.Select(static product => (product.Code, product.IsRepeated)));
        Assert.Equal(2, await catalogue.CountRepeatedAsync(None));
        Assert.Equal("Piña Golden", (await catalogue.FindHolderAsync(all[2], None))!.Name);
        Assert.Equal(["PIÑA", "pin\u0303a"], (await products.SearchAsync("PIÑA", None)).Select(static product => product.Code));
        Assert.Equal(["pin\u0303a", "PIÑA"], (await products.SearchAsync("pin\u0303a", None)).Select(static product => product.Code)); // who is spelled so comes first
        Assert.Equal(["pin\u0303a", "piña"], (await catalogue.ListAsync(new("", null, ProductState.CodigoRepetido, 1), None)).Found.Select(static product => product.Code).Order(StringComparer.Ordinal));
        await using DbConnection connection = await database.Pos.OpenAsync();
        Assert.Equal(
            [("sistema", "pin\u0303a", "«Piña en lata» tiene el mismo código que «Piña Golden» (PIÑA). Los dos se siguen vendiendo; dele a uno un código propio."), ("sistema", "piña", "«Piña retirada» tiene el mismo código que «Piña Golden» (PIÑA). Los dos se siguen vendiendo; dele a uno un código propio.")],
            await connection.QueryAsync<(string, string, string)>("SELECT usuario, clave, despues FROM pos_auditoria WHERE accion = 'codigo-repetido' ORDER BY id"));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Search_SpellingOfNoProduct_FindsWhoHoldsTheCodeFirst(string engine)
    {
        await using TestDatabase database = await BeforeFoldingAsync(engine, ("PIÑA", "Zumo", false), ("piña", "Agua", false));

        Assert.Equal(["PIÑA", "piña"], (await StoresOf(database).Products.SearchAsync("Piña", None)).Select(static product => product.Code));
    }

    [SkippableFact]
    public async Task Insert_ByATillOfBefore_Fails()
    {
        await using TestDatabase database = await BeforeFoldingAsync("PostgreSQL");
        await using DbConnection connection = await database.Pos.OpenAsync();

        DbException error = await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("INSERT INTO pos_productos (codigo, nombre, busqueda, unidad, centimos) VALUES ('A', 'A', 'a', 'NIU', 100)"));

        Assert.Equal("23502", error.SqlState); // codigo_plegado is missing
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Repeated_ProductGivenACodeOfItsOwn_IsMarkedNoMore(string engine)
    {
        await using TestDatabase database = await BeforeFoldingAsync(engine, ("PIÑA", "Piña Golden", false), ("piña", "Piña en lata", false), ("Piña", "Piña seca", false));
        (CatalogueStore catalogue, _) = StoresOf(database);
        Product golden = (await catalogue.FindAsync(1, None))!;
        Product tin = (await catalogue.FindAsync(2, None))!;

        ProductSaved dearer = await catalogue.SaveAsync(tin with { Centimos = 700 }, None);
        ProductSaved taken = await catalogue.SaveAsync(new Product { Code = "pIÑA", Name = "Otra piña", Centimos = 100 }, None);
        ProductSaved renamed = await catalogue.SaveAsync(golden with { Code = "GOLDEN" }, None);

        Assert.Equal((tin.Id, null, golden.Id), (dearer.Id, taken.Id, renamed.Id));
        Assert.Equal(["Piña"], await RepeatedAsync(catalogue)); // the code that was given up went to the next
        Assert.Equal("Ese código ya es de «Piña en lata». Use otro.", (await catalogue.SaveAsync((await catalogue.FindAsync(1, None))! with { Code = "PIÑA" }, None)).Problem);
        Assert.Equal(3, (await catalogue.SaveAsync((await catalogue.FindAsync(3, None))! with { Code = "SECA" }, None)).Id);
        Assert.Empty(await RepeatedAsync(catalogue));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Repeated_ListWrittenAndReadBack_FindsEachByItsSpelling(string engine)
    {
        await using TestDatabase database = await BeforeFoldingAsync(engine, ("PIÑA", "Piña Golden", false), ("piña", "Piña en lata", false));
        (CatalogueStore catalogue, _) = StoresOf(database);
        IReadOnlyList<Product> all = await catalogue.ReadAllAsync(None);

        PlanImportacion plan = new Planificador(all, new HashSet<int>()).Plan(CsvReader.Read(ListaCsv.Write(all), out _)!);

        Assert.All(plan.Filas, static row => Assert.Equal(FilaEstado.Igual, row.Estado));
        Assert.Equal(2, plan.Filas.Count);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Add_AtTheTillWhereItsCodeIsTaken_TakesTheNext(string engine)
    {
        await using StockGround ground = await StockGround.WithAsync(engine, 1);
        await ground.Catalogue.SaveAsync(new Product { Code = "n4", Name = "Cuatro", Centimos = 100 }, None);

        Product? made = await new ProductStore(ground.Pos).AddAsync(new Product { Code = "", Name = "Emoliente", Centimos = 200, Barcode = "775" }, None);

        Assert.Equal("N5", made?.Code);
        Product kept = (await new ProductStore(ground.Pos).FindAsync([made!.Id], None))[made.Id];
        Assert.Equal(("N5", "Emoliente", 200, "775"), (kept.Code, kept.Name, kept.Centimos, kept.Barcode));
    }

    [Fact]
    public async Task Open_ShopWithTheSameCodeTwice_ShowsWhichProductAndWhatToDo()
    {
        string folder = PosApp.NewFolder();
        using (PosDatabase database = PosDatabase.InFile(Path.Combine(folder, "samplepos.db")))
        {
            await BeforeFoldingAsync(database, [("PIÑA", "Piña Golden", false), ("piña", "Piña en lata", false)]);
        }

        await using PosApp app = await PosApp.StartAsync(folder);
        using ApiClient admin = await ApiClient.EnterAsync(app);

        Assert.Contains("Un producto tiene el código de otro", await admin.TextAsync("/productos"), StringComparison.Ordinal);
        string list = await admin.TextAsync("/productos?estado=codigo-repetido");
        Assert.Contains("Piña en lata", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Piña Golden", list, StringComparison.Ordinal);
        Assert.Contains("Su código es el de Piña Golden (PIÑA)", await admin.TextAsync("/productos/2"), StringComparison.Ordinal);
        Assert.Contains("Encontró un código repetido", await admin.TextAsync("/auditoria"), StringComparison.Ordinal);
        Assert.DoesNotContain("de otro", await admin.TextAsync("/productos/1"), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> RepeatedAsync(CatalogueStore catalogue) =>
        (await catalogue.ReadAllAsync(None)).Where(static product => product.IsRepeated).Select(static product => product.Code);

    private static async Task<PlanImportacion> PlanAsync(StockGround ground, string text)
    {
        ImportacionStore store = new(ground.Pos, new Control.Auditoria(ground.Pos, new HttpContextAccessor(), ground.Clock), ground.Clock);
        string key = await store.PutAsync("lista.csv", System.Text.Encoding.UTF8.GetBytes(text), None);
        return await store.PlanAsync((await store.FindAsync(key, None))!, None);
    }

    private static async Task<TiendaCatalogo> SyncAsync(StockGround ground, FakeShop shop)
    {
        TiendaCatalogo catalogo = new(ground.Pos, ground.Clock);
        WooSyncCursor from = (await catalogo.TakeTurnAsync("tienda.pe", Alcance.Todo, "turno", TimeSpan.FromMinutes(1), None))!;
        using WooClient client = shop.Client();
        await foreach (WooProductPage page in new WooProducts(client).SyncAsync(from))
        {
            Assert.True(await catalogo.KeepAsync(page, "turno", TimeSpan.FromMinutes(1), None));
        }

        return catalogo;
    }

    private static (CatalogueStore Catalogue, ProductStore Products) StoresOf(TestDatabase database)
    {
        ManualTimeProvider clock = new();
        return (new CatalogueStore(database.Pos, new Control.Auditoria(database.Pos, new HttpContextAccessor(), clock), clock), new ProductStore(database.Pos));
    }

    /// <summary>A shop whose products were written before codes were folded, opened by the program of today.</summary>
    private static async Task<TestDatabase> BeforeFoldingAsync(string engine, params (string Code, string Name, bool IsWithdrawn)[] products)
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        await BeforeFoldingAsync(database.Pos, products);
        await Migrations.RunAsync(database.Pos, new ManualTimeProvider(), None);
        return database;
    }

    private static async Task BeforeFoldingAsync(PosDatabase database, (string Code, string Name, bool IsWithdrawn)[] products)
    {
        await Migrations.RunAsync(database, [.. AllSteps.InOrder.TakeWhile(static step => step.Name != "codigos")], new ManualTimeProvider(), None);
        await using DbConnection connection = await database.OpenAsync();
        foreach ((string code, string name, bool isWithdrawn) in products)
        {
            await connection.ExecuteAsync(
                "INSERT INTO pos_productos (codigo, nombre, busqueda, unidad, centimos, retirado) VALUES (@code, @name, @search, 'NIU', 100, @withdrawn)",
                new { code, name, search = SearchText.Fold($"{name} {code}"), withdrawn = isWithdrawn ? "2026-11-20" : null });
        }
    }
}
