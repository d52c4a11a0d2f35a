namespace IziSales.Rus.Medicion;

/// <summary>Moves the gauges, never back in time: a purchase of last month that is noted today does not show last month's figures.</summary>
internal sealed class Marcador
{
    private static readonly KeyValuePair<string, object?> Mes = new("period", "month");
    private static readonly KeyValuePair<string, object?> Anio = new("period", "year");

    private readonly Lock _lock = new();
    private DateOnly _mesVisto = DateOnly.MinValue;

    public void Show(DateOnly fecha, NrusMedida medida)
    {
        lock (_lock)
        {
            var mes = new DateOnly(fecha.Year, fecha.Month, 1);
            if (mes < _mesVisto)
            {
                return;
            }

            _mesVisto = mes;
            Record(Mes, medida.Mes);
            Record(Anio, medida.Anio);
        }
    }

    private static void Record(KeyValuePair<string, object?> periodo, NrusPeriodo medido)
    {
        if (medido.Porcentaje is { } porcentaje)
        {
            NrusTelemetry.Percent.Record((double)porcentaje, periodo);
            NrusTelemetry.Level.Record((int)medido.Nivel, periodo);
        }
    }
}
