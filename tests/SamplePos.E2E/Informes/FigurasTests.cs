using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Informes;
using SamplePos.Ventas;

namespace SamplePos.E2E.Informes;

/// <summary>Every figure of every report is the sum over the documents, to the céntimo, whatever happened to them and whenever the cards were brought up to date.</summary>
public sealed class FigurasTests
{
    private static readonly string[] Codes = ["ARR01", "LEC01", "GAS01", "PAN01", "ACE01"];
    private static readonly string[] People = ["María", "José", "Rosa"];

    [SkippableTheory]
    [InlineData("SQLite", 1)]
    [InlineData("SQLite", 2)]
    [InlineData("SQLite", 3)]
    [InlineData("PostgreSQL", 1)]
    [InlineData("PostgreSQL", 4)]
    public async Task Reports_AfterAnyHistory_AreTheSumOfTheDocuments(string engine, int seed)
    {
        await using TiendaDeInformes shop = await TiendaDeInformes.OpenAsync(engine);
        Random random = new(seed);
        Dictionary<ComprobanteId, string> sellers = [];
        for (int step = 0; step < 160; step++)
        {
            await HappenAsync(shop, random, sellers);
            if (random.Next(12) == 0)
            {
                await shop.Sync.CatchUpAsync(CancellationToken.None);
                await CompareAsync(shop, sellers);
            }
        }

        await shop.Sync.CatchUpAsync(CancellationToken.None);
        await CompareAsync(shop, sellers);
        Assert.Equal(0, await shop.Sync.CatchUpAsync(CancellationToken.None));
    }

