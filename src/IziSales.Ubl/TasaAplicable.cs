namespace IziSales.Ubl;

/// <summary>The IGV rate of a regime's taxed lines.</summary>
public enum TasaAplicable
{
    /// <summary>The rate in force on the date of issue.</summary>
    Vigente,

    /// <summary>0 %: a Nuevo RUS seller that codes its lines as taxed under operation 0113.</summary>
    Cero,
}
