using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Caja;
using SamplePos.Data;
using SamplePos.Features.Rus;
using SamplePos.Hosting;
using SamplePos.Informes;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Inicio;

/// <summary>Puts the dashboard together: the figures are those of this moment.</summary>
public sealed class TableroService
{
    private const int TopProducts = 10;
    private const int TopCustomers = 5;
    private const int LastSales = 6;
    private const int WeeksBack = 8;
    private const int NamedProducts = 3;
    private const int DaysOfWeek = 7;

    private readonly IndiceSync _sync;
    private readonly InformeStore _informes;
    private readonly TableroStore _tablero;
    private readonly IComprobanteStore _comprobantes;
    private readonly CajaStore _cajas;
    private readonly RusService _rus;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>For this shop.</summary>
    public TableroService(IndiceSync sync, InformeStore informes, TableroStore tablero, IComprobanteStore comprobantes, CajaStore cajas, RusService rus, Shop shop, TimeProvider clock)
    {
        _sync = sync;
        _informes = informes;
        _tablero = tablero;
        _comprobantes = comprobantes;
        _cajas = cajas;
        _rus = rus;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>The dashboard of a period.</summary>
    public async Task<DashboardAnswer> ReadAsync(TableroPeriodo periodo, CancellationToken cancellationToken)
    {
        await _sync.CatchUpAsync(cancellationToken);
        DateTimeOffset now = _clock.GetUtcNow();
        DateOnly today = Lima.DateOf(now);
        Rango rango = periodo.At(today);
        OutboxStatus outbox = await _comprobantes.GetOutboxStatusAsync(cancellationToken);
        return new DashboardAnswer
        {
            Period = periodo.Codigo,
            From = rango.Desde,
            To = rango.Hasta,
            At = Lima.At(now),
            Cards = await CardsAsync(periodo, now, outbox, cancellationToken),
            Rus = await _rus.GetStatusAsync(cancellationToken),
            Days = await DaysAsync(periodo.Chart(today), cancellationToken),
            Hours = Filled(await _tablero.HoursAsync(_shop.Emisor.Ruc, rango, cancellationToken)),
            Methods = Parts(await ReportAsync("metodo", rango, cancellationToken), name: 0, quantity: 1, amount: 4, MetodoPago.Todos.Count + 1),
            Products = Parts(await ReportAsync("producto", rango, cancellationToken), name: 1, quantity: 3, amount: 4, TopProducts),
            Customers = Parts(await CustomersAsync(rango, cancellationToken), name: 1, quantity: 2, amount: 3, TopCustomers),
            Alerts = await AlertsAsync(now, outbox.PorRevisar, cancellationToken),
            Recent = [.. (await _tablero.RecentAsync(_shop.Emisor.Ruc, LastSales, cancellationToken)).Select(Recent)],
        };
    }

    private static List<DashboardHour> Filled(IReadOnlyList<(int Hora, int Ventas, decimal Importe)> hours) =>
        hours.Count == 0 ? [] : [.. Enumerable.Range(hours[0].Hora, hours[^1].Hora - hours[0].Hora + 1).Select(hour => hours.Where(one => one.Hora == hour).Select(static one => new DashboardHour(one.Hora, one.Ventas, one.Importe)).FirstOrDefault() ?? new DashboardHour(hour, 0, 0m))];

    private static List<DashboardPart> Parts(Informe informe, int name, int quantity, int amount, int most)
    {
        decimal whole = informe.Filas.Sum(fila => Math.Max(0m, (decimal)fila[amount]!));
        return [.. informe.Filas.Where(fila => (decimal)fila[amount]! > 0m).Take(most).Select(fila => new DashboardPart((string)fila[name]!, (decimal)fila[quantity]!, (decimal)fila[amount]!, decimal.Truncate((decimal)fila[amount]! * 1_000m / whole) / 10m))];
    }

    private static DashboardSale Recent(FilaReciente row) => new(
        row.Numero,
        Lima.At(Instante.Read(row.Momento)!.Value),
        row.Comprador.Length > 0 ? row.Comprador : "Varios",
        InformeStore.MetodoName(row.Metodo),
        EstadoView.Name(Enum.Parse<EstadoComprobante>(row.Estado)),
        (row.Aporte == 0 ? row.Centimos : row.Aporte) / 100m,
        row.Aporte != 0);

    private Task<Informe> ReportAsync(string tipo, Rango rango, CancellationToken cancellationToken) => _informes.ReadAsync(TipoInforme.Find(tipo)!, _shop.Emisor.Ruc, rango, cancellationToken);

    private async Task<Informe> CustomersAsync(Rango rango, CancellationToken cancellationToken)
    {
        Informe all = await ReportAsync("cliente", rango, cancellationToken);
        return all with { Filas = [.. all.Filas.Where(static fila => ((string)fila[0]!).Length > 0)] };
    }

    private async Task<DashboardCards> CardsAsync(TableroPeriodo periodo, DateTimeOffset now, OutboxStatus outbox, CancellationToken cancellationToken)
    {
        DateOnly today = Lima.DateOf(now);
        (int count, decimal sold) = await _tablero.SumAsync(_shop.Emisor.Ruc, periodo.At(today), Dia.MinuteOf(now), cancellationToken);
        (int countBefore, decimal soldBefore) = await _tablero.SumAsync(_shop.Emisor.Ruc, periodo.Before(today), Dia.MinuteOf(now), cancellationToken);
        return new DashboardCards(
            new DashboardFigure(sold, soldBefore),
            new DashboardFigure(count, countBefore),
            new DashboardFigure(Average(sold, count), Average(soldBefore, countBefore)),
            await CashAsync(cancellationToken),
            outbox.Pendientes,
            outbox.PorRevisar);
    }

    private static decimal Average(decimal sold, int count) => count == 0 ? 0m : Redondeo.ADosDecimales(sold / count);

    private async Task<decimal?> CashAsync(CancellationToken cancellationToken)
    {
        decimal? cash = null;
        foreach (CajaRegistrada caja in (await _cajas.ListAsync(cancellationToken)).Where(static caja => caja.Abierta is not null))
        {
            if (await _cajas.FindOpenAsync(caja.Id, cancellationToken) is { } open)
            {
                cash = (cash ?? 0m) + (await _cajas.SummariseAsync(open.Id, cancellationToken)).Esperado;
            }
        }

        return cash;
    }

    private async Task<IReadOnlyList<DashboardDay>> DaysAsync(Rango rango, CancellationToken cancellationToken)
    {
        Informe report = await ReportAsync("dia", rango, cancellationToken);
        Dictionary<DateOnly, IReadOnlyList<object?>> known = report.Filas.ToDictionary(static fila => (DateOnly)fila[0]!);
        return
        [
            .. Enumerable.Range(0, rango.Dias).Select(rango.Desde.AddDays).Select(day => known.TryGetValue(day, out IReadOnlyList<object?>? fila)
                ? new DashboardDay(day, Texto.DiaCorto(day), (int)(decimal)fila[1]!, (decimal)fila[4]!)
                : new DashboardDay(day, Texto.DiaCorto(day), 0, 0m)),
        ];
    }

    private async Task<IReadOnlyList<DashboardAlert>> AlertsAsync(DateTimeOffset now, int toReview, CancellationToken cancellationToken)
    {
        Ruc emisor = _shop.Emisor.Ruc;
        DateOnly today = Lima.DateOf(now);
        Rango only = new(today, today);
        (int count, decimal sold) = await _tablero.SumAsync(emisor, only, Dia.MinuteOf(now), cancellationToken);
        Informe methods = await ReportAsync("metodo", only, cancellationToken);
        IReadOnlyList<string> unsold = await _tablero.UnsoldAsync(emisor, today.AddDays(-Alertas.DiasSinVentas), cancellationToken);
        return Alertas.Of(new AlertaDatos
        {
            Vendido = sold,
            Ventas = count,
            Efectivo = methods.Filas.Where(static fila => (string)fila[0]! == MetodoPago.Efectivo.Nombre).Sum(static fila => (decimal)fila[4]!),
            MismosDias = await _tablero.UpToAsync(emisor, Enumerable.Range(1, WeeksBack).Select(week => today.AddDays(-DaysOfWeek * week)), Dia.MinuteOf(now), cancellationToken),
            DiaDeSemana = Texto.DiaDeSemana(today),
            SinVentas = [.. unsold.Take(NamedProducts)],
            CuantosSinVentas = unsold.Count,
            DiasDeHistoria = await _tablero.FirstDayAsync(emisor, cancellationToken) is { } first ? today.DayNumber - first.DayNumber : 0,
            PorRevisar = toReview,
        });
    }
}
