using System.Globalization;

namespace IziSales.Benchmarks.Pages;

/// <summary>How figures are written in tables and charts.</summary>
internal static class Form
{
    /// <summary>Text in which figures have points and thousands commas, whatever the machine's language.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same for pages in Spanish: decimals after a comma, thousands apart.</summary>
    public static string Spanish(double figure, string format = "#,0") => figure.ToString(format, SpanishNumbers);

    public static string Micro(double microseconds) => Text($"{microseconds.ToString(microseconds < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture)} µs");

    public static string Milliseconds(double milliseconds) => Text($"{milliseconds.ToString(milliseconds < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture)} ms");

    public static string Bytes(double bytes) => bytes < 10_000 ? Text($"{bytes:#,0} B") : Text($"{bytes / 1e3:#,0} kB");

    private static NumberFormatInfo SpanishNumbers { get; } = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };
}
