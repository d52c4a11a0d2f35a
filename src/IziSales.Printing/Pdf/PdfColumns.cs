namespace IziSales.Printing.Pdf;

/// <summary>Gives the columns of a table their places on a paper.</summary>
internal static class PdfColumns
{
    // What a column of words gets at least, before the others give way: a share of the paper.
    private const double LeastRest = 0.26;

    /// <summary>Columns of content as wide as their widest text; what is left goes to the columns of words, or between the columns when there are none.</summary>
    /// <returns>The columns in their places, and the share of what the content asked for that it got: 1 when nothing in it is broken.</returns>
    public static (PdfColumn[] Columns, double Share) Place(IReadOnlyList<PdfColumn> columns, IReadOnlyList<PdfRow> rows, double left, double width, double gap, double size)
    {
        double[] points = [.. columns.Select((column, i) => column.Width == TicketColumnWidth.Content ? Widest(column, i, columns.Count, rows, size) : 0)];
        int rests = columns.Count(static column => column.Width == TicketColumnWidth.Rest);
        double room = width - (gap * (columns.Count - 1));
        double wanted = points.Sum();
        double most = room - (rests * Math.Min(room * LeastRest, room / columns.Count));
        if (wanted > most)
        {
            double limit = Limit(points, most);
            points = [.. points.Select(point => Math.Min(point, limit))];
        }

        double used = points.Sum();
        double rest = rests == 0 ? 0 : (room - used) / rests;
        double between = rests == 0 && columns.Count > 1 ? gap + ((room - used) / (columns.Count - 1)) : gap;
        var placed = new PdfColumn[columns.Count];
        double x = left;
        for (int i = 0; i < placed.Length; i++)
        {
            placed[i] = columns[i] with { Left = x, Points = columns[i].Width == TicketColumnWidth.Rest ? rest : points[i] };
            x = placed[i].Right + between;
        }

        return (placed, wanted == 0 ? 1 : used / wanted);
    }

    private static double Widest(PdfColumn column, int at, int count, IReadOnlyList<PdfRow> rows, double size)
    {
        double widest = PdfFont.Bold.Measure(PdfText.Fold(column.Title), size);
        foreach (PdfRow row in rows)
        {
            // A name that may run on over empty cells does not make its column wide.
            bool runsOn = column.Align == TicketAlign.Left && at + 1 < count && row.Kind == TicketRowKind.Total && row.Cells[at + 1].Length == 0;
            if (row.Kind != TicketRowKind.Group && !runsOn)
            {
                widest = Math.Max(widest, row.Font.Measure(PdfText.Fold(row.Cells[at]), size));
            }
        }

        // So that a text as wide as its column does not fall out of it by a rounding.
        return widest + 0.1;
    }

    // The width above which columns are cut, so that narrow ones keep theirs and all together fit.
    private static double Limit(double[] points, double room)
    {
        double[] ordered = [.. points.Order()];
        for (int i = 0; i < ordered.Length; i++)
        {
            double fair = room / (ordered.Length - i);
            if (ordered[i] > fair)
            {
                return fair;
            }

            room -= ordered[i];
        }

        return double.MaxValue;
    }
}
