using IziSales.Rus.Medicion;
using IziSales.Ubl;

namespace IziSales.Rus;

/// <summary>Says what a sale or a purchase made the shop cross: the shares of a limit it wants to hear of, and every change to a graver level.</summary>
/// <remarks>
/// Month and year are watched each by itself, by the measure of <see cref="NrusMedidor"/>. A notice's name holds its period and what was crossed, such as
/// <c>nrus:2026-11:75</c>, <c>nrus:2026-11:orange</c> or <c>nrus:2026:exceeded</c>; falling back and crossing again gives the same name, so it is told once.
/// Each step also moves the gauges of <see cref="NrusTelemetry"/>.
/// </remarks>
public sealed class NrusVigia : ILimitWatch
{
    private readonly NrusLimitOptions _options;
    private readonly int[] _porcentajes;
    private readonly Marcador _marcador = new();

    /// <summary>Watches by a shop's settings.</summary>
    /// <exception cref="ArgumentException">The settings make no sense.</exception>
    public NrusVigia(NrusLimitOptions options)
    {
        _options = NrusLimitOptionsValidator.Check(options);
        _porcentajes = [.. options.NoticePercents.Distinct().Order()];
    }

    /// <summary>Watches by the default settings.</summary>
    public NrusVigia()
        : this(new NrusLimitOptions())
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<Aviso> Watch(DateOnly fecha, Acumulado antes, Acumulado despues)
    {
        ArgumentNullException.ThrowIfNull(antes);
        ArgumentNullException.ThrowIfNull(despues);
        NrusMedida previa = NrusMedidor.Measure(antes, _options, fecha);
        NrusMedida actual = NrusMedidor.Measure(despues, _options, fecha);
        _marcador.Show(fecha, actual);
        var topes = Topes.At(_options, fecha);
        var avisos = new List<Aviso>();
        new Cruces(fecha, IsAnio: false).Add(avisos, previa.Mes, actual.Mes, _porcentajes, topes);
        new Cruces(fecha, IsAnio: true).Add(avisos, previa.Anio, actual.Anio, _porcentajes, topes);
        return avisos;
    }
}
