using System.Diagnostics.Metrics;
using IziSales.Ubl;

namespace IziSales.Rus.Tests;

public sealed class NrusTelemetryTests
{
    private readonly Dictionary<string, double> _read = [];

    [Fact]
    public void Watch_EachStep_MovesTheGaugesAndNeverBackInTime()
    {
        using MeterListener listener = Listen();
        NrusVigia vigia = new();
        var noviembre = new Acumulado(7_610m, 48_000m, 0m, 0m);

        vigia.Watch(new DateOnly(2026, 11, 20), Acumulado.Cero, noviembre);
        vigia.Watch(new DateOnly(2026, 10, 31), Acumulado.Cero, new Acumulado(100m, 100m, 0m, 0m));

        Assert.Equal((95.1, 50.0), (_read["izisales.rus.percent month"], _read["izisales.rus.percent year"]));
        Assert.Equal(((double)NrusNivel.Red, (double)NrusNivel.Green), (_read["izisales.rus.level month"], _read["izisales.rus.level year"]));
    }

    // Other tests watch at the same time: only what this flow records is read.
    private MeterListener Listen()
    {
        int thread = Environment.CurrentManagedThreadId;
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, self) =>
            {
                if (instrument.Meter.Name == NrusTelemetry.MeterName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(thread, instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(thread, instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Keep(int thread, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Environment.CurrentManagedThreadId == thread)
        {
            _read[$"{instrument.Name} {tags[0].Value}"] = value;
        }
    }
}
