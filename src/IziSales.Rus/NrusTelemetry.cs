using System.Diagnostics.Metrics;

namespace IziSales.Rus;

/// <summary>The names under which the meter of the Nuevo RUS is published.</summary>
public static class NrusTelemetry
{
    /// <summary>Name of the <see cref="Meter"/>.</summary>
    /// <remarks>
    /// Instruments: <c>izisales.rus.percent</c>, the measure in per cent of the limit, and <c>izisales.rus.level</c>, from 0 (Green) to 4 (Exceeded). Both
    /// carry the tag <c>period</c>, <c>month</c> or <c>year</c>, and move with each sale and purchase that a <see cref="NrusVigia"/> watches.
    /// </remarks>
    public const string MeterName = "IziSales.Rus";

    internal static Meter Meter { get; } = new(MeterName);

    internal static Gauge<double> Percent { get; } = Meter.CreateGauge<double>("izisales.rus.percent", "%", "Sales or purchases of the period in per cent of the shop's limit.");

    internal static Gauge<int> Level { get; } = Meter.CreateGauge<int>("izisales.rus.level", description: "0 Green, 1 Yellow, 2 Orange, 3 Red, 4 Exceeded.");
}
