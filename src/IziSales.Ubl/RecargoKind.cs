namespace IziSales.Ubl;

/// <summary>How a charge is expressed.</summary>
public enum RecargoKind
{
    /// <summary>Money.</summary>
    Monto,

    /// <summary>A share of 100.</summary>
    Porcentaje,
}
