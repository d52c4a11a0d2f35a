namespace IziSales.Ubl;

/// <summary>Whether the total is lowered to coins that exist.</summary>
public enum RedondeoEfectivo
{
    /// <summary>The exact total: cards, transfers, wallets.</summary>
    Ninguno,

    /// <summary>Down to the lower S/ 0.10, shown as <c>cbc:PayableRoundingAmount</c>: cash.</summary>
    Efectivo,
}
