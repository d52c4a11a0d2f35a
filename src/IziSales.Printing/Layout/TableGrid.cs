namespace IziSales.Printing.Layout;

/// <summary>Where the columns of a table stand in a line of cells.</summary>
internal sealed class TableGrid
{
    // Fewer cells break every other word.
    private const int LeastText = 10;
    private const int WideGap = 2;

    private readonly (int At, int Width)[] _places;

    private TableGrid((int At, int Width)[] places) => _places = places;

    /// <summary>First cell and width of a column.</summary>
    public (int At, int Width) this[int column] => _places[column];

    /// <summary>Places the columns, or gives null when they cannot stand side by side.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="longest">Cells of each column's longest text.</param>
    /// <param name="room">Cells of a line.</param>
    public static TableGrid? Fit(IReadOnlyList<TicketColumn> columns, IReadOnlyList<int> longest, int room)
    {
        int least = Enumerable.Range(0, columns.Count).Sum(column => Least(columns[column], longest[column]));
        for (int gap = WideGap; gap > 0; gap--)
        {
            int free = room - least - (gap * (columns.Count - 1));
            if (free >= 0)
            {
                return Place(columns, longest, free, gap);
            }
        }

        return null;
    }

    private static TableGrid Place(IReadOnlyList<TicketColumn> columns, IReadOnlyList<int> longest, int free, int gap)
    {
        int[] widths = [.. columns.Select((column, i) => Least(column, longest[i]))];
        free -= Widen(columns, longest, widths, free);
        var places = new (int, int)[columns.Count];
        int at = 0;
        for (int column = 0; column < columns.Count; column++)
        {
            // What nobody needs stands before the first figure, so that figures end at the edge.
            if (columns[column].Align == TicketAlign.Right)
            {
                at += free;
                free = 0;
            }

            places[column] = (at, widths[column]);
            at += widths[column] + gap;
        }

        return new TableGrid(places);
    }

    // Gives the columns of words what is free: each in the measure of what it lacks, what is left over to the last.
    private static int Widen(IReadOnlyList<TicketColumn> columns, IReadOnlyList<int> longest, int[] widths, int free)
    {
        int[] elastic = [.. Enumerable.Range(0, columns.Count).Where(column => columns[column].Width == TicketColumnWidth.Rest)];
        int lack = elastic.Sum(column => longest[column] - widths[column]);
        int given = 0;
        foreach (int column in elastic)
        {
            int share = column == elastic[^1] ? free - given : (int)((long)free * (longest[column] - widths[column]) / Math.Max(1, Math.Max(lack, free)));
            widths[column] += share;
            given += share;
        }

        return given;
    }

    private static int Least(TicketColumn column, int longest) => column.Width == TicketColumnWidth.Rest ? Math.Min(longest, LeastText) : longest;
}
