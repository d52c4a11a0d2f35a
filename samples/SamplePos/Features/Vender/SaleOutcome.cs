using IziSales.Emision;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>What came of a sale at the till.</summary>
public sealed class SaleOutcome
{
    /// <summary>The boleta, when there is one.</summary>
    public ComprobanteEmitido? Comprobante { get; init; }

    /// <summary>How the sale was paid.</summary>
    public Venta? Venta { get; init; }

    /// <summary>What keeps the sale from becoming a boleta.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What the seller must say that he knows before it becomes one.</summary>
    public string? Confirm { get; init; }

    /// <summary>Whether the till must be opened first.</summary>
    public bool NeedsCaja { get; init; }

    /// <summary>Whether the sale had been made before.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>Whether the key belongs to another sale already.</summary>
    public bool IsConflict { get; init; }
}
