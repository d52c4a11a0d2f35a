namespace IziSales.Emision;

/// <summary>How documents go to SUNAT.</summary>
public enum ViaEnvio
{
    /// <summary>Each by itself, right after the sale.</summary>
    Individual,

    /// <summary>All of a day together, in the daily summary of the day after.</summary>
    Resumen,
}
