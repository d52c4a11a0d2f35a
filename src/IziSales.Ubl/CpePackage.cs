using System.Buffers;
using System.IO.Compression;
using IziSales.Ubl.Xml;

namespace IziSales.Ubl;

/// <summary>The zip in which documents travel to SUNAT: one file, named like the zip.</summary>
public static class CpePackage
{
    private const int MaxEntries = 16;
    private const int MinRoom = 16_384;
    private const int MaxRoom = 1_048_576;

    // The first instant a zip can hold; a fixed one, so that the same document always gives the same bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a document under SUNAT's name. The same input gives the same bytes.</summary>
    /// <param name="nombreArchivo">File name without extension.</param>
    /// <param name="xml">The signed document.</param>
    public static byte[] Zip(string nombreArchivo, ReadOnlySpan<byte> xml)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(nombreArchivo);
        byte[] room = ArrayPool<byte>.Shared.Rent(MaxLength(nombreArchivo, xml.Length));
        try
        {
            using var output = new MemoryStream(room);
            output.SetLength(0);
            using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            {
                ZipArchiveEntry entry = archive.CreateEntry($"{nombreArchivo}.xml", CompressionLevel.Fastest);
                entry.LastWriteTime = Epoch;
                using Stream stream = entry.Open();
                stream.Write(xml);
            }

            return room.AsSpan(0, (int)output.Length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>Packs a signed document.</summary>
    public static byte[] Zip(SignedCpe cpe)
    {
        ArgumentNullException.ThrowIfNull(cpe);
        return Zip(cpe.NombreArchivo, cpe.Xml.Span);
    }

    /// <summary>Takes the first XML out of a zip, whatever folders stand before it.</summary>
    /// <exception cref="FormatException">It is no zip, holds no XML, or is past a bound: 16 entries, 20 MB.</exception>
    public static CpeArchivo ReadXml(byte[] zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries)
            {
                throw new FormatException($"El ZIP trae {archive.Entries.Count} archivos; se admiten hasta {MaxEntries}.");
            }

            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                {
                    return new CpeArchivo(Path.GetFileNameWithoutExtension(entry.Name), ReadBounded(entry));
                }
            }
        }
        catch (InvalidDataException e)
        {
            throw new FormatException("El archivo no es un ZIP o está dañado.", e);
        }

        throw new FormatException("El ZIP no trae ningún archivo XML.");
    }

    /// <summary>Whether the bytes begin like a zip.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK"u8);

    // What cannot be compressed grows by a few bytes per block; the name stands twice, in UTF-8, beside some 200 bytes of headers.
    private static int MaxLength(string nombreArchivo, int xml) => xml + (xml / 64) + (nombreArchivo.Length * 6) + 1_024;

    // The length that an entry declares may lie; what is read is what counts.
    private static byte[] ReadBounded(ZipArchiveEntry entry)
    {
        int expected = (int)Math.Clamp(entry.Length, MinRoom, MaxRoom);
        byte[] room = ArrayPool<byte>.Shared.Rent(expected);
        try
        {
            using Stream stream = entry.Open();
            int length = 0;
            int read;
            while ((read = stream.Read(room.AsSpan(length))) > 0)
            {
                length += read;
                if (length > XmlAcotado.MaxBytes)
                {
                    throw new FormatException($"El XML del ZIP pasa de {XmlAcotado.MaxBytes / 1024 / 1024} MB.");
                }

                room = length == room.Length ? Larger(room) : room;
            }

            return room.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Larger(byte[] full)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
