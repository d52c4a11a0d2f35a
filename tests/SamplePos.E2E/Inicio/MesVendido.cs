using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.E2E.Informes;
using SamplePos.Ventas;

namespace SamplePos.E2E.Inicio;

/// <summary>A bodega after a month and a half: every way of paying, a few customers, what was annulled, given back and refused.</summary>
public static class MesVendido
{
    private const int Days = 40;

    private static readonly (string Code, string Name, decimal Price)[] Goods =
    [
        ("ARR01", "Arroz Costeño 1 kg", 4.5m), ("LEC01", "Leche evaporada Gloria 400 g", 4.2m), ("GAS01", "Gaseosa Inca Kola 500 ml", 3m), ("PAN01", "Pan francés", 0.4m),
        ("ACE01", "Aceite Primor 900 ml", 10.9m), ("QUE01", "Queso fresco", 22m), ("CEB01", "Cebolla roja", 3.8m),
    ];

    private static readonly MetodoPago[] Ways = [MetodoPago.Efectivo, MetodoPago.Efectivo, MetodoPago.Efectivo, MetodoPago.Yape, MetodoPago.Yape, MetodoPago.Plin, MetodoPago.Tarjeta];

    private static readonly Adquirente?[] Buyers =
    [
        null, null, null, null, new(DocumentoIdentidad.From(Dni.Parse("48285071")), "ROSA QUISPE HUAMÁN"), new(DocumentoIdentidad.From(Dni.Parse("10456789")), "JUAN PÉREZ SOTO"),
        new(DocumentoIdentidad.From(Ruc.Parse("10432187654")), "COMEDOR POPULAR SANTA ROSA DE LAS HERMANAS UNIDAS"),
    ];

    /// <summary>Fills a folder and tells the admin's password.</summary>
    public static async Task<string> FillAsync(string folder)
    {
        Random random = new(20);
        await using TiendaDeInformes shop = await TiendaDeInformes.PrepareAsync(folder, static now => new DateTimeOffset(Lima.DateOf(now).AddDays(-Days).ToDateTime(new TimeOnly(8, 0)), Lima.Offset));
        DateTimeOffset now = shop.Get<TimeProvider>().GetUtcNow();
        while (true)
        {
            DateTimeOffset next = shop.Clock.GetUtcNow().AddMinutes(random.Next(60, 200));
            next = Lima.At(next).Hour is >= 21 or < 7 ? new DateTimeOffset(Lima.DateOf(next.AddHours(8)).ToDateTime(new TimeOnly(7, 30)), Lima.Offset) : next;
            if (next >= now.AddMinutes(-2))
            {
                break;
            }

            shop.Clock.Advance(next - shop.Clock.GetUtcNow());
            await SellAsync(shop, random);
        }

        await shop.Sync.CatchUpAsync(CancellationToken.None);
        return shop.Password;
    }

    private static async Task SellAsync(TiendaDeInformes shop, Random random)
    {
        SaleLine[] lines = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Goods[random.Next(Goods.Length)]).Distinct().Select(one => new SaleLine(one.Name, random.Next(1, 4), UnitPrice.Shelf(one.Price)) { Code = one.Code })];
        MetodoPago way = Ways[random.Next(Ways.Length)];
        Sale sale = new() { Lines = lines, Adquirente = Buyers[random.Next(Buyers.Length)], Redondeo = way == MetodoPago.Efectivo ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno };
        ComprobanteEmitido sold = await shop.SellAsync(sale, random.Next(3) == 0 ? "maria" : "Administrador", total => [new Pago(way, total)]);
        int fate = random.Next(40);
        await shop.AnswerAsync(_ => fate == 0 ? CausaEvento.RespuestaRechazado : fate == 1 ? CausaEvento.RespuestaNoRegistrado : CausaEvento.RespuestaAceptado);
        if (fate == 2)
        {
            await shop.AnnulAsync(sold);
            await shop.AnswerAsync(static _ => CausaEvento.RespuestaAnulado);
        }
        else if (fate == 3)
        {
            await shop.CreditAsync(sold, Math.Min(3m, sold.ImporteTotal));
            await shop.AnswerAsync(static _ => CausaEvento.RespuestaAceptado);
        }
    }
}
