using System.Buffers;
using System.Text;
using IziSales.Printing.Html;

namespace IziSales.Printing;

/// <summary>One self-contained page for the screen, an e-mail or a browser's printer: no script, nothing to fetch.</summary>
/// <remarks>Tables and plain styles only, which mail programs leave in place; QR and bar codes are drawn, a logo is part of the page.</remarks>
public sealed class HtmlRenderer : IDocumentRenderer
{
    private readonly PaperSize _paper;

    /// <summary>A renderer whose pages print on one paper.</summary>
    /// <param name="paper">By default a roll of 80 mm, which is also how a phone shows it best.</param>
    public HtmlRenderer(PaperSize paper = PaperSize.Roll80)
    {
        if (!Enum.IsDefined(paper))
        {
            throw new ArgumentOutOfRangeException(nameof(paper));
        }

        _paper = paper;
    }

    /// <inheritdoc/>
    public string MediaType => "text/html; charset=utf-8";

    /// <inheritdoc/>
    public string FileExtension => ".html";

    /// <inheritdoc/>
    public void Render(Ticket ticket, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        Encoding.UTF8.GetBytes(TicketHtml.Write(ticket, _paper), output);
    }
}
