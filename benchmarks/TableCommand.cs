using System.Globalization;
using IziSales.Benchmarks.Gates;

namespace IziSales.Benchmarks;

/// <summary>Measures and prints the tables of the README, in Markdown.</summary>
internal static class TableCommand
{
    public const string Verb = "table";

    private static readonly int[] Sizes = [1, 5, 20, 100, 1_000];

    public static void Run(TextWriter output)
    {
        using var mesa = new Mesa();
        Taller[] talleres = [.. Sizes.Select(mesa.Taller)];
        foreach (Taller taller in talleres)
        {
            Ratio.WarmUp(taller.Build, taller.BuildWithXmlSerializer, taller.BuildWithXmlWriter, taller.Sign, taller.SignWithSignedXml, taller.Build);
        }

        double rsa = Ratio.Microseconds(talleres[0].RawRsa);
        output.WriteLine(Text($"{Machine.Describe()}. Raw RSA-2048 in the same run: {rsa:0} µs, {1_000_000 / rsa:#,0} signatures per second. {CpuClock.Name}, one thread."));
        output.WriteLine();
        Building(talleres, output);
        output.WriteLine();
        Signing(talleres, output);
        output.WriteLine();
        Others(mesa, talleres, rsa, output);
    }

    private static void Building(Taller[] talleres, TextWriter output)
    {
        output.WriteLine("| Lines | XML | IziSales | XmlWriter | XmlSerializer | SHA-256 of the XML |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|");
        foreach (Taller taller in talleres)
        {
            output.WriteLine(Text(
                $"| {taller.Lines} | {taller.UnsignedLength / 1_000d:0.0} kB | {Time(taller.Build)} | {Time(taller.BuildWithXmlWriter)} | {Time(taller.BuildWithXmlSerializer)} | {Time(taller.Hash)} |"));
        }
    }

    private static void Signing(Taller[] talleres, TextWriter output)
    {
        output.WriteLine("| Lines | SHA-256 + RSA alone | IziSales, signed | signed and zipped | XmlSerializer + SignedXml | IziSales, documents per second | Garbage, caller's buffer | Garbage, SignedXml |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (Taller taller in talleres)
        {
            double signed = Ratio.Microseconds(taller.Sign);
            output.WriteLine(Text(
                $"| {taller.Lines} | {Time(taller.HashAndRsa)} | {Micro(signed)} | {Time(() => taller.SignAndZip())} | {Time(taller.SignWithSignedXml)} | {1_000_000 / signed:#,0} | {Allocation.PerCall(taller.Sign):0} B | {Allocation.PerCall(taller.SignWithSignedXml) / 1_000:#,0} kB |"));
        }
    }

    private static void Others(Mesa mesa, Taller[] talleres, double rsa, TextWriter output)
    {
        TallerCdr cdr = mesa.TallerCdr();
        output.WriteLine("| Work | Time | Per second | Shares of one RSA signature | Garbage |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (Taller taller in talleres.Where(static taller => taller.Lines < 1_000))
        {
            Row($"validation of a boleta of {taller.Lines} line{(taller.Lines == 1 ? "" : "s")}", () => taller.Validate());
        }

        Row(Text($"CDR read: zip of {cdr.ZipLength / 1_000d:0.0} kB, XML of {cdr.XmlLength / 1_000d:0.0} kB"), () => cdr.Read());
        foreach (int lines in new[] { 50, 500 })
        {
            Row($"resumen of {lines} lines, built and signed", mesa.TallerResumen(lines).Sign);
        }

        void Row(string name, Action work)
        {
            Ratio.WarmUp(work, work);
            double time = Ratio.Microseconds(work);
            output.WriteLine(Text($"| {name} | {Micro(time)} | {1_000_000 / time:#,0} | {time / rsa:0.000} | {Allocation.PerCall(work):#,0} B |"));
        }
    }

    private static string Time(Action work) => Micro(Ratio.Microseconds(work));

    private static string Micro(double microseconds) => Text($"{microseconds.ToString(microseconds < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture)} µs");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
