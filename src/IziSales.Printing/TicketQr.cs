using IziSales.Printing.Qr;

namespace IziSales.Printing;

/// <summary>A QR code, in the middle.</summary>
/// <remarks>ISO/IEC 18004, error correction level Q as Anexo 6 of RS 114-2019 wants it.</remarks>
public sealed class TicketQr : TicketBlock
{
    private QrMatrix? _matrix;

    /// <summary>A QR that says this text.</summary>
    /// <exception cref="ArgumentException">The text is empty, or longer than the 1663 bytes that a QR of level Q holds.</exception>
    public TicketQr(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        Text = text;
        Size = QrVersion.SizeFor(text);
    }

    /// <summary>What a reader will find in it.</summary>
    public string Text { get; }

    /// <summary>Modules along one side.</summary>
    internal int Size { get; }

    /// <summary>The modules, computed when the first renderer draws them, once for all renderers; a printer that draws by itself never needs them.</summary>
    internal QrMatrix Matrix => _matrix ??= QrMatrix.From(Text);
}
