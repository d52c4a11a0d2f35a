using System.Buffers;
using IziSales.Printing.Characters;
using IziSales.Printing.Layout;

namespace IziSales.Printing;

/// <summary>Plain text of the ticket's columns, in UTF-8: for a message, a log, a preview. It shows no QR and no picture.</summary>
public sealed class TextRenderer : IDocumentRenderer
{
    private const int DefaultColumns = 48;

    /// <inheritdoc/>
    public string MediaType => "text/plain; charset=utf-8";

    /// <inheritdoc/>
    public string FileExtension => ".txt";

    /// <inheritdoc/>
    public void Render(Ticket ticket, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        new RollLayout(new TextRoll(output), PlainCharset.Instance, ticket.Columns ?? DefaultColumns, PrintStyle.Plain).Print(ticket);
    }
}
