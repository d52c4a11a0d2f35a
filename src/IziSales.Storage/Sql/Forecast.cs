using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>What a shop's counters are at its next sale, if nobody else moves them before.</summary>
/// <remarks>Never believed by itself: what is built on it is only kept if the shop's turn is still the foretold one, and with it every other counter.</remarks>
internal sealed class Forecast
{
    private readonly (TipoComprobante Tipo, Serie Serie, int Ultimo)[] _series;
    private readonly int _mes;

    private Forecast(long emisor, long turno, int mes, Acumulado acumulado, (TipoComprobante Tipo, Serie Serie, int Ultimo)[] series) =>
        (Emisor, Turno, _mes, Acumulado, _series) = (emisor, turno, mes, acumulado, series);

    /// <summary>The shop's own number in the database.</summary>
    public long Emisor { get; }

    public long Turno { get; }

    /// <summary>The totals of the month and its year.</summary>
    public Acumulado Acumulado { get; }

    /// <summary>Whether it was right the last time: where several programs sell for one shop it mostly is not, and a document would be built in vain.</summary>
    public bool IsProven { get; private init; }

    /// <summary>When the shop last kept something here.</summary>
    public long Moment { get; private init; }

    /// <summary>After a sale whose counters were read under the lock.</summary>
    public static Forecast After(Forecast? before, Situacion seen, ComprobanteEmitido kept, long moment)
    {
        DateOnly dia = Lima.DateOf(kept.FechaEmision);
        bool isProven = before is not null && before.Turno == seen.Turno;
        return new Forecast(seen.Emisor, seen.Turno + 1, Celda.Mes(dia), With(seen.Acumulado, kept), With(isProven ? before!._series : [], kept.Id)) { IsProven = isProven, Moment = moment };
    }

    /// <summary>After a sale that was foretold.</summary>
    public Forecast After(ComprobanteEmitido kept, long moment) => new(Emisor, Turno + 1, _mes, With(Acumulado, kept), With(_series, kept.Id)) { IsProven = true, Moment = moment };

    /// <summary>The next number of a series at an instant; null when it is not foretold.</summary>
    public NumeroComprobante? Next(AppendRequest request, DateTimeOffset fecha)
    {
        if (_mes != Celda.Mes(Lima.DateOf(fecha)))
        {
            return null;
        }

        foreach ((TipoComprobante tipo, Serie serie, int ultimo) in _series)
        {
            if (tipo == request.Tipo && serie == request.Serie)
            {
                return new NumeroComprobante(request.Serie, ultimo + 1);
            }
        }

        return null;
    }

    private static Acumulado With(Acumulado acumulado, ComprobanteEmitido kept)
    {
        decimal aporte = AporteVentas.Of(kept);
        return acumulado with { VentasMes = acumulado.VentasMes + aporte, VentasAnio = acumulado.VentasAnio + aporte };
    }

    private static (TipoComprobante Tipo, Serie Serie, int Ultimo)[] With((TipoComprobante Tipo, Serie Serie, int Ultimo)[] series, ComprobanteId id)
    {
        int place = Array.FindIndex(series, one => one.Tipo == id.Tipo && one.Serie == id.Numero.Serie);
        var after = new (TipoComprobante Tipo, Serie Serie, int Ultimo)[place < 0 ? series.Length + 1 : series.Length];
        series.CopyTo(after, 0);
        after[place < 0 ? series.Length : place] = (id.Tipo, id.Numero.Serie, id.Numero.Correlativo);
        return after;
    }
}
