using System.Text;

namespace IziSales.Printing.Tests.EscPos;

/// <summary>Prints a job as a printer of bad temper would: whatever is neither text nor a command of the manual, or comes where it may not, is an error.</summary>
/// <remarks>After a reset it is in Chinese two-byte mode and knows no table of characters; after a picture it has forgotten the table again.</remarks>
internal sealed class EscPosDecoder
{
    private const int LineHeight = 30;

    private readonly byte[] _job;
    private readonly PrinterProfile _profile;
    private readonly int _columns;
    private readonly List<PrintedCell> _line = [];
    private readonly EscPosSymbols _symbols;
    private readonly List<Action<PaperRoll>> _strokes = [];
    private readonly Lazy<PaperRoll> _paper;
    private int _at;
    private bool _bold;
    private int _width = 1;
    private int _height = 1;
    private int _align;
    private bool _isChinese;
    private Encoding? _encoding;

    private EscPosDecoder(byte[] job, PrinterProfile profile, int columns)
    {
        _job = job;
        _profile = profile;
        _columns = columns;
        _symbols = new EscPosSymbols(profile.Dots, _strokes);
        _paper = new Lazy<PaperRoll>(Draw);
    }

    /// <summary>The paper with all its dots, drawn when somebody looks.</summary>
    public PaperRoll Paper => _paper.Value;

    public List<PrintedLine> Lines { get; } = [];

    public List<PrintedPicture> Pictures { get; } = [];

    public IReadOnlyList<string> Qrs => _symbols.Qrs;

    public IReadOnlyList<string> Barcodes => _symbols.Barcodes;

    public List<string> Cuts { get; } = [];

    public int Pulses { get; private set; }

    public int FedLines { get; private set; }

    public int Module => _symbols.Module;

    public int Level => _symbols.Level;

    public bool EndsPlain => !_bold && _width == 1 && _height == 1 && _align == 0;

    public IEnumerable<string> Text => Lines.Select(static line => line.Text);

