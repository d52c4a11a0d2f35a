namespace IziSales.Ubl;

/// <summary>Whether an amount is taken away or added.</summary>
public enum SentidoCargoDescuento
{
    /// <summary>Taken away.</summary>
    Descuento,

    /// <summary>Added.</summary>
    Cargo,
}
