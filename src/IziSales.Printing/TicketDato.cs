namespace IziSales.Printing;

/// <summary>Something the shop adds to the paper: <c>Efectivo</c>, <c>S/ 50.00</c>.</summary>
/// <param name="Etiqueta">Its name.</param>
/// <param name="Valor">What it says.</param>
public sealed record TicketDato(string Etiqueta, string Valor);
