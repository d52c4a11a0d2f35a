namespace IziSales.Rus;

/// <summary>Where a shop stands in its month and year.</summary>
public sealed class NrusMedida
{
    internal NrusMedida(NrusPeriodo mes, NrusPeriodo anio, NrusNivel nivel, string mensaje)
    {
        Mes = mes;
        Anio = anio;
        Nivel = nivel;
        Mensaje = mensaje;
    }

    /// <summary>The month against the declared category.</summary>
    public NrusPeriodo Mes { get; }

    /// <summary>The year.</summary>
    public NrusPeriodo Anio { get; }

    /// <summary>How near the limits are, month and year together.</summary>
    public NrusNivel Nivel { get; }

    /// <summary>What it means and what to do, in Spanish, for the seller.</summary>
    public string Mensaje { get; }

    /// <summary>The higher of both percentages, for a meter on a screen.</summary>
    public decimal Porcentaje => Math.Max(Mes.Porcentaje ?? 0m, Anio.Porcentaje ?? 0m);
}
