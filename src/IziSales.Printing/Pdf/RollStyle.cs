namespace IziSales.Printing.Pdf;

/// <summary>Measures of a roll as a PDF, in points.</summary>
internal sealed record RollStyle
{
    public required double Width { get; init; }

    public required double Margin { get; init; }

    /// <summary>Size of the text.</summary>
    public required double Body { get; init; }

    /// <summary>Side of the QR.</summary>
    public required double Qr { get; init; }

    /// <summary>Distance between the columns of a table.</summary>
    public required double Gap { get; init; }

    public double Right => Width - Margin;

    public double Inner => Width - (2 * Margin);

    public static RollStyle Roll80 { get; } = new() { Width = 226.77, Margin = 12, Body = 8.5, Qr = 82, Gap = 7 };

    public static RollStyle Roll58 { get; } = new() { Width = 164.41, Margin = 9, Body = 7.5, Qr = 74, Gap = 5 };
}
