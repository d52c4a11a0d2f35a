using System.Buffers;
using System.Text;
using IziSales.Printing.Characters;
using IziSales.Printing.Layout;

namespace IziSales.Printing;

/// <summary>Plain text of the ticket's columns, in UTF-8: for a message, a log, a preview. It shows no QR.</summary>
public sealed class TextRenderer : IDocumentRenderer
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
        foreach (PrintLine line in new RollLayout(PlainCharset.Instance, ticket.Columns, PrintStyle.Plain).Arrange(ticket))
        {
            if (line.Kind == PrintKind.Text)
            {
                Encoding.UTF8.GetBytes(line.Text, output);
                output.Write("\n"u8);
            }
        }
    }
}
