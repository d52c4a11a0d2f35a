namespace IziSales.Rus;

/// <summary>A shop's settings within the Nuevo RUS.</summary>
public sealed class NrusLimitOptions
{
    /// <summary>The category the shop has declared. By default 2, which holds for who declared none (D.Leg. 937 art. 7.3).</summary>
    public NrusCategoria Categoria { get; set; } = NrusCategoria.Dos;

    /// <summary>What happens above a limit of the regime. By default the seller must say that he knows.</summary>
    public NrusLimitAction Action { get; set; } = NrusLimitAction.RequireAcknowledgement;

    /// <summary>What happens when a company buys. By default nothing.</summary>
    public NrusBuyerPolicy BuyerPolicy { get; set; } = NrusBuyerPolicy.AllowAll;
}
