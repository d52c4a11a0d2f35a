using IziSales.Ubl;

namespace IziSales.Woo;

/// <summary>What must happen because of an order as it stands, after what has happened already.</summary>
public sealed class WooOrderPlan
{
    internal WooOrderPlan(WooOrderState state, IReadOnlyList<WooStep> steps, ValidationReport report)
    {
        State = state;
        Steps = steps;
        Report = report;
    }

    /// <summary>Where the order stands once every step is done.</summary>
    public WooOrderState State { get; }

    /// <summary>What to do, in this order; empty when nothing is left to do, or a person must look first.</summary>
    public IReadOnlyList<WooStep> Steps { get; }

    /// <summary>Why a person must look first, and what is worth knowing where nobody must.</summary>
    public ValidationReport Report { get; }
}
