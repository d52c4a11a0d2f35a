using System.Collections;
using System.Text;
using IziSales.Printing.Barcodes;
using IziSales.Printing.Qr;
using QRCoder;

namespace IziSales.Printing.Tests.EscPos;

/// <summary>The part of a printer that draws QRs and bar codes by itself.</summary>
internal sealed class EscPosSymbols(int dots, List<Action<PaperRoll>> strokes)
{
    private readonly List<string> _qrs = [];
    private readonly List<string> _barcodes = [];
    private byte[] _stored = [];
    private int _height;
    private int _bar;

    public IReadOnlyList<string> Qrs => _qrs;

    public IReadOnlyList<string> Barcodes => _barcodes;

    public int Module { get; private set; }

    public int Level { get; private set; }

    public void Qr(byte[] data, int align)
    {
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
                Assert.Equal([0x31, 0x50, 0x30], data[..3]);
                _stored = data[3..];
                break;
            case 0x51:
                Store(Encoding.UTF8.GetString(_stored), align);
                break;
            default:
                Assert.Fail($"Unknown QR function {data[1]:X2}.");
                break;
        }
    }

    public void Barcode(byte setting, byte value)
    {
        switch (setting)
        {
            case 0x68:
                _height = value;
                break;
            case 0x77:
                Assert.InRange(value, 2, 6);
                _bar = value;
                break;
            default:
                Assert.Equal(0, value);
                break;
        }
    }

    /// <summary>CODE128 as printers are told: a brace announces the code set, set C comes in numbers; start, check and stop are the printer's.</summary>
    public void Barcode(byte[] data, int align)
    {
        var text = new StringBuilder();
        var words = new List<byte>();
        bool isC = false;
        for (int i = 0; i < data.Length; i++)
        {
            if (data[i] == '{' && data[i + 1] != '{')
            {
                i++;
                Assert.True(data[i] is (byte)'B' or (byte)'C', $"Unknown code set {data[i]:X2}.");
                isC = data[i] == 'C';
                words.Add((byte)((words.Count, isC) switch { (0, false) => 104, (0, true) => 105, (_, false) => 100, _ => 99 }));
            }
            else if (isC)
            {
                Assert.InRange(data[i], 0, 99);
                words.Add(data[i]);
                text.Append($"{data[i]:00}");
            }
            else
            {
                i += data[i] == '{' ? 1 : 0;
                Assert.InRange(data[i], 0x20, 0x7E);
                words.Add((byte)(data[i] - 0x20));
                text.Append((char)data[i]);
            }
        }

        words.Add((byte)((words[0] + words.Select(static (word, i) => i * word).Sum()) % 103));
        words.Add(106);
        _barcodes.Add(text.ToString());
        List<bool> bars = [.. words.SelectMany(static word => Code128Patterns.Of(word).Select(static (width, i) => Enumerable.Repeat(i % 2 == 0, width - '0'))).SelectMany(static run => run)];
        (int bar, int height) = (_bar, _height);
        Assert.True(bars.Count * bar <= dots, "A bar code wider than the paper is not printed.");
        strokes.Add(paper => paper.Picture(Left(bars.Count * bar, align), bars.Count * bar, height, (x, _) => bars[x / bar]));
    }

    private void Store(string text, int align)
    {
        (string data, int module) = (text, Module);
        Assert.True(QrVersion.SizeFor(text) * module <= dots, "A QR wider than the paper is not printed, and nobody is told.");
        _qrs.Add(text);
        strokes.Add(paper =>
        {
            using QRCodeData symbol = QRCodeGenerator.GenerateQrCode(data, QRCodeGenerator.ECCLevel.Q, forceUtf8: true);
            List<BitArray> matrix = symbol.ModuleMatrix;
            int side = (matrix.Count - 8) * module;
            paper.Picture(Left(side, align), side, side, (x, y) => matrix[4 + (y / module)][4 + (x / module)]);
        });
    }

    private int Left(int width, int align) => align switch { 1 => (dots - width) / 2, 2 => dots - width, _ => 0 };
}
