namespace IziSales.Printing;

/// <summary>One sale of a list.</summary>
/// <param name="Numero">Its document: <c>B001-27</c>.</param>
/// <param name="Fecha">When it was made.</param>
/// <param name="Importe">What was paid.</param>
public sealed record SalesReportRow(string Numero, DateTimeOffset Fecha, decimal Importe)
{
    /// <summary>How it was paid. By default not printed.</summary>
    public string? Pago { get; init; }

    /// <summary>Whether it was voided: it is listed, but not counted. By default not.</summary>
    public bool IsAnulado { get; init; }
}
