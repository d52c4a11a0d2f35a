using System.Buffers;
using System.IO.Compression;
using IziSales.Printing.Pdf;

namespace IziSales.Printing;

/// <summary>A PDF on a sheet or on a roll: text that can be searched, a QR of lines, no font file, no picture.</summary>
public sealed class PdfRenderer : IDocumentRenderer
{
    private readonly PdfPaper _paper;

    /// <summary>A renderer for one paper.</summary>
    /// <param name="paper">By default A4.</param>
    public PdfRenderer(PdfPaper paper = PdfPaper.A4)
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
    public void Render(Ticket ticket, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<PdfPage> pages = _paper switch
        {
            PdfPaper.A4 => Sheets(ticket, SheetStyle.A4),
            PdfPaper.A5 => Sheets(ticket, SheetStyle.A5),
            PdfPaper.Roll80 => RollPages.Draw(ticket, RollStyle.Roll80),
            _ => RollPages.Draw(ticket, RollStyle.Roll58),
        };
        PdfFile.Write(output, ticket, pages, Compression);
    }

    private static IReadOnlyList<PdfPage> Sheets(Ticket ticket, SheetStyle style)
    {
        var pages = new SheetPages(ticket, style);
        SheetHead.Draw(pages, ticket, style);
        var foot = new SheetFoot(pages, ticket, style);
        new SheetTable(pages, ticket, style).Draw(foot.Height);
        foot.Draw();
        return pages.Finish();
    }
}
