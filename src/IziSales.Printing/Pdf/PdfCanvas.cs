using System.Buffers;
using IziSales.Printing.Qr;

namespace IziSales.Printing.Pdf;

/// <summary>One page's content. Points from the top left corner, downwards; the page's height may be settled last.</summary>
internal sealed class PdfCanvas
{
    // Distance of the control points that makes four curves a circle.
    private const double Kappa = 0.5523;

    private readonly ArrayBufferWriter<byte> _content = new(4096);
    private PdfColor _fill = PdfColor.Black;
    private PdfColor _stroke = PdfColor.Black;
    private PdfFont? _font;
    private double _size;

    public ReadOnlyMemory<byte> Content => _content.WrittenMemory;

    /// <summary>A folded text on its base line.</summary>
    public void Text(double x, double y, string text, PdfFont font, double size, PdfColor color)
    {
        if (text.Length == 0)
        {
            return;
        }

        Fill(color);
        Begin(font, size);
        Numbers(x, -y);
        Operator("Td "u8);
        Show(text);
    }

    public void TextRight(double right, double y, string text, PdfFont font, double size, PdfColor color) =>
        Text(right - font.Measure(text, size), y, text, font, size, color);

    public void TextCenter(double center, double y, string text, PdfFont font, double size, PdfColor color) =>
        Text(center - (font.Measure(text, size) / 2), y, text, font, size, color);

    /// <summary>A folded text that climbs from left to right through a point.</summary>
    public void TextClimbing(double centerX, double centerY, string text, PdfFont font, double size, PdfColor color)
    {
        const double Cosine = 0.8192;
        const double Sine = 0.5736;
        double half = font.Measure(text, size) / 2;
        Fill(color);
        Begin(font, size);
        Numbers(Cosine, Sine, -Sine, Cosine, centerX - (half * Cosine), -centerY - (half * Sine));
        Operator("Tm "u8);
        Show(text);
    }

    public void Line(double x1, double y1, double x2, double y2, double width, PdfColor color)
    {
        Stroke(color);
        Numbers(width);
        Operator("w "u8);
        Numbers(x1, -y1);
        Operator("m "u8);
        Numbers(x2, -y2);
        Operator("l S\n"u8);
    }

    public void DashedLine(double x1, double x2, double y, PdfColor color)
    {
        Operator("[2 2] 0 d "u8);
        Line(x1, y, x2, y, 0.6, color);
        Operator("[] 0 d\n"u8);
    }

    public void FillRectangle(double x, double y, double width, double height, PdfColor color)
    {
        Fill(color);
        Numbers(x, -y - height, width, height);
        Operator("re f\n"u8);
    }

    public void FillRounded(double x, double y, double width, double height, double radius, PdfColor color)
    {
        Fill(color);
        Rounded(x, y, width, height, radius);
        Operator("f\n"u8);
    }

    public void StrokeRounded(double x, double y, double width, double height, double radius, double line, PdfColor color)
    {
        Stroke(color);
        Numbers(line);
        Operator("w "u8);
        Rounded(x, y, width, height, radius);
        Operator("s\n"u8);
    }

    /// <summary>A QR of a side so long, its upper left corner here; black bars, never a picture.</summary>
    public void Qr(double x, double y, double side, QrMatrix matrix)
    {
        Fill(PdfColor.Black);

        // In modules, so that neighbours meet exactly and the numbers stay short.
        double module = side / matrix.Size;
        Operator("q "u8);
        Numbers(module, 0, 0, module, x, -y - side);
        Operator("cm\n"u8);
        foreach ((int column, int row, int length) in matrix.Bars())
        {
            Numbers(column, matrix.Size - row - 1, length, 1);
            Operator("re\n"u8);
        }

        Operator("f Q\n"u8);
    }

    /// <summary>Upright black bars, told in modules of so many points.</summary>
    public void Bars(double x, double y, double module, double height, IEnumerable<(int X, int Width)> bars)
    {
        Fill(PdfColor.Black);
        Operator("q "u8);
        Numbers(module, 0, 0, height, x, -y - height);
        Operator("cm\n"u8);
        foreach ((int at, int width) in bars)
        {
            Numbers(at, 0, width, 1);
            Operator("re\n"u8);
        }

        Operator("f Q\n"u8);
    }

    /// <summary>A picture, its upper left corner here.</summary>
    public void Image(double x, double y, double width, double height, PdfImage image)
    {
        Operator("q "u8);
        Numbers(width, 0, 0, height, x, -y - height);
        Operator("cm /"u8);
        Name(image.Name);
        Operator("Do Q\n"u8);
    }

    /// <summary>All of another canvas, above what is here.</summary>
    public void Append(PdfCanvas above)
    {
        // What was set below would colour what is above: it starts as on an empty page.
        Fill(PdfColor.Black);
        Stroke(PdfColor.Black);
        _content.Write(above.Content.Span);
        _fill = above._fill;
        _stroke = above._stroke;
        _font = above._font;
        _size = above._size;
    }

    // A font stays set until another one is: most lines need not name it.
    private void Begin(PdfFont font, double size)
    {
        Operator("BT "u8);
        if (font == _font && size.Equals(_size))
        {
            return;
        }

        _font = font;
        _size = size;
        Byte((byte)'/');
        Name(font.Resource);
        Numbers(size);
        Operator("Tf "u8);
    }

    private void Name(string name)
    {
        foreach (char character in name)
        {
            Byte((byte)character);
        }

        Byte((byte)' ');
    }

    private void Show(string text)
    {
        Byte((byte)'(');
        foreach (char character in text)
        {
            byte code = PdfText.Encode(character);
            if (code is (byte)'(' or (byte)')' or (byte)'\\')
            {
                Byte((byte)'\\');
            }

            Byte(code);
        }

        Operator(") Tj ET\n"u8);
    }

    private void Rounded(double x, double y, double width, double height, double radius)
    {
        double left = x;
        double right = x + width;
        double top = -y;
        double bottom = -y - height;
        double bend = radius * (1 - Kappa);
        Numbers(left + radius, top);
        Operator("m "u8);
        Numbers(right - radius, top);
        Operator("l "u8);
        Numbers(right - bend, top, right, top - bend, right, top - radius);
        Operator("c "u8);
        Numbers(right, bottom + radius);
        Operator("l "u8);
        Numbers(right, bottom + bend, right - bend, bottom, right - radius, bottom);
        Operator("c "u8);
        Numbers(left + radius, bottom);
        Operator("l "u8);
        Numbers(left + bend, bottom, left, bottom + bend, left, bottom + radius);
        Operator("c "u8);
        Numbers(left, top - radius);
        Operator("l "u8);
        Numbers(left, top - bend, left + bend, top, left + radius, top);
        Operator("c h "u8);
    }

    private void Fill(PdfColor color)
    {
        if (color != _fill)
        {
            _fill = color;
            Numbers(color.Red, color.Green, color.Blue);
            Operator("rg\n"u8);
        }
    }

    private void Stroke(PdfColor color)
    {
        if (color != _stroke)
        {
            _stroke = color;
            Numbers(color.Red, color.Green, color.Blue);
            Operator("RG\n"u8);
        }
    }

    private void Numbers(params ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
        {
            PdfNumber.Write(_content, number);
            Byte((byte)' ');
        }
    }

    private void Operator(ReadOnlySpan<byte> bytes) => _content.Write(bytes);

    private void Byte(byte value)
    {
        _content.GetSpan(1)[0] = value;
        _content.Advance(1);
    }
}
