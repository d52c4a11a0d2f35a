namespace IziSales.Woo;

/// <summary>What becomes of an order whose shopper wants a factura on a RUC, in a shop of the Nuevo RUS, which issues none.</summary>
public enum WooFacturaPolicy
{
    /// <summary>It waits for a person, who tells the shopper.</summary>
    SetAside,

    /// <summary>It gets a boleta on that RUC, which is lawful and gives no crédito fiscal.</summary>
    IssueBoleta,
}
