using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IziSales.Emision;

/// <summary>The names under which the pipeline is traced and counted.</summary>
public static class EmisionTelemetry
{
    /// <summary>Name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string SourceName = "IziSales.Emision";

    internal static ActivitySource Source { get; } = new(SourceName);

    internal static Meter Meter { get; } = new(SourceName);

    internal static Counter<long> Issued { get; } = Meter.CreateCounter<long>("izisales.emision.issued", "{comprobante}", "Sales that were asked to be issued, by outcome.");

    internal static Counter<long> Settled { get; } = Meter.CreateCounter<long>("izisales.emision.settled", "{comprobante}", "Answers that were kept, by state.");

    internal static Histogram<double> SendSeconds { get; } = Meter.CreateHistogram<double>("izisales.emision.send.duration", "s", "Time from taking a document in hand to knowing what became of it.");
}
