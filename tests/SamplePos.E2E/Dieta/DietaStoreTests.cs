using IziSales.Testing;
using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Clientes;
using SamplePos.Data;
using SamplePos.Dieta;
using SamplePos.E2E.Data;

namespace SamplePos.E2E.Dieta;

/// <summary>What is kept about people's food reads back the same on either engine.</summary>
public sealed class DietaStoreTests
{
    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task PeopleAndProducts_KeptAndChanged_ReadBackAndRefuseOldVersions(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        DietaStore dieta = new(database.Pos);
        long customer = await new ClienteStore(database.Pos, new ManualTimeProvider()).RecognizeAsync(new Adquirente(DocumentoIdentidad.From(Dni.Parse("45678912")), "Ana Ríos"), CancellationToken.None);
        Dependiente mateo = new() { Cliente = customer, Nombre = "Mateo", Clase = "3.º B", Restricciones = Restriccion.ReadAll(["lácteos", "mariscos", "picante"]) };

        long id = (await dieta.SaveAsync(mateo, CancellationToken.None))!.Value;
        Dependiente kept = (await dieta.FindAsync(id, CancellationToken.None))!;
        Assert.Equal(["leche", "crustaceos", "moluscos", "picante"], kept.Restricciones.Select(static one => one.Codigo));
        Assert.Equal(("Mateo · 3.º B", customer, true), (kept.Etiqueta, kept.Cliente, kept.Activo));
        Assert.Equal(id, await dieta.SaveAsync(kept with { Activo = false }, CancellationToken.None));
        Assert.Null(await dieta.SaveAsync(kept with { Nombre = "Otro" }, CancellationToken.None));
        Assert.Empty(await dieta.ActiveAsync(CancellationToken.None));
        Assert.Equal("Mateo", Assert.Single(await dieta.OfCustomerAsync(customer, CancellationToken.None)).Nombre);

        int bread = (await new ProductStore(database.Pos).SearchAsync("PAN01", CancellationToken.None))[0].Id;
        ProductoDieta product = new(bread, "Pan francés") { Ingredientes = "harina, agua", Etiquetas = Restriccion.ReadAll(["trigo", "casero"]) };
        Assert.True(await dieta.SaveAsync(product, CancellationToken.None));
        Assert.False(await dieta.SaveAsync(product, CancellationToken.None)); // somebody was first
        Assert.True(await dieta.SaveAsync(product with { Version = 1, Ingredientes = "harina" }, CancellationToken.None));
        Assert.Equivalent(new { Ingredientes = "harina", Version = 2L, IsKnown = true }, (await dieta.ProductsAsync([bread, -1], CancellationToken.None))[bread]);
        Assert.Equal(["gluten", "casero"], (await dieta.SearchAsync("pan francés", unknown: false, 10, 0, CancellationToken.None))[0].Etiquetas.Select(static one => one.Codigo));
        Assert.Empty(await dieta.SearchAsync("pan francés", unknown: true, 10, 0, CancellationToken.None));
        Assert.Equal(DemoCatalogue.Products.Count, (await dieta.AllProductsAsync(CancellationToken.None)).Count);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task History_OfOneSale_IsWrittenOnceSearchedAndFixed(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        DietaHistorial history = new(database.Pos, new ManualTimeProvider());
        Dependiente mateo = new() { Id = 3, Nombre = "Mateo" };
        DietaHecho blocked = new(DietaQue.Bloqueo, mateo, new ProductoDieta(7, "Leche Gloria"), "tiene leche (se llama «Leche»)");
        DietaHecho passed = blocked with { Que = DietaQue.Autorizacion, Razon = "Lo confirmó su mamá" };

        await history.RecordAsync("clave000000000001", "maria", [blocked], CancellationToken.None);
        await history.RecordAsync("clave000000000001", "admin", [blocked, passed], CancellationToken.None);
        await history.RecordAsync("clave000000000002", "maria", [blocked], CancellationToken.None);

        Assert.Equal(3, (await history.SearchAsync(new(), CancellationToken.None)).Count);
        DietaLinea line = Assert.Single(await history.SearchAsync(new() { Texto = "CONFIRMO mamá", Que = DietaQue.Autorizacion }, CancellationToken.None));
        Assert.Equal(("admin", "Mateo", "Leche Gloria", "Lo confirmó su mamá", null), (line.Usuario, line.Nombre, line.Producto, line.Razon, line.Numero));
        Assert.Equal(2, (await history.SearchAsync(new() { Que = DietaQue.Bloqueo }, CancellationToken.None)).Count);
        Assert.Empty(await history.SearchAsync(new() { Texto = "100%_" }, CancellationToken.None));
        Assert.True(await history.IsFixedAsync(CancellationToken.None));
        Assert.Equal((3, 0), await history.CountAsync(CancellationToken.None));
    }

    private static async Task<TestDatabase> ReadyAsync(string engine)
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Migrations.RunAsync(database.Pos, new ManualTimeProvider(), CancellationToken.None);
        await new ProductStore(database.Pos).SeedAsync(DemoCatalogue.Products, CancellationToken.None);
        return database;
    }
}
