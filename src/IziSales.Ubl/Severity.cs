namespace IziSales.Ubl;

/// <summary>What a fault costs, by SUNAT's ranges of codes.</summary>
public enum Severity
{
    /// <summary>4000 and above: accepted, with a note.</summary>
    Observacion,

    /// <summary>0100-1999: not registered; mend it and send the same number.</summary>
    Excepcion,

    /// <summary>2000-3999: rejected, and the number is spent.</summary>
    Rechazo,
}
