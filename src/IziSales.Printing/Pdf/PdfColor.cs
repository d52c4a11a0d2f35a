namespace IziSales.Printing.Pdf;

/// <summary>The few colours of a page; all of them stay readable on a black and white printer.</summary>
/// <param name="Red">0 to 1.</param>
/// <param name="Green">0 to 1.</param>
/// <param name="Blue">0 to 1.</param>
internal readonly record struct PdfColor(double Red, double Green, double Blue)
{
    public static PdfColor Black { get; } = new(0, 0, 0);

    public static PdfColor White { get; } = new(1, 1, 1);

    /// <summary>Bands and big letters.</summary>
    public static PdfColor Accent { get; } = new(0.09, 0.2, 0.29);

    /// <summary>Text that explains.</summary>
    public static PdfColor Quiet { get; } = new(0.38, 0.41, 0.45);

    /// <summary>Lines between rows.</summary>
    public static PdfColor Hairline { get; } = new(0.82, 0.84, 0.86);

    /// <summary>Ground of a panel.</summary>
    public static PdfColor Panel { get; } = new(0.955, 0.962, 0.97);

    /// <summary>What warns.</summary>
    public static PdfColor Alert { get; } = new(0.7, 0.11, 0.11);

    /// <summary>Big letters behind the text.</summary>
    public static PdfColor Watermark { get; } = new(0.93, 0.87, 0.87);
}
