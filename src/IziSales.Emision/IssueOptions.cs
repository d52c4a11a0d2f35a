using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>What one sale wants otherwise than the shop's settings.</summary>
public sealed class IssueOptions
{
    /// <summary>The series. By default the one of <see cref="EmisionOptions"/>; a shop with several tills gives each its own.</summary>
    public Serie? Serie { get; init; }

    /// <summary>The shop. By default the one of <see cref="EmisionOptions"/>.</summary>
    public Emisor? Emisor { get; init; }

    /// <summary>The instant of issue. By default now.</summary>
    public DateTimeOffset? FechaEmision { get; init; }

    /// <summary>
    /// Soles for one unit of the document's currency on its day; without it nothing is sold in another currency than soles, because the shop's limits are in
    /// soles. A note takes the rate of the document it modifies by default. Soles need none.
    /// </summary>
    public decimal? TipoCambio { get; init; }

    /// <summary>
    /// What the seller says he knows, and who he is, when a policy asks for it: "Sé que paso el límite de mi categoría. – rosa". Kept with the document.
    /// By default nothing.
    /// </summary>
    public string? Acknowledgement { get; init; }
}
