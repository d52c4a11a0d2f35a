using System.Buffers;
using IziSales.Printing.Characters;
using IziSales.Printing.Layout;

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
    public void Line(string text, PrintStyle style)
    {
        Style(style);
        Span<byte> bytes = _output.GetSpan(text.Length + 1);
        int count = 0;
        foreach (char character in text)
        {
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

    /// <summary>Sends the number of the table again, which some printers forget after a picture.</summary>
    public void RepeatPage() => Page(_page);

    /// <summary>The drawer's impulse: on for 50 ms, off for 500 ms.</summary>
    public void Drawer(int pin) => Write([0x1B, 0x70, pin == 5 ? (byte)1 : (byte)0, 0x19, 0xFA]);

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
