using IziSales.Ubl;

namespace IziSales.Woo;

/// <summary>What the application made of a step.</summary>
public sealed class WooOutcome
{
    private WooOutcome()
    {
    }

    /// <summary>The document; null when there is none now.</summary>
    public WooDocument? Document { get; private init; }

    /// <summary>Why there is none.</summary>
    public IReadOnlyList<WooReason> Reasons { get; private init; } = [];

    /// <summary>Whether it is worth trying again without anybody doing anything.</summary>
    public bool IsLater { get; private init; }

    /// <summary>How long to wait before that; null for longer with each attempt.</summary>
    public TimeSpan? Wait { get; private init; }

    /// <summary>It is done, now or from before.</summary>
    public static WooOutcome Done(WooDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new WooOutcome { Document = document };
    }

    /// <summary>Something stands in the way for now, such as a boleta that SUNAT has not answered yet.</summary>
    /// <param name="reason">What stands in the way.</param>
    /// <param name="wait">How long to wait. By default longer with each attempt.</param>
    public static WooOutcome Later(WooReason reason, TimeSpan? wait = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new WooOutcome { Reasons = [reason], IsLater = true, Wait = wait };
    }

    /// <summary>A person must look at it first.</summary>
    public static WooOutcome SetAside(params IReadOnlyList<WooReason> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return new WooOutcome { Reasons = reasons };
    }

    /// <summary>A person must look at it first, because of what the rules found.</summary>
    public static WooOutcome SetAside(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SetAside(WooReason.From(report));
    }
}
