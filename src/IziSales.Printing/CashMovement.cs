namespace IziSales.Printing;

/// <summary>Money that went into the drawer or out of it without a sale.</summary>
/// <param name="Reason">Why: <c>Pago al panadero</c>.</param>
/// <param name="Amount">How much: positive what went in, negative what went out.</param>
public sealed record CashMovement(string Reason, decimal Amount);
