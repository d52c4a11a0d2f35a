namespace IziSales.Printing.Tests.EscPos;

/// <summary>A line as it would stand on the paper.</summary>
internal sealed record PrintedLine(string Text, bool Bold, int Width, int Height)
{
    /// <summary>Cells of the roll that it takes.</summary>
    public int Cells => Text.Length * Width;
}
