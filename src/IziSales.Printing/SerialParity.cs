namespace IziSales.Printing;

/// <summary>The check bit of a serial line.</summary>
public enum SerialParity
{
    /// <summary>None, as nearly everywhere.</summary>
    None,

    /// <summary>Even.</summary>
    Even,

    /// <summary>Odd.</summary>
    Odd,
}
