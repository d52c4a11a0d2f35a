using IziSales.Printing.Content;
using IziSales.Ubl;

namespace IziSales.Printing;

/// <summary>The close of a till: what was sold, what should lie in the drawer, what was counted.</summary>
public sealed class CashClose
{
    /// <summary>Whose till it is.</summary>
    public required Emisor Emisor { get; init; }

    /// <summary>The till: <c>Caja 1</c>.</summary>
    public required string Till { get; init; }

    /// <summary>Who had it. By default not printed.</summary>
    public string? Cashier { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed: the report's date.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>The money of all amounts. By default soles.</summary>
    public Moneda Moneda { get; init; } = Moneda.Pen;

    /// <summary>What lay in the drawer at the beginning. By default nothing.</summary>
    public decimal OpeningFloat { get; init; }

    /// <summary>What came in, by way of paying. By default nothing.</summary>
    public IReadOnlyList<PaymentTotal> Payments { get; init; } = [];

    /// <summary>What went in and out without a sale, in order. By default nothing.</summary>
    public IReadOnlyList<CashMovement> Movements { get; init; } = [];

    /// <summary>What was counted at the end. By default nobody counted.</summary>
    public decimal? Counted { get; init; }

    /// <summary>All that was sold.</summary>
    public decimal TotalSales => Payments.Sum(static payment => payment.Amount);

    /// <summary>What should lie in the drawer.</summary>
    public decimal ExpectedCash => OpeningFloat + CashSales + Movements.Sum(static movement => movement.Amount);

    /// <summary>What was counted beyond what should be there: negative when money is missing. Null when nobody counted.</summary>
    public decimal? Difference => Counted - ExpectedCash;

    /// <summary>What was sold for cash.</summary>
    internal decimal CashSales => Payments.Where(static payment => payment.IsCash).Sum(static payment => payment.Amount);

    /// <summary>The paper that says so.</summary>
    public TicketReport ToReport() => CashCloseContent.Compose(this);
}
