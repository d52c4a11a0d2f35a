using System.Buffers;
using System.Text;
using IziSales.Printing.Html;

namespace IziSales.Printing;

/// <summary>One self-contained page for the screen, an e-mail or a browser's printer: no script, nothing to fetch.</summary>
public sealed class HtmlRenderer : IDocumentRenderer
{
    /// <inheritdoc/>
    public string MediaType => "text/html; charset=utf-8";

    /// <inheritdoc/>
    public string FileExtension => ".html";

    /// <inheritdoc/>
    public void Render(Ticket ticket, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        Encoding.UTF8.GetBytes(TicketHtml.Write(ticket), output);
    }
}
