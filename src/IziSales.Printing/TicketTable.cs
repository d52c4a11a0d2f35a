namespace IziSales.Printing;

/// <summary>Rows and columns. Where the paper is too narrow for all columns side by side, each row takes several lines; nothing is cut.</summary>
public sealed class TicketTable : TicketBlock
{
    /// <summary>A table of at least one column.</summary>
    /// <exception cref="ArgumentException">There is no column, or a row has not one cell for each.</exception>
    public TicketTable(IReadOnlyList<TicketColumn> columns, IReadOnlyList<TicketRow> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count == 0)
        {
            throw new ArgumentException("A table has at least one column.", nameof(columns));
        }

        if (rows.FirstOrDefault(row => row.Kind != TicketRowKind.Group && row.Cells.Count != columns.Count) is { } odd)
        {
            throw new ArgumentException($"A row has {odd.Cells.Count} cells where the table has {columns.Count} columns.", nameof(rows));
        }

        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns, from left to right.</summary>
    public IReadOnlyList<TicketColumn> Columns { get; }

    /// <summary>The rows, from top to bottom.</summary>
    public IReadOnlyList<TicketRow> Rows { get; }

    /// <summary>Whether any column has a head to print.</summary>
    internal bool HasHead => Columns.Any(static column => column.Title.Length > 0);
}
