using System.Buffers;
using IziSales.Printing.Characters;
using IziSales.Printing.Layout;
using IziSales.Printing.Pictures;

namespace IziSales.Printing.EscPos;

/// <summary>Writes ESC/POS commands and remembers what the printer has been told.</summary>
internal sealed class EscPosWriter
{
    private readonly IBufferWriter<byte> _output;
    private readonly PrinterCharacters _characters;
    private int _page = -1;
    private PrintStyle _style;

    public EscPosWriter(IBufferWriter<byte> output, PrinterCharacters characters)
    {
        _output = output;
        _characters = characters;
    }

    /// <summary>Forgets what the last job left behind: styles, Chinese two-byte mode, national signs in place of # $ @.</summary>
    public void Start(int page)
    {
        Write([0x1B, 0x40]);
        Write([0x1C, 0x2E]);
        Write([0x1B, 0x52, 0x00]);
        _style = PrintStyle.Plain;
        Page(page);
    }

    /// <summary>Prints one line.</summary>
    public void Line(ReadOnlySpan<char> text, PrintStyle style)
    {
        Style(style);
        Span<byte> bytes = _output.GetSpan(text.Length + 1);
        int count = 0;
        foreach (char character in text)
        {
            if (character is >= ' ' and <= '~')
            {
                bytes[count++] = (byte)character;
                continue;
            }

            (byte code, int page) = _characters.Encode(character, _page);
            if (code >= 0x80 && page != _page)
            {
                _output.Advance(count);
                Page(page);
                bytes = _output.GetSpan(text.Length + 1);
                count = 0;
            }

            bytes[count++] = code;
        }

        bytes[count++] = (byte)'\n';
        _output.Advance(count);
    }

    /// <summary>Plain letters, as at the start.</summary>
    public void Reset() => Style(PrintStyle.Plain);

    /// <summary>An empty line.</summary>
    public void LineFeed() => Write([0x0A]);

    /// <summary>Where the following lines stand; heard only at the start of a line.</summary>
    public void Align(TicketAlign align) => Write([0x1B, 0x61, (byte)align]);

    /// <summary>Lines of paper.</summary>
    public void Feed(byte lines) => Write([0x1B, 0x64, lines]);

    /// <summary>Dots of paper.</summary>
    public void FeedDots(byte dots) => Write([0x1B, 0x4A, dots]);

    /// <summary>The drawer's impulse: on for 50 ms, off for 500 ms.</summary>
    public void Drawer(int pin) => Write([0x1B, 0x70, pin == 5 ? (byte)1 : (byte)0, 0x19, 0xFA]);

    /// <summary>A picture that begins so many dots from the left, in strips of so many rows.</summary>
    /// <remarks>White before it takes the place of a centred picture, which not every printer knows. Some forget the table of characters after a picture: it is named again.</remarks>
    public void Picture(MonoBitmap bitmap, int left, int stripRows)
    {
        int margin = left / 8;
        int stride = margin + bitmap.Stride;
        Span<byte> white = stackalloc byte[margin];
        white.Clear();
        for (int top = 0; top < bitmap.Height; top += stripRows)
        {
            int rows = Math.Min(stripRows, bitmap.Height - top);
            Write([0x1D, 0x76, 0x30, 0x00, (byte)stride, (byte)(stride >> 8), (byte)rows, (byte)(rows >> 8)]);
            for (int y = top; y < top + rows; y++)
            {
                Write(white);
                Write(bitmap.Row(y));
            }
        }

        Page(_page);
    }

    public void Write(ReadOnlySpan<byte> bytes) => _output.Write(bytes);

    private void Page(int page)
    {
        _page = page;
        Write([0x1B, 0x74, (byte)page]);
    }

    private void Style(PrintStyle style)
    {
        PrintStyle changed = style ^ _style;
        if (changed.HasFlag(PrintStyle.Bold))
        {
            Write([0x1B, 0x45, style.HasFlag(PrintStyle.Bold) ? (byte)1 : (byte)0]);
        }

        if ((changed & (PrintStyle.Tall | PrintStyle.Wide)) != 0)
        {
            int size = (style.HasFlag(PrintStyle.Wide) ? 0x10 : 0) + (style.HasFlag(PrintStyle.Tall) ? 0x01 : 0);
            Write([0x1D, 0x21, (byte)size]);
        }

        _style = style;
    }
}
