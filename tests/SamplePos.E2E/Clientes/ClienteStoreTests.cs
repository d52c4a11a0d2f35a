using IziSales.Testing;
using IziSales.Ubl;
using SamplePos.Clientes;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.Fiado;

namespace SamplePos.E2E.Clientes;

/// <summary>Customers on either engine: found, told apart, never overwritten.</summary>
public sealed class ClienteStoreTests
{
    private static readonly DocumentoIdentidad Dni1 = DocumentoIdentidad.From(Dni.Parse("45678912"));

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Search_WordsWithoutAccents_FindsNameDocumentAndTelephone(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        ClienteStore clientes = new(database.Pos, new ManualTimeProvider());
        await clientes.SaveAsync(new Cliente { Nombre = "Núñez Ríos, Ángela", Documento = Dni1, Telefono = "987654321" }, CancellationToken.None);
        await clientes.SaveAsync(new Cliente { Nombre = "La señora del 302" }, CancellationToken.None);
        await clientes.SaveAsync(new Cliente { Nombre = "Angélica", Activo = false }, CancellationToken.None);

        foreach (string text in new[] { "nunez", "ANGELA nuñ", "4567", "98765" })
        {
            Assert.Equal("Núñez Ríos, Ángela", Assert.Single(await clientes.SearchAsync(new() { Texto = text }, CancellationToken.None)).Nombre);
        }

        Assert.Equal(2, (await clientes.SearchAsync(new() { Texto = "angel", Inactivos = true }, CancellationToken.None)).Count);
        Assert.Equal(["Angélica", "La señora del 302", "Núñez Ríos, Ángela"], (await clientes.SearchAsync(new() { Inactivos = true }, CancellationToken.None)).Select(static one => one.Nombre));
        Assert.Equal("La señora del 302", Assert.Single(await clientes.SearchAsync(new() { Limit = 1 }, CancellationToken.None)).Nombre);
        Assert.Empty(await clientes.SearchAsync(new() { Texto = "%_" }, CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Save_SameDocumentOrOldVersion_IsRefused(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        ClienteStore clientes = new(database.Pos, new ManualTimeProvider());
        (_, long ana) = await clientes.SaveAsync(new Cliente { Nombre = "Ana", Documento = Dni1, Correo = "ana@correo.pe", Direccion = "Jr. Uno", Notas = "viernes" }, CancellationToken.None);
        (_, long luis) = await clientes.SaveAsync(new Cliente { Nombre = "Luis" }, CancellationToken.None);
        Cliente kept = (await clientes.FindAsync(ana, CancellationToken.None))!;

        Assert.Equal((ClienteGuardado.DocumentoRepetido, 0), await clientes.SaveAsync(new Cliente { Nombre = "Otra", Documento = Dni1 }, CancellationToken.None));
        Assert.Equal((ClienteGuardado.DocumentoRepetido, 0), await clientes.SaveAsync((await clientes.FindAsync(luis, CancellationToken.None))! with { Documento = Dni1 }, CancellationToken.None));
        Assert.Equal((ClienteGuardado.Guardado, ana), await clientes.SaveAsync(kept with { Telefono = "999888777" }, CancellationToken.None));
        Assert.Equal((ClienteGuardado.Cambiado, 0), await clientes.SaveAsync(kept with { Telefono = "111222333" }, CancellationToken.None));
        Assert.Equal(kept with { Telefono = "999888777", Version = 2 }, await clientes.FindByDocumentAsync(Dni1, CancellationToken.None));
        Assert.Equal(ana, await clientes.RecognizeAsync(new Adquirente(Dni1, "ANA MARÍA"), CancellationToken.None));
        Assert.Equal("Ana", (await clientes.FindAsync(ana, CancellationToken.None))!.Nombre);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Recognize_ManyAtOnce_MakesOne(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        ClienteStore clientes = new(database.Pos, new ManualTimeProvider());

        long[] ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => clientes.RecognizeAsync(new Adquirente(Dni1, "Ana Ríos"), CancellationToken.None)));

        Assert.Single(ids.Distinct());
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Notebook_AccountOfACustomer_IsFoundByLinkAndByDocument(string engine)
    {
        await using TestDatabase database = await ReadyAsync(engine);
        ManualTimeProvider clock = new();
        ClienteStore clientes = new(database.Pos, clock);
        FiadoStore fiado = new(database.Pos, clock);
        (_, long ana) = await clientes.SaveAsync(new Cliente { Nombre = "Ana", Documento = Dni1 }, CancellationToken.None);
        (_, long luis) = await clientes.SaveAsync(new Cliente { Nombre = "Luis" }, CancellationToken.None);
        long ofAna = (await fiado.SaveAsync(new CuentaFiado { Nombre = "Anita", Documento = "45678912", Limite = 50m }, CancellationToken.None))!.Value;
        long ofLuis = (await fiado.SaveAsync(new CuentaFiado { Nombre = "Lucho", Limite = 20m }, CancellationToken.None))!.Value;
        await fiado.LinkAsync(ofLuis, luis, CancellationToken.None);

        Assert.Equal(ofAna, (await fiado.FindOfAsync((await clientes.FindAsync(ana, CancellationToken.None))!, CancellationToken.None))!.Id);
        Assert.Equal((ofLuis, luis), ((await fiado.FindOfAsync((await clientes.FindAsync(luis, CancellationToken.None))!, CancellationToken.None))!.Id, (await fiado.FindAsync(ofLuis, CancellationToken.None))!.Cliente));
        Assert.Null(await fiado.FindOfAsync(new Cliente { Id = 99, Nombre = "Nadie" }, CancellationToken.None));
    }

    private static async Task<TestDatabase> ReadyAsync(string engine)
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        await Migrations.RunAsync(database.Pos, new ManualTimeProvider(), CancellationToken.None);
        return database;
    }
}
