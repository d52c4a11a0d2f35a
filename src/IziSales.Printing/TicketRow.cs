namespace IziSales.Printing;

/// <summary>A row of a table: cells, a heading above the rows that follow, or a sum below those before.</summary>
public sealed class TicketRow
{
    private TicketRow(TicketRowKind kind, IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Contains(null))
        {
            throw new ArgumentException("A cell without text is an empty text.", nameof(cells));
        }

        Kind = kind;
        Cells = cells;
    }

    /// <summary>What the row is.</summary>
    public TicketRowKind Kind { get; }

    /// <summary>Its texts, one for each column; a heading has one for all.</summary>
    /// <remarks>A text at the left may run on over empty cells that follow it: a sum needs its name in the first cell and nothing in the next ones.</remarks>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>An ordinary row.</summary>
    public static TicketRow Of(params string[] cells) => new(TicketRowKind.Row, cells);

    /// <summary>A heading over the whole width, above the rows that belong to it.</summary>
    public static TicketRow Group(string heading) => new(TicketRowKind.Group, [heading]);

    /// <summary>A sum of the rows above, set off from them.</summary>
    public static TicketRow Total(params string[] cells) => new(TicketRowKind.Total, cells);
}
