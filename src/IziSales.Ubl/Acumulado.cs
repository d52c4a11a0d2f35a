namespace IziSales.Ubl;

/// <summary>What a shop has sold and bought so far, in the calendar month and year of a document, without that document.</summary>
/// <param name="VentasMes">Sales of the month in soles, annulled and credited ones taken away.</param>
/// <param name="VentasAnio">Sales of the year in soles.</param>
/// <param name="ComprasMes">Purchases of the month in soles.</param>
/// <param name="ComprasAnio">Purchases of the year in soles.</param>
public sealed record Acumulado(decimal VentasMes, decimal VentasAnio, decimal ComprasMes, decimal ComprasAnio)
{
    /// <summary>Nothing sold, nothing bought.</summary>
    public static Acumulado Cero { get; } = new(0m, 0m, 0m, 0m);
}
