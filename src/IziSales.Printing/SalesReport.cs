using IziSales.Printing.Content;
using IziSales.Ubl;

namespace IziSales.Printing;

/// <summary>A list of sales by day, each day with its sum.</summary>
public sealed class SalesReport
{
    /// <summary>Whose sales they are.</summary>
    public required Emisor Emisor { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When the list was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The money of all amounts. By default soles.</summary>
    public Moneda Moneda { get; init; } = Moneda.Pen;

    /// <summary>The sales, in the order in which they are printed.</summary>
    public required IReadOnlyList<SalesReportRow> Rows { get; init; }

    /// <summary>The sum of all that were not voided.</summary>
    public decimal Total => Rows.Where(static row => !row.IsAnulado).Sum(static row => row.Importe);

    /// <summary>The paper that says so.</summary>
    public TicketReport ToReport() => SalesReportContent.Compose(this);
}
