namespace IziSales.Printing.Pictures;

/// <summary>Turns the samples of a row into grey: depth, palette, transparency.</summary>
internal sealed class PngPixels
{
    private readonly PngHeader _header;
    private readonly byte[] _palette;
    private readonly byte[] _transparency;
    private readonly int _scale;

    public PngPixels(PngHeader header, byte[] palette, byte[] transparency)
    {
        _header = header;
        _palette = palette;
        _transparency = transparency;
        _scale = header.Depth < 8 && !header.HasPalette ? 255 / ((1 << header.Depth) - 1) : 1;
    }

    /// <summary>Puts a row's pixels into the picture, so many places apart.</summary>
    public void Put(byte[] line, int columns, byte[] gray, int at, int step)
    {
        for (int column = 0; column < columns; column++, at += step)
        {
            gray[at] = _header.HasPalette ? FromPalette(Sample(line, column)) : Direct(line, column * _header.Channels);
        }
    }

    private byte FromPalette(int index)
    {
        if ((index * 3) + 2 >= _palette.Length)
        {
            throw PictureReader.Truncated();
        }

        ReadOnlySpan<byte> color = _palette.AsSpan(index * 3, 3);
        return PictureReader.Gray(color[0], color[1], color[2], index < _transparency.Length ? _transparency[index] : 255);
    }

    private byte Direct(byte[] line, int at)
    {
        int red = Sample(line, at);
        int green = _header.HasColor ? Sample(line, at + 1) : red;
        int blue = _header.HasColor ? Sample(line, at + 2) : red;
        int alpha = 255;
        if (_header.HasAlpha)
        {
            alpha = To8(Sample(line, at + _header.Channels - 1));
        }
        else if (IsTheTransparentOne(red, green, blue))
        {
            alpha = 0;
        }

        return PictureReader.Gray(To8(red), To8(green), To8(blue), alpha);
    }

    // One colour of the picture may be declared to be no colour, two bytes for each channel.
    private bool IsTheTransparentOne(int red, int green, int blue)
    {
        if (_header.HasColor)
        {
            return _transparency.Length >= 6 && red == Word(0) && green == Word(2) && blue == Word(4);
        }

        return _transparency.Length >= 2 && red == Word(0);
    }

    private int Word(int at) => (_transparency[at] << 8) | _transparency[at + 1];

    private int To8(int sample) => _header.Depth == 16 ? sample >> 8 : sample * _scale;

    private int Sample(byte[] line, int index)
    {
        switch (_header.Depth)
        {
            case 8:
                return line[index];
            case 16:
                return (line[index * 2] << 8) | line[(index * 2) + 1];
            default:
                int bit = index * _header.Depth;
                return (line[bit >> 3] >> (8 - _header.Depth - (bit & 7))) & ((1 << _header.Depth) - 1);
        }
    }
}
