using System.Buffers;
using System.IO.Compression;
using IziSales.Printing.Pdf;

namespace IziSales.Printing;

/// <summary>A PDF on a sheet or on a roll: text that can be searched, a QR of lines, no font file.</summary>
public sealed class PdfRenderer : IDocumentRenderer
{
    private readonly PaperSize _paper;

    /// <summary>A renderer for one paper.</summary>
    /// <param name="paper">By default A4.</param>
    public PdfRenderer(PaperSize paper = PaperSize.A4)
    {
        if (!Enum.IsDefined(paper))
        {
            throw new ArgumentOutOfRangeException(nameof(paper));
        }

        _paper = paper;
    }

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public string FileExtension => ".pdf";

    /// <summary>How hard the pages are pressed; reviewed files are kept open to the eye.</summary>
    internal CompressionLevel Compression { get; init; } = CompressionLevel.Optimal;

    /// <inheritdoc/>
    public void Render(Ticket ticket, IBufferWriter<byte> output) => Write(ticket, attachment: null, output);

    /// <summary>Writes the ticket with a file inside: the signed XML, so that one file by mail holds the paper and the document.</summary>
    public void Render(Ticket ticket, PdfAttachment attachment, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        Write(ticket, attachment, output);
    }

    /// <summary>The ticket with a file inside, as one array of bytes.</summary>
    public byte[] ToBytes(Ticket ticket, PdfAttachment attachment)
    {
        var output = new ArrayBufferWriter<byte>(16_384);
        Render(ticket, attachment, output);
        return output.WrittenSpan.ToArray();
    }

    private void Write(Ticket ticket, PdfAttachment? attachment, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        PdfDrawing drawing = _paper switch
        {
            PaperSize.A4 => SheetDrawing.Draw(ticket, SheetStyle.A4),
            PaperSize.A5 => SheetDrawing.Draw(ticket, SheetStyle.A5),
            PaperSize.Roll80 => RollDrawing.Draw(ticket, RollStyle.Roll80),
            _ => RollDrawing.Draw(ticket, RollStyle.Roll58),
        };
        PdfFile.Write(output, ticket, drawing, attachment, Compression);
    }
}
