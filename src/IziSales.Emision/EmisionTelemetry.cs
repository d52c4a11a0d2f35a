using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IziSales.Emision;

/// <summary>The names under which the pipeline is traced and counted.</summary>
/// <remarks>
/// Counters <c>izisales.emision.issued</c> (by status), <c>.settled</c> (by state), <c>.summaries</c> and <c>.summary.lines</c> (by state), <c>.notices</c> (by
/// outcome); histograms <c>.send.duration</c> and <c>.summary.duration</c>; while a worker runs, gauges <c>.pending</c>, <c>.pending.age</c> and <c>.attention</c>.
/// Activities <c>emision.issue</c>, <c>emision.send</c> and <c>emision.summary</c> carry the file name and the state, never amounts or buyers.
/// </remarks>
public static class EmisionTelemetry
{
    /// <summary>Name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string SourceName = "IziSales.Emision";

    internal static ActivitySource Source { get; } = new(SourceName);

    internal static Meter Meter { get; } = new(SourceName);

    internal static Counter<long> Issued { get; } = Meter.CreateCounter<long>("izisales.emision.issued", "{comprobante}", "Sales that were asked to be issued, by outcome.");

    internal static Counter<long> Settled { get; } = Meter.CreateCounter<long>("izisales.emision.settled", "{comprobante}", "Answers that were kept, by state.");

    internal static Histogram<double> SendSeconds { get; } = Meter.CreateHistogram<double>("izisales.emision.send.duration", "s", "Time from taking a document in hand to knowing what became of it.");

    internal static Counter<long> Summaries { get; } = Meter.CreateCounter<long>("izisales.emision.summaries", "{resumen}", "Answers to daily summaries that were kept, by state.");

    internal static Counter<long> SummaryLines { get; } = Meter.CreateCounter<long>("izisales.emision.summary.lines", "{comprobante}", "Documents that were put into summaries.");

    internal static Histogram<double> SummarySeconds { get; } = Meter.CreateHistogram<double>("izisales.emision.summary.duration", "s", "Time of one exchange about a daily summary.");

    internal static Counter<long> Notices { get; } = Meter.CreateCounter<long>("izisales.emision.notices", "{aviso}", "Attempts to deliver a notice, by outcome.");

    internal static void CountSettled(EstadoComprobante estado, int documents) => Settled.Add(documents, new KeyValuePair<string, object?>("estado", estado.ToString()));
}
