namespace IziSales.Printing;

/// <summary>A QR code, in the middle.</summary>
/// <remarks>ISO/IEC 18004, error correction level Q as Anexo 6 of RS 114-2019 wants it.</remarks>
public sealed class TicketQr : TicketBlock
{
    /// <summary>A QR that says this text.</summary>
    public TicketQr(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        Text = text;
    }

    /// <summary>What a reader will find in it.</summary>
    public string Text { get; }
}
