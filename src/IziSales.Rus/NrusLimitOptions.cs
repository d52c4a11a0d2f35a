namespace IziSales.Rus;

/// <summary>A shop's settings within the Nuevo RUS. Checked at start-up.</summary>
public sealed class NrusLimitOptions
{
    /// <summary>The category the shop has declared. By default 2, which holds for who declared none (D.Leg. 937 art. 7.3).</summary>
    public NrusCategoria Categoria { get; set; } = NrusCategoria.Dos;

    /// <summary>What happens above a limit of the regime. By default the seller must say that he knows.</summary>
    public NrusLimitAction Action { get; set; } = NrusLimitAction.RequireAcknowledgement;

    /// <summary>What happens when a company buys. By default nothing.</summary>
    public NrusBuyerPolicy BuyerPolicy { get; set; } = NrusBuyerPolicy.AllowAll;

    /// <summary>What is held against the limits. By default all that the law measures.</summary>
    public NrusScope Scope { get; set; } = NrusScope.SalesAndPurchases;

    /// <summary>Where the month's levels begin. By default at shares of the limits.</summary>
    public NrusScale Scale { get; set; } = NrusScale.Percent;

    /// <summary>From which share of a limit it is near, in per cent: of the declared category's month, and of the year. By default 80.</summary>
    public decimal YellowPercent { get; set; } = 80m;

    /// <summary>From which share of a limit the regime's end is near, in per cent: of category 2's month, and of the year. By default 95.</summary>
    public decimal RedPercent { get; set; } = 95m;

    /// <summary>At which shares of a limit, in per cent, the shop is told once. By default 75 and 90.</summary>
    public IReadOnlyList<int> NoticePercents { get; set; } = [75, 90];

    /// <summary>Whether notas de crédito on the shop's own boletas are issued. By default yes: they give no tax credit, which is what art. 16 forbids.</summary>
    public bool AllowCreditNotes { get; set; } = true;

    /// <summary>Whether notas de débito on the shop's own boletas are issued. By default yes.</summary>
    public bool AllowDebitNotes { get; set; } = true;
}
