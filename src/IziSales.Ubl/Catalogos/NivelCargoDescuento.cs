namespace IziSales.Ubl;

/// <summary>Where a charge or discount stands.</summary>
public enum NivelCargoDescuento
{
    /// <summary>On one line.</summary>
    Linea,

    /// <summary>On the whole document.</summary>
    Global,
}
