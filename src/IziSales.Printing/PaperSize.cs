namespace IziSales.Printing;

/// <summary>The paper that a PDF or a page is made for.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>148 × 210 mm.</summary>
    A5,

    /// <summary>A roll 80 mm wide, as long as it takes.</summary>
    Roll80,

    /// <summary>A roll 58 mm wide, as long as it takes.</summary>
    Roll58,
}
