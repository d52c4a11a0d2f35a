using IziSales.Rus.Medicion;

namespace IziSales.Rus;

/// <summary>Where a shop stands in its month and year.</summary>
public sealed class NrusMedida
{
    private readonly Topes _topes;

    internal NrusMedida(NrusPeriodo mes, NrusPeriodo anio, Topes topes)
    {
        Mes = mes;
        Anio = anio;
        _topes = topes;
    }

    /// <summary>The month against the declared category.</summary>
    public NrusPeriodo Mes { get; }

    /// <summary>The year.</summary>
    public NrusPeriodo Anio { get; }

    /// <summary>How near the limits are: the graver of month and year.</summary>
    public NrusNivel Nivel => (NrusNivel)Math.Max((int)Mes.Nivel, (int)Anio.Nivel);

    /// <summary>What it means and what to do, in Spanish, for the seller.</summary>
    /// <remarks>Put into words only when it is asked for: every sale is measured, few are spoken of.</remarks>
    public string Mensaje => Mensajes.Of(Mes, Anio, _topes);

    /// <summary>The higher of both percentages, for a meter on a screen.</summary>
    public decimal Porcentaje => Math.Max(Mes.Porcentaje ?? 0m, Anio.Porcentaje ?? 0m);
}
