using IziSales.Ubl;

namespace IziSales.Emision.Tests;

public sealed class SerieReportTests
{
    [Fact]
    public void From_NumbersMissingAndDouble_NamesThem()
    {
        SerieReport report = Report(9, [1, 2, 2, 5, 6, 6, 6]);

        Assert.Equal([new RangoCorrelativos(3, 4), new RangoCorrelativos(7, 9)], report.Faltantes);
        Assert.Equal([2, 6], report.Duplicados);
        Assert.False(report.IsContinua);
    }

    [Fact]
    public void From_EveryNumberOnce_IsWhole() => Assert.True(Report(3, [3, 1, 2]).IsContinua);

    [Fact]
    public void From_OnlyADouble_IsNotWhole() => Assert.False(Report(2, [1, 2, 2]).IsContinua);

    private static SerieReport Report(int ultimo, int[] correlativos) => SerieReport.From(TipoComprobante.Boleta, Serie.Parse("B001"), ultimo, correlativos);
}
