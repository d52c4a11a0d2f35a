namespace IziSales.Printing.Pdf;

/// <summary>A table with its columns in place, whose cells can be broken into lines.</summary>
internal sealed class PdfTable
{
    private const double Cramped = 0.9;

    private readonly double _size;

    public PdfTable(IReadOnlyList<PdfColumn> columns, IReadOnlyList<PdfRow> rows, double left, double width, double gap, double size)
    {
        _size = size;
        Rows = rows;
        (Columns, double share) = PdfColumns.Place(columns, rows, left, width, gap, size);
        IsCramped = share < Cramped;
    }

    public IReadOnlyList<PdfColumn> Columns { get; }

    public IReadOnlyList<PdfRow> Rows { get; }

    /// <summary>Whether figures would have to be broken to stand side by side.</summary>
    public bool IsCramped { get; }

    public bool HasHead => Columns.Any(static column => column.Title.Length > 0);

    public static PdfTable From(TicketTable table, double left, double width, double gap, double size) =>
        new([.. table.Columns.Select(PdfColumn.From)], [.. table.Rows.Select(PdfRow.From)], left, width, gap, size);

    /// <summary>The goods as a table of a sheet; codes have a column only where some are.</summary>
    public static PdfTable From(TicketDetail detail, double left, double width, double gap, double size)
    {
        bool hasCodes = detail.Items.Any(static item => item.Codigo is not null);
        List<PdfColumn> columns =
        [
            new("Cant.", TicketAlign.Right, TicketColumnWidth.Content),
            new("Unidad", TicketAlign.Left, TicketColumnWidth.Content),
            new("Descripción", TicketAlign.Left, TicketColumnWidth.Rest),
            new("P. unitario", TicketAlign.Right, TicketColumnWidth.Content),
            new("Importe", TicketAlign.Right, TicketColumnWidth.Content),
        ];
        if (hasCodes)
        {
            columns.Insert(2, new PdfColumn("Código", TicketAlign.Left, TicketColumnWidth.Content));
        }

        return new PdfTable(columns, [.. detail.Items.Select(item => Row(item, hasCodes))], left, width, gap, size);
    }

    /// <summary>The lines of each cell.</summary>
    public PdfCellLine[][] Lines(PdfRow row)
    {
        var cells = new PdfCellLine[Columns.Count][];
        for (int i = 0; i < cells.Length; i++)
        {
            PdfColumn column = Columns[i];
            IEnumerable<PdfCellLine> lines = Wrap(row.Cells[i], row.Font, RightOf(row, i) - column.Left, PdfColor.Black);
            if (column.Width == TicketColumnWidth.Rest)
            {
                lines = lines.Concat(row.Notas.SelectMany(nota => Wrap(nota, PdfFont.Regular, column.Points, PdfColor.Quiet)));
            }

            cells[i] = [.. lines];
        }

        return cells;
    }

    // A text at the left runs on over the empty cells that follow it.
    private double RightOf(PdfRow row, int at)
    {
        int last = at;
        while (Columns[at].Align == TicketAlign.Left && last + 1 < Columns.Count && row.Cells[last + 1].Length == 0)
        {
            last++;
        }

        return Columns[last].Right;
    }

    private IEnumerable<PdfCellLine> Wrap(string text, PdfFont font, double width, PdfColor color) =>
        PdfText.Wrap(text, font, _size, width).Select(line => new PdfCellLine(line, color));

    private static PdfRow Row(TicketItem item, bool hasCodes)
    {
        string[] cells = hasCodes
            ? [item.Cantidad, item.Unidad, item.Codigo ?? "", item.Descripcion, item.PrecioUnitario, item.Importe]
            : [item.Cantidad, item.Unidad, item.Descripcion, item.PrecioUnitario, item.Importe];
        return new PdfRow(TicketRowKind.Row, cells) { Notas = item.Notas };
    }
}
