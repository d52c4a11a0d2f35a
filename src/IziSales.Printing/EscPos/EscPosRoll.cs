using IziSales.Printing.Layout;
using IziSales.Printing.Pictures;

namespace IziSales.Printing.EscPos;

/// <summary>The paper of one thermal printer, used as its profile says.</summary>
internal sealed class EscPosRoll : IRoll
{
    private const byte LinesToKnife = 5;
    private const byte LinesToTearBar = 4;
    private const byte DotsBelowPicture = 12;

    private readonly EscPosWriter _writer;
    private readonly PrinterProfile _profile;

    public EscPosRoll(EscPosWriter writer, PrinterProfile profile)
    {
        _writer = writer;
        _profile = profile;
    }

    public void Line(ReadOnlySpan<char> text, PrintStyle style) => _writer.Line(text, style);

    // The printer adds no quiet zone of its own: an empty line above and below.
    public void Qr(TicketQr qr)
    {
        _writer.Reset();
        _writer.LineFeed();
        EscPosQr.Write(_writer, qr, _profile);
        _writer.LineFeed();
    }

    public void Barcode(TicketBarcode barcode)
    {
        _writer.Reset();
        _writer.LineFeed();
        EscPosBarcode.Write(_writer, barcode, _profile);
    }

    public void Image(TicketImage image)
    {
        MonoBitmap bitmap = image.Picture.Dithered(image.DotsOn(_profile.Dots));
        _writer.Reset();
        _writer.Picture(bitmap, (_profile.Dots - bitmap.Width) / 2, _profile.StripRows);
        _writer.FeedDots(DotsBelowPicture);
    }

    public void Drawer() => _writer.Drawer(_profile.DrawerPin);

    public void Cut()
    {
        _writer.Reset();
        switch (_profile.Cut)
        {
            case PrinterCut.FeedAndPartial:
                _writer.Write([0x1D, 0x56, 0x42, 0x00]);
                break;
            case PrinterCut.FeedAndFull:
                _writer.Write([0x1D, 0x56, 0x41, 0x00]);
                break;
            case PrinterCut.Partial:
                _writer.Feed(LinesToKnife);
                _writer.Write([0x1D, 0x56, 0x01]);
                break;
            case PrinterCut.TearOff:
                _writer.Feed(LinesToTearBar);
                break;
            default:
                throw new InvalidOperationException("The profile names a cut that does not exist.");
        }
    }
}
