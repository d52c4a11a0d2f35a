namespace IziSales.Printing;

/// <summary>A part of the paper and what stands in it.</summary>
public sealed class TicketSection
{
    /// <summary>A part and its blocks, in order.</summary>
    public TicketSection(TicketSectionKind kind, IReadOnlyList<TicketBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        Kind = kind;
        Blocks = blocks;
    }

    /// <summary>What the part is about.</summary>
    public TicketSectionKind Kind { get; }

    /// <summary>What stands in it, in order.</summary>
    public IReadOnlyList<TicketBlock> Blocks { get; }
}
