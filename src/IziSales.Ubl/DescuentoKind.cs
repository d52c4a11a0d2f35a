namespace IziSales.Ubl;

/// <summary>How a discount is expressed.</summary>
public enum DescuentoKind
{
    /// <summary>Money.</summary>
    Monto,

    /// <summary>A share of 100.</summary>
    Porcentaje,
}