    private static async Task HappenAsync(TiendaDeInformes shop, Random random, Dictionary<ComprobanteId, string> sellers)
    {
        shop.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 120)));
        IReadOnlyList<ComprobanteEmitido> all = await shop.AllAsync();
        ComprobanteEmitido? Any(Func<ComprobanteEmitido, bool> fits) => all.Where(fits).OrderBy(_ => random.Next()).FirstOrDefault();
        switch (random.Next(12))
        {
            case 0 or 1:
                await shop.AnswerAsync(one => random.Next(10) switch
                {
                    _ when one.Estado == EstadoComprobante.AnulacionPendiente => random.Next(4) == 0 ? CausaEvento.AnulacionRechazada : CausaEvento.RespuestaAnulado,
                    0 => CausaEvento.RespuestaRechazado,
                    1 => CausaEvento.RespuestaObservado,
                    2 => CausaEvento.SinRespuesta,
                    3 => CausaEvento.RespuestaNoRegistrado,
                    _ => CausaEvento.RespuestaAceptado,
                });
                break;
            case 2 when Any(static one => one.Estado == EstadoComprobante.Aceptado && one.Id.Tipo == TipoComprobante.Boleta) is { } standing:
                await shop.AnnulAsync(standing);
                break;
            case 3 when Any(static one => one.Estado == EstadoComprobante.Aceptado && one.Id.Tipo == TipoComprobante.Boleta) is { } sold:
                ComprobanteEmitido nota = await shop.CreditAsync(sold, Math.Min(sold.ImporteTotal, random.Next(1, 400) / 10m));
                sellers[nota.Id] = sellers[sold.Id];
                break;
            case 4 when Any(static one => one.Estado == EstadoComprobante.Rechazado && one.Id.Tipo == TipoComprobante.Boleta) is { } refused:
                await SellAsync(shop, random, sellers, refused.Id);
                break;
            default:
                await SellAsync(shop, random, sellers, reemplaza: null);
                break;
        }
    }

    private static async Task SellAsync(TiendaDeInformes shop, Random random, Dictionary<ComprobanteId, string> sellers, ComprobanteId? reemplaza)
    {
        SaleLine[] lines = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
        {
            string code = Codes[random.Next(Codes.Length)];
            return new SaleLine($"Producto {code}", random.Next(1, 4_000) / 1_000m, UnitPrice.Shelf(random.Next(10, 3_000) / 100m)) { Code = random.Next(6) == 0 ? null : code };
        })];
        Sale sale = new()
        {
            Lines = [.. lines, new SaleLine("Pan", 1, UnitPrice.Shelf(2m)) { Code = "PAN01" }],
            DescuentosGlobales = random.Next(3) == 0 ? [Descuento.DeMonto(random.Next(1, 199) / 100m)] : [],
            Redondeo = random.Next(2) == 0 ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno,
        };
        string? seller = random.Next(8) == 0 ? null : People[random.Next(People.Length)];
        ComprobanteEmitido one = await shop.SellAsync(sale, seller, total => random.Next(4) == 0 && total > 1m ? [new Pago(MetodoPago.Yape, 0.33m), new Pago(MetodoPago.Plin, 0.34m), new Pago(MetodoPago.Efectivo, total - 0.67m)] : [new Pago(MetodoPago.Todos[random.Next(5)], total)], reemplaza, random.Next(3) == 0 ? "B002" : "B001");
        sellers[one.Id] = seller ?? Ficha.SinCaja;
    }

    private static async Task CompareAsync(TiendaDeInformes shop, Dictionary<ComprobanteId, string> sellers)
    {
        IReadOnlyList<ComprobanteEmitido> all = await shop.AllAsync();
        DateOnly first = all.Min(static one => Lima.DateOf(one.FechaEmision));
        DateOnly last = all.Max(static one => Lima.DateOf(one.FechaEmision));
        Rango whole = new(first, last);
        Rango part = new(first.AddDays((last.DayNumber - first.DayNumber) / 3), last.AddDays(-1));
        foreach (Rango rango in part.Dias > 0 ? new[] { whole, part } : [whole])
        {
            ComprobanteEmitido[] inside = [.. all.Where(one => Lima.DateOf(one.FechaEmision) >= rango.Desde && Lima.DateOf(one.FechaEmision) <= rango.Hasta)];
            decimal sum = inside.Sum(AporteVentas.Of);

            Informe dias = await shop.ReadAsync("dia", rango);
            Assert.Equal(inside.GroupBy(static one => Lima.DateOf(one.FechaEmision)).OrderByDescending(static day => day.Key).Select(static day => (day.Key, day.Sum(AporteVentas.Of))), dias.Filas.Select(static fila => ((DateOnly)fila[0]!, (decimal)fila[4]!)));
            Assert.Equal(inside.Count(static one => one.Id.Tipo == TipoComprobante.Boleta && AporteVentas.Of(one) > 0m), (decimal)dias.Totales[1]!);
            Assert.Equal(sum, (decimal)dias.Totales[4]!);

            Informe people = await shop.ReadAsync("vendedor", rango);
            Assert.Equal(inside.GroupBy(one => sellers[one.Id]).ToDictionary(static one => one.Key, static one => one.Sum(AporteVentas.Of)), people.Filas.ToDictionary(static fila => (string)fila[0]!, static fila => (decimal)fila[4]!));

            Assert.Equal(sum, (decimal)(await shop.ReadAsync("metodo", rango)).Totales[4]!);
            Assert.Equal(sum, (decimal)(await shop.ReadAsync("producto", rango)).Totales[4]!);
            Assert.Equal(sum, (decimal)(await shop.ReadAsync("cliente", rango)).Totales[3]!);
            Assert.Equal(sum, (decimal)(await shop.ReadAsync("detalle", rango)).Totales[8]!);

            Informe states = await shop.ReadAsync("estado", rango);
            Assert.Equal(inside.Length, (decimal)states.Totales[2]!);
            Assert.Equal(inside.GroupBy(static one => SamplePos.Presentation.EstadoView.Name(one.Estado)).ToDictionary(static same => same.Key, static same => (decimal)same.Count()), states.Filas.GroupBy(static fila => (string)fila[1]!).ToDictionary(static same => same.Key, static same => same.Sum(static fila => (decimal)fila[2]!)));
        }
    }
}
