using System.Diagnostics;
using System.Diagnostics.Metrics;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests;

/// <summary>Meters and sources are the process's: what is heard is looked for among what other tests say.</summary>
public sealed class EmisionTelemetryTests
{
    [Fact]
    public async Task Work_DocumentAndSummary_AreTracedByNameAndState()
    {
        var heard = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == EmisionTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (heard)
                {
                    heard.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var taller = new Taller(clock: new ManualTimeProvider(new DateTimeOffset(2026, 3, 3, 10, 0, 0, Lima.Offset)));
        ComprobanteId id = await taller.VenderAsync("a");
        await taller.VenderPorResumenAsync("b");

        await taller.WorkAsync(TimeSpan.FromDays(2));

        lock (heard)
        {
            Assert.Contains(heard, activity => activity.OperationName == "emision.send" && Is(activity, ("comprobante", id.NombreArchivo), ("estado", "Aceptado")));
            Assert.Contains(heard, activity => activity.OperationName == "emision.summary" && Is(activity, ("resumen", "RC-20260304-1"), ("estado", "Aceptado")));
        }
    }

    [Fact]
    public async Task Worker_WhileItRuns_ShowsHowMuchWaitsAndHowOldItIs()
    {
        var seen = new Dictionary<string, List<long>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == EmisionTelemetry.SourceName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        void Hear(string name, long value)
        {
            lock (seen)
            {
                (seen.TryGetValue(name, out List<long>? values) ? values : seen[name] = []).Add(value);
            }
        }

        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Hear(instrument.Name, value));
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Hear(instrument.Name, value));
        listener.Start();
        var taller = new Taller();
        taller.Registro.Fallas = static _ => Falla.CaminoCerrado;
        for (int i = 0; i < 37; i++)
        {
            await taller.VenderAsync($"v{i}");
        }

        taller.Clock.Advance(TimeSpan.FromSeconds(7777));
        using var worker = new OutboxWorker(taller.Envios, taller.Store, new OutboxSignal(), taller.Options);
        await worker.StartAsync(CancellationToken.None);
        await Patience.UntilAsync(() =>
        {
            listener.RecordObservableInstruments();
            return Has("izisales.emision.pending", 37);
        });

        listener.RecordObservableInstruments();
        await worker.StopAsync(CancellationToken.None);
        Assert.True(Has("izisales.emision.pending.age", 7777));
        Assert.True(Has("izisales.emision.attention", 0));

        bool Has(string name, long value)
        {
            lock (seen)
            {
                return seen.GetValueOrDefault(name)?.Contains(value) == true;
            }
        }
    }

    private static bool Is(Activity activity, params (string Key, string Value)[] tags) => tags.All(tag => (string?)activity.GetTagItem(tag.Key) == tag.Value);
}
