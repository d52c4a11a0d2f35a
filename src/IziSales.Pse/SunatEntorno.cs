namespace IziSales.Pse;

/// <summary>Which SUNAT is spoken to.</summary>
public enum SunatEntorno
{
    /// <summary>The trial service: nothing that is sent there counts, and it cannot be asked about a number.</summary>
    Beta = 1,

    /// <summary>The real one.</summary>
    Produccion,
}
