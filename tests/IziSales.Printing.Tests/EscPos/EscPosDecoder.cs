using System.Text;

namespace IziSales.Printing.Tests.EscPos;

/// <summary>Reads a job as a printer would; a byte that is neither text nor a command of the manual is an error.</summary>
internal sealed class EscPosDecoder
{
    private readonly byte[] _job;
    private readonly IReadOnlyDictionary<int, Encoding> _pages;
    private readonly StringBuilder _line = new();
    private byte[] _stored = [];
    private int _at;
    private bool _bold;
    private int _width = 1;
    private int _height = 1;
    private Encoding _encoding = Encoding.ASCII;

    private EscPosDecoder(byte[] job, IReadOnlyDictionary<int, Encoding> pages)
    {
        _job = job;
        _pages = pages;
    }

    public List<PrintedLine> Lines { get; } = [];

    public List<PrintedPicture> Pictures { get; } = [];

    public List<string> Qrs { get; } = [];

    public List<string> Cuts { get; } = [];

    public int Pulses { get; private set; }

    public int FedLines { get; private set; }

    public int Module { get; private set; }

    public int Level { get; private set; }

    public bool EndsPlain => !_bold && _width == 1 && _height == 1;

    public IEnumerable<string> Text => Lines.Select(static line => line.Text);

    public static EscPosDecoder Read(byte[] job, PrinterProfile? profile = null)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Dictionary<int, Encoding> pages = (profile ?? PrinterProfile.Generic80).CodePages.ToDictionary(static page => (int)page.Number, static page => Judge(page.Charset));
        var decoder = new EscPosDecoder(job, pages);
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
                    Lines.Add(new PrintedLine(_line.ToString(), _bold, _width, _height));
                    _line.Clear();
                    break;
                case 0x1B:
                    Escape();
                    break;
                case 0x1C:
                    Assert.Equal(0x2E, Take());
                    break;
                case 0x1D:
                    Group();
                    break;
                default:
                    Assert.True(next >= 0x20 && next != 0x7F, $"Stray control byte {next:X2} at {_at - 1}.");
                    Assert.True(next < 0x7F || !ReferenceEquals(_encoding, Encoding.ASCII), $"Byte {next:X2} at {_at - 1} without a code page.");
                    _line.Append(_encoding.GetString([next]));
                    break;
            }
        }

        Assert.Equal("", _line.ToString());
    }

    private void Escape()
    {
        byte command = Take();
        switch (command)
        {
            case 0x40:
                (_bold, _width, _height, _encoding) = (false, 1, 1, Encoding.ASCII);
                break;
            case 0x52:
                Assert.Equal(0, Take());
                break;
            case 0x74:
                int page = Take();
                Assert.True(_pages.ContainsKey(page), $"Code page {page} is not the profile's.");
                _encoding = _pages[page];
                break;
            case 0x45:
                _bold = Take() == 1;
                break;
            case 0x61:
                AtLineStart();
                Assert.InRange(Take(), 0, 2);
                break;
            case 0x64:
                AtLineStart();
                FedLines += Take();
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
                Assert.Equal(0x6B, Take());
                Qr();
                break;
            case 0x56:
                AtLineStart();
                byte cut = Take();
                Cuts.Add(cut is 0x41 or 0x42 ? $"{cut:X2} {Take():X2}" : $"{cut:X2}");
                break;
            case 0x76:
                Raster();
                break;
            default:
                Assert.Fail($"Unknown command 1D {command:X2} at {_at - 2}.");
                break;
        }
    }

    private void Qr()
    {
        AtLineStart();
        int length = Take() + (Take() << 8);
        byte[] data = _job[_at..(_at + length)];
        _at += length;
        switch (data[1])
        {
            case 0x41:
                Assert.Equal([0x31, 0x41, 0x32, 0x00], data);
                break;
            case 0x43:
                Module = data[2];
                break;
            case 0x45:
                Level = data[2];
                break;
            case 0x50:
                _stored = data[3..];
                break;
            case 0x51:
                Qrs.Add(Encoding.UTF8.GetString(_stored));
                break;
            default:
                Assert.Fail($"Unknown QR function {data[1]:X2}.");
                break;
        }
    }

    private void Raster()
    {
        AtLineStart();
        Assert.Equal(0x30, Take());
        Assert.Equal(0, Take());
        int bytesPerRow = Take() + (Take() << 8);
        int rows = Take() + (Take() << 8);
        if (Pictures.Count == 0)
        {
            Pictures.Add(new PrintedPicture(bytesPerRow));
        }

        Pictures[^1].Append(_job.AsSpan(_at, bytesPerRow * rows));
        _at += bytesPerRow * rows;
    }

    private void AtLineStart() => Assert.Equal("", _line.ToString());

    private byte Take()
    {
        Assert.True(_at < _job.Length, "The job ends inside a command.");
        return _job[_at++];
    }
}
