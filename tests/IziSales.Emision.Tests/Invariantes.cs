using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>What holds for a shop's archive whatever happened to it.</summary>
internal static class Invariantes
{
    public static async Task AssertAsync(IComprobanteStore store, Ruc emisor)
    {
        IReadOnlyList<ComprobanteEmitido> all = await store.ListAsync(new ComprobanteQuery { Emisor = emisor, Limit = int.MaxValue });
        Assert.All(await store.CheckSeriesAsync(emisor), static serie => Assert.True(serie.IsContinua, serie.Serie.Value));
        await MetersAsync(store, emisor, all);
        ILookup<ComprobanteId?, ComprobanteEmitido> notas = all.Where(static one => one.Afectado is not null).ToLookup(static nota => nota.Afectado);
        foreach (ComprobanteEmitido one in all)
        {
            Assert.True(notas[one.Id].Sum(AporteVentas.Acreditado) <= one.ImporteTotal, $"{one.Id}: more was given back than was paid.");
            Assert.False(one.Estado is EstadoComprobante.Anulado or EstadoComprobante.AnulacionPendiente && notas[one.Id].Any(static nota => CicloComprobante.IsVigente(nota.Estado)), $"{one.Id}: a note stands on nothing.");
            Reemplazo(one, all);
            await EventosAsync(store, one);
        }
    }

    private static async Task MetersAsync(IComprobanteStore store, Ruc emisor, IReadOnlyList<ComprobanteEmitido> all)
    {
        foreach (IGrouping<(int Year, int Month), ComprobanteEmitido> mes in all.GroupBy(static one => (Lima.DateOf(one.FechaEmision).Year, Lima.DateOf(one.FechaEmision).Month)))
        {
            Acumulado acumulado = await store.GetAcumuladoAsync(emisor, new DateOnly(mes.Key.Year, mes.Key.Month, 1));
            Assert.Equal(mes.Sum(AporteVentas.Of), acumulado.VentasMes);
            Assert.Equal(all.Where(one => Lima.DateOf(one.FechaEmision).Year == mes.Key.Year).Sum(AporteVentas.Of), acumulado.VentasAnio);
        }
    }

    private static void Reemplazo(ComprobanteEmitido one, IReadOnlyList<ComprobanteEmitido> all)
    {
        ComprobanteEmitido? heir = all.SingleOrDefault(other => other.Reemplaza == one.Id);
        Assert.Equal(heir?.Id, one.ReemplazadoPor);
        Assert.Equal(heir is not null, one.Estado == EstadoComprobante.Reemplazado);
    }

    /// <summary>The kept life leads, step by step of the table, to where the document stands.</summary>
    private static async Task EventosAsync(IComprobanteStore store, ComprobanteEmitido one)
    {
        IReadOnlyList<EventoComprobante> eventos = await store.GetEventosAsync(one.Id);
        EstadoComprobante estado = eventos[0].Estado;
        foreach (EventoComprobante evento in eventos.Skip(1))
        {
            Assert.Equal(evento.Estado, CicloComprobante.Next(estado, evento.Causa));
            estado = evento.Estado;
        }

        Assert.Equal(one.Estado, estado);
    }
}
