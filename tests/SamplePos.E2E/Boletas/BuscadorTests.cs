using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.E2E.Informes;
using SamplePos.Features.Boletas;
using SamplePos.Informes;

namespace SamplePos.E2E.Boletas;

/// <summary>Documents are found by each thing that a person may know of them, on either engine, beyond the first page.</summary>
public sealed class BuscadorTests
{
    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Find_ByEachKindOfWord_FindsIt(string engine)
    {
        await using TiendaDeInformes shop = await TiendaDeInformes.OpenAsync(engine);
        Adquirente rosa = new(DocumentoIdentidad.From(Dni.Parse("48285071")), "ROSA QUISPE HUAMÁN");
        await shop.SellAsync(Of(27m), "María");
        await shop.AnswerAsync(static _ => CausaEvento.RespuestaRechazado);
        await shop.SellAsync(Of(12.5m, rosa), "María");
        shop.Clock.Advance(TimeSpan.FromDays(1));
        ComprobanteEmitido third = await shop.SellAsync(Of(99.9m), null);
        await shop.AnswerAsync(static _ => CausaEvento.RespuestaAceptado);
        await shop.CreditAsync(third, 9.9m);
        await shop.Sync.CatchUpAsync(CancellationToken.None);

        Assert.Equal(["B001-2"], await FindAsync(shop, "48285071"));
        Assert.Equal(["B001-2"], await FindAsync(shop, "huaman rosa"));
        Assert.Equal(["B001-2"], await FindAsync(shop, "12.50"));
        Assert.Equal(["B001-1"], await FindAsync(shop, "27"));
        Assert.Equal(["B001-3"], await FindAsync(shop, "b001-003"));
        Assert.Equal(["B001-1"], await FindAsync(shop, "rechazada"));
        Assert.Equal(["BC01-1", "B001-3"], await FindAsync(shop, "2/11/2026"));
        Assert.Equal(["BC01-1"], await FindAsync(shop, "nota de crédito"));
        Assert.Equal(["B001-3", "B001-1"], await FindAsync(shop, "boleta varios"));
        Assert.Equal(["BC01-1", "B001-3", "B001-2", "B001-1"], await FindAsync(shop, ""));
        Assert.Empty(await FindAsync(shop, "%"));
    }

    [Fact]
    public async Task Find_BeyondTheFirstPage_GoesOnWhereItEnded()
    {
        await using TiendaDeInformes shop = await TiendaDeInformes.OpenAsync("SQLite");
        for (int i = 0; i < 30; i++)
        {
            shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await shop.SellAsync(Of(1m + i), "María");
        }

        await shop.Sync.CatchUpAsync(CancellationToken.None);
        Hallazgo page = await shop.Get<BuscadorStore>().FindAsync(shop.Shop.Emisor.Ruc, new Busqueda(), [], (20, 20), CancellationToken.None);

        Assert.Equal((30, 465m), (page.Cuantos, page.Cuenta));
        Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(static i => $"B001-{i}"), page.Numeros);
    }

    [Fact]
    public async Task Groups_OfWhatWaits_SayWhatToDoByState()
    {
        await using TiendaDeInformes shop = await TiendaDeInformes.OpenAsync("SQLite");
        await shop.SellAsync(Of(5m), "María");
        await shop.AnswerAsync(static _ => CausaEvento.RespuestaRechazado);
        await shop.SellAsync(Of(6m), "María");
        await shop.AnswerAsync(static _ => CausaEvento.RespuestaNoRegistrado);
        await shop.SellAsync(Of(7m), "María");
        DateTimeOffset sold = shop.Clock.GetUtcNow();

        string[] Titles(int days) => [.. GrupoPorAtender.Of(shop.AllAsync().GetAwaiter().GetResult(), sold.AddDays(days)).Select(static group => group.Titulo)];

        Assert.Equal(["Rechazadas por SUNAT", "No registradas", "En camino, a tiempo"], Titles(0));
        Assert.Equal("Por vencer", Titles(3)[^1]);
        Assert.Equal("Solo por resumen diario", Titles(6)[^1]);
        Assert.Equal("Fuera de plazo", Titles(8)[^1]);
        ComprobanteEmitido last = (await shop.AllAsync())[0];
        Assert.Equal("queda 1 día, hasta el 6 nov 2026", GrupoPorAtender.Plazo(last, sold.AddDays(4)));
        Assert.Equal("venció el 8 nov 2026", GrupoPorAtender.Plazo(last, sold.AddDays(8)));
    }

    private static Sale Of(decimal soles, Adquirente? buyer = null) => new() { Lines = [new SaleLine("Arroz", 1, UnitPrice.Shelf(soles)) { Code = "ARR01" }], Adquirente = buyer };

    private static async Task<IReadOnlyList<string>> FindAsync(TiendaDeInformes shop, string text) =>
        (await shop.Get<BuscadorStore>().FindAsync(shop.Shop.Emisor.Ruc, Busqueda.Of(text, new DateOnly(2026, 11, 20)), [], (0, 50), CancellationToken.None)).Numeros;
}
