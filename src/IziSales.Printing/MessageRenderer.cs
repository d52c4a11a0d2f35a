using System.Buffers;
using IziSales.Printing.Layout;

namespace IziSales.Printing;

/// <summary>The ticket as a message for a chat or an SMS, in UTF-8: short lines that any screen may wrap, no columns, no rules, no QR.</summary>
/// <remarks>No mark of a chat's own, such as stars for bold: whoever pastes it elsewhere reads plain words.</remarks>
public sealed class MessageRenderer : IDocumentRenderer
{
    /// <inheritdoc/>
    public string MediaType => "text/plain; charset=utf-8";

    /// <inheritdoc/>
    public string FileExtension => ".txt";

    /// <inheritdoc/>
    public void Render(Ticket ticket, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        new MessageLayout(output).Print(ticket);
    }
}
