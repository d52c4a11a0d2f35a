namespace IziSales.Rus;

/// <summary>Where a shop stands in its month and year.</summary>
public sealed class NrusMedida
{
    internal NrusMedida(NrusPeriodo mes, NrusPeriodo anio, string mensaje)
    {
        Mes = mes;
        Anio = anio;
        Mensaje = mensaje;
    }

    /// <summary>The month against the declared category.</summary>
    public NrusPeriodo Mes { get; }

    /// <summary>The year.</summary>
    public NrusPeriodo Anio { get; }

    /// <summary>How near the limits are: the graver of month and year.</summary>
    public NrusNivel Nivel => (NrusNivel)Math.Max((int)Mes.Nivel, (int)Anio.Nivel);

    /// <summary>What it means and what to do, in Spanish, for the seller.</summary>
    public string Mensaje { get; }

    /// <summary>The higher of both percentages, for a meter on a screen.</summary>
    public decimal Porcentaje => Math.Max(Mes.Porcentaje ?? 0m, Anio.Porcentaje ?? 0m);
}
