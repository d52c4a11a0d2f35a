using System.Buffers;
using IziSales.Printing.Characters;
using IziSales.Printing.EscPos;
using IziSales.Printing.Layout;

namespace IziSales.Printing;

/// <summary>The bytes of a thermal printer.</summary>
/// <remarks>Every job begins with a reset, because the last one may have died half way; every line ends with a line feed, because text without one stays unseen.</remarks>
public sealed class EscPosRenderer : IDocumentRenderer
{
    private const byte LinesToKnife = 5;
    private const byte LinesToTearBar = 4;

    private readonly PrinterProfile _profile;
    private readonly PrinterCharacters _characters;

    /// <summary>A renderer for one kind of printer.</summary>
    /// <param name="profile">What the printer can do. By default <see cref="PrinterProfile.Generic80"/>.</param>
    /// <exception cref="ArgumentException">The profile names no code page.</exception>
    public EscPosRenderer(PrinterProfile? profile = null)
    {
        _profile = profile ?? PrinterProfile.Generic80;
        if (_profile.CodePages.Count == 0)
        {
            throw new ArgumentException("A printer has at least one code page.", nameof(profile));
        }

        _characters = new PrinterCharacters(_profile.CodePages);
    }

    /// <inheritdoc/>
    public string MediaType => "application/octet-stream";

    /// <inheritdoc/>
    public string FileExtension => ".bin";

    /// <inheritdoc/>
    public void Render(Ticket ticket, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new EscPosWriter(output, _characters);
        PrintStyle large = _profile.DoubleSize ? PrintStyle.Bold | PrintStyle.Tall | PrintStyle.Wide : PrintStyle.Bold;
        writer.Start(_profile.CodePages[0].Number);
        foreach (PrintLine line in new RollLayout(_characters, ticket.Columns, large).Arrange(ticket))
        {
            Write(writer, line);
        }

        writer.Reset();
    }

    private void Write(EscPosWriter writer, PrintLine line)
    {
        switch (line.Kind)
        {
            case PrintKind.Text:
                writer.Line(line.Text, line.Style);
                break;
            case PrintKind.Qr:
                writer.Reset();
                writer.LineFeed();
                EscPosQr.Write(writer, line.Text, _profile);
                writer.LineFeed();
                break;
            case PrintKind.Drawer:
                writer.Drawer(_profile.DrawerPin);
                break;
            case PrintKind.Cut:
                writer.Reset();
                Cut(writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(line));
        }
    }

    private void Cut(EscPosWriter writer)
    {
        switch (_profile.Cut)
        {
            case PrinterCut.FeedAndPartial:
                writer.Write([0x1D, 0x56, 0x42, 0x00]);
                break;
            case PrinterCut.FeedAndFull:
                writer.Write([0x1D, 0x56, 0x41, 0x00]);
                break;
            case PrinterCut.Partial:
                writer.Feed(LinesToKnife);
                writer.Write([0x1D, 0x56, 0x01]);
                break;
            case PrinterCut.TearOff:
                writer.Feed(LinesToTearBar);
                break;
            default:
                throw new InvalidOperationException("The profile names a cut that does not exist.");
        }
    }
}
