using IziSales.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SamplePos.Catalogue;
using SamplePos.Data;
using SamplePos.Identity;
using SamplePos.Ventas;

namespace SamplePos.E2E.Data;

/// <summary>What the shop keeps reads back the same on either engine.</summary>
public sealed class StoreTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(-5));

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Products_SeededAndSearched_AreFoundByCodeBarcodeAndWords(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        ProductStore products = new(database.Pos);
        await products.SeedAsync(DemoCatalogue.Products, CancellationToken.None);
        await products.SeedAsync(DemoCatalogue.Products, CancellationToken.None);

        Product bread = (await products.SearchAsync("pan01", CancellationToken.None))[0];
        IReadOnlyDictionary<int, Product> found = await products.FindAsync([bread.Id, -1], CancellationToken.None);

        Assert.Equal("PAN01", bread.Code);
        Assert.Equal(bread, Assert.Single(found.Values));
        Assert.Equal(bread.Code, Assert.Single(await products.SearchAsync(bread.Barcode ?? "PAN01", CancellationToken.None), product => product.Code == bread.Code).Code);
        Assert.Equal(DemoCatalogue.Products.Where(static product => product.QuickKey is not null).OrderBy(static product => product.QuickKey).Select(static product => product.Code), (await products.QuickKeysAsync(CancellationToken.None)).Select(static product => product.Code));
        Assert.Empty(await products.SearchAsync("100%_", CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Sales_BegunLinkedAndDiscarded_KeepTheirFacts(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        VentaStore ventas = new(database.Pos);
        Venta venta = Sold("0123456789abcdef", "María", new Pago(MetodoPago.Efectivo, 15.9m) { Recibido = 20.5m }, new Pago(MetodoPago.Yape, 25m) { Referencia = "00123" });
        Assert.Equal(InicioVenta.Empezada, await ventas.BeginAsync(venta, CancellationToken.None));
        Assert.Equal(InicioVenta.Empezada, await ventas.BeginAsync(Sold("otra0000000000000", "María", new Pago(MetodoPago.Plin, 3m)), CancellationToken.None));

        Assert.Equal(2, (await ventas.PendingKeysAsync(CancellationToken.None)).Count);
        await ventas.LinkAsync(venta.Clave, "B001-7", CancellationToken.None);
        await ventas.DiscardAsync("otra0000000000000", CancellationToken.None);
        Assert.Equal(InicioVenta.YaEmitida, await ventas.BeginAsync(Sold(venta.Clave, "Otro", new Pago(MetodoPago.Plin, 3m)), CancellationToken.None));

        Venta found = (await ventas.FindAsync(venta.Clave, CancellationToken.None))!;
        Assert.Equal(("B001-7", "María", MetodoPago.Mixto, 20.5m, 4.6m), (found.Numero, found.Vendedor, found.Metodo, found.Recibido, found.Vuelto));
        Assert.Equal(venta.Pagos, found.Pagos);
        Assert.Equal(["B001-7"], (await ventas.FindByNumbersAsync(["B001-7", "B001-8"], CancellationToken.None)).Keys);
        Assert.Empty(await ventas.PendingKeysAsync(CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task People_CreatedChangedAndFound_KeepEverything(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        using UserStore store = new(database.Pos, new EphemeralDataProtectionProvider());
        PosUser maria = new() { UserName = "maria", NormalizedUserName = "MARIA", DisplayName = "María", Role = Roles.Seller, Created = Noon, PasswordHash = "h" };
        Assert.True(await store.IsEmptyAsync(CancellationToken.None));
        Assert.True((await store.CreateAsync(maria, CancellationToken.None)).Succeeded);
        IdentityResult twice = await store.CreateAsync(new PosUser { UserName = "Maria", NormalizedUserName = "MARIA", Created = Noon }, CancellationToken.None);
        maria.LockoutEnd = Noon;
        maria.MustChangePassword = true;
        maria.TwoFactorEnabled = true;
        maria.AuthenticatorKey = "JBSWY3DPEHPK3PXP";
        await store.ReplaceCodesAsync(maria, ["AAAAA-BBBBB", "CCCCC-DDDDD"], CancellationToken.None);
        await store.UpdateAsync(maria, CancellationToken.None);

        PosUser found = (await store.FindByNameAsync("MARIA", CancellationToken.None))!;
        Assert.Equal("DuplicateUserName", Assert.Single(twice.Errors).Code);
        Assert.Equivalent(maria, found);
        Assert.True(await store.RedeemCodeAsync(found, "aaaaa-bbbbb", CancellationToken.None));
        Assert.False(await store.RedeemCodeAsync(found, "aaaaa-bbbbb", CancellationToken.None));
        Assert.Single(await store.ListAsync(CancellationToken.None));
    }

    private static Venta Sold(string key, string seller, params Pago[] pagos) =>
        new() { Clave = key, Creada = Noon, Vendedor = seller, Pagos = pagos, ConfirmoLimite = true, Huella = "huella" };

    private static async Task<TestDatabase> ReadyAsync(string engine)
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Migrations.RunAsync(database.Pos, new ManualTimeProvider(), CancellationToken.None);
        return database;
    }
}
