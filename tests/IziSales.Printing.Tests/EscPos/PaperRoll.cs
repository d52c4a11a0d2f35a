using System.Text;

namespace IziSales.Printing.Tests.EscPos;

/// <summary>The paper as it comes out of a printer: dots, row by row.</summary>
internal sealed class PaperRoll(int dots)
{
    private const int LineHeight = 30;
    private const int Margin = 24;
    private const int Edge = 24;

    private readonly List<bool[]> _rows = [];

    public int Dots { get; } = dots;

    public int Rows => _rows.Count;

    /// <summary>Letters of one line, each in cells as wide and high as it was told.</summary>
    public void Line(IReadOnlyList<PrintedCell> cells)
    {
        int tallest = cells.Count == 0 ? 1 : cells.Max(static cell => cell.Height);
        int top = Rows;
        Feed(LineHeight + ((tallest - 1) * CellFont.Height));
        int x = 0;
        foreach (PrintedCell cell in cells)
        {
            int bottom = top + (tallest * CellFont.Height);
            foreach ((int dotX, int dotY) in CellFont.Dots(cell.Character, cell.Bold))
            {
                Block(x + (dotX * cell.Width), bottom - ((CellFont.Height - dotY) * cell.Height), cell.Width, cell.Height);
            }

            x += CellFont.Width * cell.Width;
        }
    }

    /// <summary>Dots so far from the left.</summary>
    public void Picture(int left, int width, int height, Func<int, int, bool> isDark)
    {
        int top = Rows;
        Feed(height);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                if (isDark(x, y))
                {
                    Block(left + x, top + y, 1, 1);
                }
            }
        }
    }

    public void Feed(int rows)
    {
        for (int i = 0; i < rows; i++)
        {
            _rows.Add(new bool[Dots]);
        }
    }

    /// <summary>A dashed line where the knife was.</summary>
    public void Cut()
    {
        Feed(LineHeight);
        for (int x = 0; x < Dots; x += 12)
        {
            Block(x, Rows - 2, 6, 2);
        }
    }

    /// <summary>The paper with its white margins, in PGM, each dot so many pixels wide.</summary>
    public byte[] ToPgm(int zoom = 2)
    {
        using var pgm = new MemoryStream();
        int width = Dots + (2 * Margin);
        int height = Rows + (2 * Edge);
        pgm.Write(Encoding.ASCII.GetBytes($"P5 {width * zoom} {height * zoom} 255\n"));
        byte[] line = new byte[width * zoom];
        for (int y = 0; y < height; y++)
        {
            Array.Fill(line, (byte)255);
            for (int x = 0; y >= Edge && y < Edge + Rows && x < Dots; x++)
            {
                if (_rows[y - Edge][x])
                {
                    line.AsSpan((Margin + x) * zoom, zoom).Clear();
                }
            }

            for (int copy = 0; copy < zoom; copy++)
            {
                pgm.Write(line);
            }
        }

        return pgm.ToArray();
    }

    private void Block(int left, int top, int width, int height)
    {
        for (int y = Math.Max(0, top); y < top + height; y++)
        {
            for (int x = left; x < Math.Min(left + width, Dots); x++)
            {
                _rows[y][x] = true;
            }
        }
    }
}
