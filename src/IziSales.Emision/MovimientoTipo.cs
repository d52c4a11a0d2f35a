namespace IziSales.Emision;

/// <summary>Which side of the shop's month a movement belongs to.</summary>
public enum MovimientoTipo
{
    /// <summary>A purchase for the business.</summary>
    Compra,

    /// <summary>A sale that has no electronic document here: a paper boleta, or small sales without voucher.</summary>
    Venta,
}
