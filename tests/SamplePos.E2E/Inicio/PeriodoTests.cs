using SamplePos.Features.Inicio;
using SamplePos.Informes;

namespace SamplePos.E2E.Inicio;

/// <summary>Which days are looked at, and beside which.</summary>
public sealed class PeriodoTests
{
    [Theory]
    [InlineData("day", "2026-11-20", "2026-11-20", "2026-11-19", "2026-11-19")]
    [InlineData("week", "2026-11-20", "2026-11-16", "2026-11-09", "2026-11-13")]
    [InlineData("week", "2026-11-22", "2026-11-16", "2026-11-09", "2026-11-15")]
    [InlineData("month", "2026-11-20", "2026-11-01", "2026-10-01", "2026-10-20")]
    [InlineData("month", "2026-03-31", "2026-03-01", "2026-02-01", "2026-02-28")]
    public void Stretches_OfADay_AreEquallyLong(string periodo, string hoy, string desde, string antesDesde, string antesHasta)
    {
        TableroPeriodo one = TableroPeriodo.Find(periodo)!;
        DateOnly today = Day(hoy);

        Assert.Equal(new Rango(Day(desde), today), one.At(today));
        Assert.Equal(new Rango(Day(antesDesde), Day(antesHasta)), one.Before(today));
    }

    [Theory]
    [InlineData(150, 100, 50)]
    [InlineData(50, 100, -50)]
    [InlineData(100, 0, null)]
    public void Change_AgainstBefore_IsInWholePerCent(int now, int before, int? change) => Assert.Equal(change, (int?)new DashboardFigure(now, before).Change);

    [Theory]
    [InlineData(null, null, "2026-11-01", "2026-11-20")]
    [InlineData("2026-11-25", null, "2026-11-25", "2026-11-25")]
    [InlineData("2026-11-10", "2026-11-02", "2026-11-02", "2026-11-10")]
    [InlineData(null, "2026-10-15", "2026-10-01", "2026-10-15")]
    public void Range_ThatAPersonTyped_IsMadeSenseOf(string? desde, string? hasta, string first, string last) =>
        Assert.Equal(new Rango(Day(first), Day(last)), Rango.Of(desde is null ? null : Day(desde), hasta is null ? null : Day(hasta), Day("2026-11-20")));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
