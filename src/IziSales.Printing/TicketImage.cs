namespace IziSales.Printing;

/// <summary>A picture, in the middle.</summary>
/// <remarks>A pixel is a dot of a thermal printer, an eighth of a millimetre, as long as the limits allow: a logo drawn for the roll keeps its every dot. Larger ones shrink, none grows.</remarks>
public sealed class TicketImage : TicketBlock
{
    /// <summary>A picture on paper.</summary>
    public TicketImage(TicketPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        Picture = picture;
    }

    /// <summary>What is shown.</summary>
    public TicketPicture Picture { get; }

    /// <summary>The most millimetres it may be wide; the paper's width limits it as well. By default 50.</summary>
    public int MaxWidth { get; init; } = 50;

    /// <summary>The most millimetres it may be high. By default 25.</summary>
    public int MaxHeight { get; init; } = 25;

    /// <summary>Width in dots of an eighth of a millimetre on a paper that has so many across.</summary>
    internal int DotsOn(int paper)
    {
        const int DotsPerMillimetre = 8;
        int most = Math.Min(paper, MaxWidth * DotsPerMillimetre);
        int byHeight = (int)((long)MaxHeight * DotsPerMillimetre * Picture.Width / Picture.Height);
        return Math.Max(1, Math.Min(Picture.Width, Math.Min(most, byHeight)));
    }
}
