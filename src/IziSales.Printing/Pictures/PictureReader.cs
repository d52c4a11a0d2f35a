namespace IziSales.Printing.Pictures;

/// <summary>Finds out what a file is and reads it.</summary>
internal static class PictureReader
{
    public static TicketPicture Read(ReadOnlySpan<byte> file)
    {
        if (PngReader.IsPng(file))
        {
            return PngReader.Read(file);
        }

        return BmpReader.IsBmp(file) ? BmpReader.Read(file) : throw new PictureFaultException("La imagen no es PNG ni BMP. Guárdela como PNG y pruebe otra vez.");
    }

    /// <summary>Refuses what would take more memory than a logo is worth.</summary>
    public static void CheckSize(long width, long height)
    {
        if (width is < 1 or > TicketPicture.MaxSide || height is < 1 or > TicketPicture.MaxSide)
        {
            throw new PictureFaultException($"La imagen mide {width} × {height} puntos; puede medir de 1 × 1 a {TicketPicture.MaxSide} × {TicketPicture.MaxSide}.");
        }
    }

    public static PictureFaultException Truncated() => new("La imagen está incompleta o dañada: le faltan datos.");

    /// <summary>How light a colour looks, on white paper where it is transparent (ITU-R BT.601).</summary>
    public static byte Gray(int red, int green, int blue, int alpha = 255)
    {
        int light = ((red * 299) + (green * 587) + (blue * 114) + 500) / 1000;
        return (byte)(((light * alpha) + (255 * (255 - alpha)) + 127) / 255);
    }
}