    public static EscPosDecoder Read(byte[] job, PrinterProfile? profile = null, int? columns = null)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        profile ??= PrinterProfile.Generic80;
        var decoder = new EscPosDecoder(job, profile, columns ?? profile.Columns);
        decoder.Run();
        return decoder;
    }

    // The platform's own tables, which we did not write.
    private static Encoding Judge(PrinterCharset charset) => charset switch
    {
        PrinterCharset.Pc850 => Encoding.GetEncoding(850),
        PrinterCharset.Pc858 => Encoding.GetEncoding(858),
        PrinterCharset.Windows1252 => Encoding.GetEncoding(1252),
        _ => Encoding.ASCII,
    };

    private void Run()
    {
        Assert.Equal([0x1B, 0x40, 0x1C, 0x2E], _job[..4]);
        while (_at < _job.Length)
        {
            byte next = Take();
            switch (next)
            {
                case 0x0A:
                    LineFeed();
                    break;
                case 0x1B:
                    Escape();
                    break;
                case 0x1C:
                    Assert.Equal(0x2E, Take());
                    _isChinese = false;
                    break;
                case 0x1D:
                    Group();
                    break;
                default:
                    Letter(next);
                    break;
            }
        }

        AtLineStart();
    }

    private void Letter(byte code)
    {
        Assert.True(code >= 0x20 && code != 0x7F, $"Stray control byte {code:X2} at {_at - 1}.");
        Assert.True(code < 0x80 || !_isChinese, $"Byte {code:X2} at {_at - 1} swallows its neighbour: the printer still reads Chinese.");
        Assert.True(code < 0x80 || _encoding is not null, $"Byte {code:X2} at {_at - 1} without a table of characters.");
        char character = code < 0x80 ? (char)code : _encoding!.GetString([code])[0];
        Assert.False(char.IsControl(character), $"Byte {code:X2} at {_at - 1} is a hole of the table.");
        _line.Add(new PrintedCell(character, _bold, _width, _height));
    }

    private void LineFeed()
    {
        string text = string.Concat(_line.Select(static cell => cell.Character));
        int cells = _line.Sum(static cell => cell.Width);
        Assert.True(cells <= _columns, $"«{text}» takes {cells} cells of {_columns}.");
        PrintedCell first = _line.Count > 0 ? _line[0] : new PrintedCell(' ', _bold, _width, _height);
        Assert.All(_line, cell => Assert.Equal((first.Width, first.Height), (cell.Width, cell.Height)));
        Lines.Add(new PrintedLine(text, first.Bold, first.Width, first.Height));
        PrintedCell[] printed = [.. _line];
        _strokes.Add(paper => paper.Line(printed));
        _line.Clear();
    }

    private void Escape()
    {
        byte command = Take();
        switch (command)
        {
            case 0x40:
                (_bold, _width, _height, _align, _encoding, _isChinese) = (false, 1, 1, 0, null, true);
                break;
            case 0x52:
                Assert.Equal(0, Take());
                break;
            case 0x74:
                byte number = Take();
                PrinterCodePage? page = _profile.CodePages.FirstOrDefault(page => page.Number == number);
                Assert.True(page is not null, $"Table {number} is not the profile's.");
                _encoding = Judge(page.Charset);
                break;
            case 0x45:
                _bold = Take() == 1;
                break;
            case 0x4A:
                AtLineStart();
                byte dots = Take();
                _strokes.Add(paper => paper.Feed(dots));
                break;
            case 0x61:
                AtLineStart();
                _align = Take();
                Assert.InRange(_align, 0, 2);
                break;
            case 0x64:
                AtLineStart();
                int lines = Take();
                FedLines += lines;
                _strokes.Add(paper => paper.Feed(lines * LineHeight));
                break;
            case 0x70:
                Assert.InRange(Take(), 0, 1);
                _at += 2;
                Pulses++;
                break;
            default:
                Assert.Fail($"Unknown command 1B {command:X2} at {_at - 2}.");
                break;
        }
    }

    private void Group()
    {
        byte command = Take();
        switch (command)
        {
            case 0x21:
                byte size = Take();
                _width = 1 + (size >> 4);
                _height = 1 + (size & 7);
                break;
            case 0x28:
                AtLineStart();
                Assert.Equal(0x6B, Take());
                _symbols.Qr(Take(Take() + (Take() << 8)), _align);
                break;
            case 0x48 or 0x68 or 0x77:
                _symbols.Barcode(command, Take());
                break;
            case 0x6B:
                AtLineStart();
                Assert.Equal(0x49, Take());
                _symbols.Barcode(Take(Take()), _align);
                break;
            case 0x56:
                AtLineStart();
                byte cut = Take();
                Cuts.Add(cut is 0x41 or 0x42 ? $"{cut:X2} {Take():X2}" : $"{cut:X2}");
                _strokes.Add(static paper => paper.Cut());
                break;
            case 0x76:
                Raster();
                break;
            default:
                Assert.Fail($"Unknown command 1D {command:X2} at {_at - 2}.");
                break;
        }
    }

    private void Raster()
    {
        AtLineStart();
        Assert.Equal(0x30, Take());
        Assert.Equal(0, Take());
        int stride = Take() + (Take() << 8);
        int rows = Take() + (Take() << 8);
        Assert.InRange(stride * 8, 8, (_profile.Dots + 7) / 8 * 8);
        Assert.InRange(rows, 1, _profile.StripRows);
        byte[] data = Take(stride * rows);
        Pictures.Add(new PrintedPicture(stride * 8, rows));
        _strokes.Add(paper => paper.Picture(0, stride * 8, rows, (x, y) => (data[(y * stride) + (x >> 3)] & (0x80 >> (x & 7))) != 0));
        _encoding = null;
    }

    private PaperRoll Draw()
    {
        var paper = new PaperRoll(Math.Max(_profile.Dots, _columns * CellFont.Width));
        _strokes.ForEach(stroke => stroke(paper));
        return paper;
    }

    private void AtLineStart() => Assert.True(_line.Count == 0, $"Text waits in the line at {_at}.");

    private byte[] Take(int count)
    {
        Assert.True(_at + count <= _job.Length, "The job ends inside a command.");
        byte[] data = _job[_at..(_at + count)];
        _at += count;
        return data;
    }

    private byte Take()
    {
        Assert.True(_at < _job.Length, "The job ends inside a command.");
        return _job[_at++];
    }
}
