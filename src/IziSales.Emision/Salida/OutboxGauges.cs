using System.Diagnostics.Metrics;

namespace IziSales.Emision.Salida;

/// <summary>Shows how much is waiting to whoever measures, as a worker saw it last.</summary>
internal sealed class OutboxGauges : IDisposable
{
    private readonly Meter _meter = new(EmisionTelemetry.SourceName);
    private readonly TimeProvider _clock;
    private volatile OutboxStatus? _seen;

    public OutboxGauges(TimeProvider clock)
    {
        _clock = clock;
        _meter.CreateObservableGauge("izisales.emision.pending", () => Of(static status => status.Pendientes), "{comprobante}", "Documents on their way to SUNAT.");
        _meter.CreateObservableGauge("izisales.emision.attention", () => Of(static status => status.PorRevisar), "{comprobante}", "Documents that wait for a person.");
        _meter.CreateObservableGauge("izisales.emision.pending.age", () => Of(Age), "s", "Time since the oldest document on its way was issued.");
    }

    public void See(OutboxStatus status) => _seen = status;

    public void Dispose() => _meter.Dispose();

    private long Age(OutboxStatus status) => status.MasAntiguo is { } oldest ? (_clock.GetUtcNow() - oldest).Ticks / TimeSpan.TicksPerSecond : 0;

    private IEnumerable<Measurement<T>> Of<T>(Func<OutboxStatus, T> value)
        where T : struct => _seen is { } status ? [new Measurement<T>(value(status))] : [];
}
