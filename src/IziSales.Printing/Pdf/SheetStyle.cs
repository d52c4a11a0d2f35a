namespace IziSales.Printing.Pdf;

/// <summary>Measures of a sheet, in points.</summary>
internal sealed record SheetStyle
{
    public required double Width { get; init; }

    public required double Height { get; init; }

    public required double Margin { get; init; }

    /// <summary>Size of the text.</summary>
    public required double Body { get; init; }

    /// <summary>Size of small print.</summary>
    public required double Small { get; init; }

    /// <summary>Size of the shop's name.</summary>
    public required double Name { get; init; }

    /// <summary>Width of the box with RUC and number.</summary>
    public required double Box { get; init; }

    /// <summary>Width of the column of sums.</summary>
    public required double Sums { get; init; }

    /// <summary>Side of the QR; at most 6 cm (Anexo 6).</summary>
    public required double Qr { get; init; }

    /// <summary>The most that a logo may be high.</summary>
    public required double Logo { get; init; }

    public double Right => Width - Margin;

    public double Inner => Width - (2 * Margin);

    /// <summary>Where the content ends and the page's foot begins.</summary>
    public double Bottom => Height - Margin - 16;

    /// <summary>Distance between two lines of a text.</summary>
    public static double Leading(double size) => size * 1.32;

    public static SheetStyle A4 { get; } = new()
    {
        Width = 595.28,
        Height = 841.89,
        Margin = 42,
        Body = 9,
        Small = 7.5,
        Name = 17,
        Box = 206,
        Sums = 206,
        Qr = 86,
        Logo = 54,
    };

    public static SheetStyle A5 { get; } = new()
    {
        Width = 419.53,
        Height = 595.28,
        Margin = 28,
        Body = 7.5,
        Small = 6.5,
        Name = 13.5,
        Box = 158,
        Sums = 158,
        Qr = 76,
        Logo = 42,
    };
}
