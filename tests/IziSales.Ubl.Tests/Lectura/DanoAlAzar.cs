namespace IziSales.Ubl.Tests.Lectura;

/// <summary>Damages bytes as disks, networks and people do, drawn from a seed.</summary>
internal sealed class DanoAlAzar(int seed)
{
    private static readonly byte[][] Trozos =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "&#0;"u8.ToArray(), "\""u8.ToArray(), "]]>"u8.ToArray(), "<!--"u8.ToArray(), "-->"u8.ToArray(),
        "99999999999999999999999999999"u8.ToArray(), "0.0000000000000000000000000001"u8.ToArray(), "-1"u8.ToArray(), "1e9"u8.ToArray(), "xmlns=\"\""u8.ToArray(),
        "9999-12-31"u8.ToArray(), "0001-01-01"u8.ToArray(), "\0"u8.ToArray(), "\u00FF\u00FE"u8.ToArray(), "<x/>"u8.ToArray(), "</x>"u8.ToArray(),
    ];

    private readonly Random _random = new(seed);

    public byte[] Damage(byte[] whole)
    {
        byte[] bytes = [.. whole];
        for (int times = _random.Next(1, 5); times > 0 && bytes.Length > 0; times--)
        {
            bytes = Once(bytes);
        }

        return bytes;
    }

    private byte[] Once(byte[] bytes)
    {
        int at = _random.Next(bytes.Length);
        int end = Math.Min(bytes.Length, at + _random.Next(1, 60));
        switch (_random.Next(7))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[end..]];
            case 2:
                return [.. bytes[..end], .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. Trozos[_random.Next(Trozos.Length)], .. bytes[at..]];
            case 4:
                return InText(bytes);
            case 5:
                bytes[at] = (byte)_random.Next(256);
                return bytes;
            default:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                return bytes;
        }
    }

    // Puts something else where a figure or a code stands, so that the damage gets past the XML reader.
    private byte[] InText(byte[] bytes)
    {
        int start = bytes.AsSpan(_random.Next(bytes.Length)).IndexOf((byte)'>') + 1;
        int length = start > 0 ? bytes.AsSpan(start).IndexOf((byte)'<') : -1;
        return length < 0 ? bytes : [.. bytes[..start], .. Trozos[_random.Next(8, 15)], .. bytes[(start + length)..]];
    }
}
