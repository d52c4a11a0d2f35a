namespace IziSales.Printing.Content;

/// <summary>What the close of a till says: the sales, then the way from the opening float to what was counted.</summary>
internal static class CashCloseContent
{
    public static TicketReport Compose(CashClose close) => new()
    {
        Titulo = "Cierre de caja",
        Emisor = close.Emisor,
        Fecha = close.ClosedAt,
        Datos = [.. Datos(close)],
        Contenido = [Sales(close), new TicketRule(), .. Drawer(close)],
    };

    private static IEnumerable<TicketDato> Datos(CashClose close)
    {
        yield return new TicketDato("Caja", close.Till);
        if (!string.IsNullOrWhiteSpace(close.Cashier))
        {
            yield return new TicketDato("Cajero", close.Cashier);
        }

        yield return new TicketDato("Apertura", Cifras.Instante(close.OpenedAt));
        yield return new TicketDato("Cierre", Cifras.Instante(close.ClosedAt));
    }

    private static TicketTable Sales(CashClose close) => new(
        [TicketColumn.Text("Ventas"), TicketColumn.Figure("N.º"), TicketColumn.Figure("Importe")],
        [
            .. close.Payments.Select(static payment => TicketRow.Of(payment.Method, Cifras.Cantidad(payment.Count), Cifras.Monto(payment.Amount))),
            TicketRow.Total("Total vendido", Cifras.Cantidad(close.Payments.Sum(static payment => payment.Count)), Cifras.Monto(close.TotalSales, close.Moneda)),
        ]);

    private static IEnumerable<TicketBlock> Drawer(CashClose close)
    {
        yield return new TicketText("Efectivo en caja", TicketAlign.Left, TicketEmphasis.Strong);
        yield return new TicketAmount("Fondo inicial", Cifras.Monto(close.OpeningFloat));
        yield return new TicketAmount("Ventas en efectivo", Cifras.Monto(close.CashSales));
        foreach (CashMovement movement in close.Movements)
        {
            yield return new TicketAmount(movement.Reason, Cifras.Monto(movement.Amount));
        }

        yield return new TicketRule();
        yield return new TicketAmount("Debe haber", Cifras.Monto(close.ExpectedCash, close.Moneda), TicketEmphasis.Strong);
        if (close.Counted is { } counted && close.Difference is { } difference)
        {
            yield return new TicketAmount("Contado", Cifras.Monto(counted, close.Moneda), TicketEmphasis.Strong);
            string verdict = difference switch { 0m => "CUADRA", < 0m => "FALTA", _ => "SOBRA" };
            yield return new TicketAmount(verdict, Cifras.Monto(Math.Abs(difference), close.Moneda), TicketEmphasis.Large);
        }
    }
}
