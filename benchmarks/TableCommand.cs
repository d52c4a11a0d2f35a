using System.Globalization;
using IziSales.Benchmarks.Figures;
using IziSales.Benchmarks.Gates;
using IziSales.Benchmarks.Pages;

namespace IziSales.Benchmarks;

/// <summary>Measures and prints what each piece of work takes.</summary>
internal static class TableCommand
{
    private static readonly int[] Sizes = [1, 5, 20, 100, 1_000];

    public static TableFigures Run(TextWriter output)
    {
        using var mesa = new Mesa();
        Taller[] talleres = [.. Sizes.Select(mesa.Taller)];
        foreach (Taller taller in talleres)
        {
            Ratio.WarmUp(taller.Build, taller.BuildWithXmlSerializer, taller.BuildWithXmlWriter, taller.Sign, taller.SignWithSignedXml, taller.Build);
        }

        output.WriteLine(Machine.Describe());
        double rsa = Ratio.Microseconds(talleres[0].RawRsa);
        TableFigures figures = new(CpuClock.Name, rsa, [.. talleres.Select(Building)], [.. talleres.Select(Signing)], [.. Works(mesa, talleres)]);
        output.WriteLine(SpeedTables.Building(figures));
        output.WriteLine(SpeedTables.Signing(figures));
        output.WriteLine(SpeedTables.Works(figures));
        return figures;
    }

    private static BuildFigure Building(Taller taller) => new(
        taller.Lines,
        taller.UnsignedLength,
        Ratio.Microseconds(taller.Build),
        Ratio.Microseconds(taller.BuildWithXmlWriter),
        Ratio.Microseconds(taller.BuildWithXmlSerializer),
        Ratio.Microseconds(taller.Hash));

    private static SignFigure Signing(Taller taller) => new(
        taller.Lines,
        Ratio.Microseconds(taller.HashAndRsa),
        Ratio.Microseconds(taller.Sign),
        Ratio.Microseconds(() => taller.SignAndZip()),
        Ratio.Microseconds(taller.SignWithSignedXml),
        Allocation.PerCall(taller.Sign),
        Allocation.PerCall(taller.SignWithSignedXml));

    private static IEnumerable<WorkFigure> Works(Mesa mesa, Taller[] talleres)
    {
        foreach (Taller taller in talleres.Where(static taller => taller.Lines < 1_000))
        {
            yield return Work(Text($"validation of a boleta of {taller.Lines} line{(taller.Lines == 1 ? "" : "s")}"), () => taller.Validate());
        }

        TallerCdr cdr = mesa.TallerCdr();
        yield return Work(Text($"CDR read: zip of {cdr.ZipLength / 1_000d:0.0} kB, XML of {cdr.XmlLength / 1_000d:0.0} kB"), () => cdr.Read());
        foreach (int lines in new[] { 50, 500 })
        {
            yield return Work(Text($"resumen of {lines} lines, built and signed"), mesa.TallerResumen(lines).Sign);
        }
    }

    private static WorkFigure Work(string name, Action work)
    {
        Ratio.WarmUp(work, work);
        return new WorkFigure(name, Ratio.Microseconds(work), Allocation.PerCall(work));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
