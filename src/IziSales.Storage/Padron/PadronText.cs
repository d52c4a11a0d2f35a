using System.IO.Compression;

namespace IziSales.Storage.Padron;

/// <summary>The text of SUNAT's file, out of its zip, with its day; nothing is unpacked to disk.</summary>
internal sealed class PadronText : IDisposable
{
    /// <summary>SUNAT's text has about 15 million lines of 100 bytes, packed to a quarter; beyond these it is another file.</summary>
    private const long MaxBytes = 16L * 1024 * 1024 * 1024;
    private const long MaxRatio = 100;
    private const int MaxEntries = 16;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    private readonly ZipArchive? _zip;
    private readonly long? _length;
    private long _read;

    private PadronText(Stream text, DateOnly fecha, ZipArchive? zip = null, long? length = null)
    {
        Text = text;
        Fecha = fecha;
        _zip = zip;
        _length = length;
    }

    public DateOnly Fecha { get; }

    private Stream Text { get; }

    /// <exception cref="PadronException">The file is not a zip with one text in it.</exception>
    public static PadronText Open(Stream file, DateOnly today)
    {
        file.Position = 0;
        Span<byte> mark = stackalloc byte[2];
        int read = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return mark[..read].SequenceEqual("PK"u8) ? OpenZip(file, today) : new PadronText(file, today);
    }

    /// <summary>Reads on.</summary>
    /// <exception cref="PadronException">The zip is damaged.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int read;
        try
        {
            read = await Text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException damaged)
        {
            throw Damaged(damaged);
        }

        _read += read;
        return _length is { } length && (_read > length || (read == 0 && _read < length)) ? throw Damaged(innerException: null) : read;
    }

    public void Dispose()
    {
        if (_zip is not null)
        {
            Text.Dispose();
            _zip.Dispose();
        }
    }

    private static PadronText OpenZip(Stream file, DateOnly today)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxEntries || zip.Entries.Where(static entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)).ToArray() is not [{ } entry])
            {
                throw new PadronException("IZI-PAD-001", "El zip no es el padrón reducido: debe traer un archivo .txt, y solo uno. Bájelo de nuevo de la página de SUNAT.");
            }

            if (entry.Length > MaxBytes || entry.Length / MaxRatio > entry.CompressedLength)
            {
                throw new PadronException("IZI-PAD-001", "El zip dice contener mucho más de lo que el padrón reducido puede tener. Bájelo de nuevo de la página de SUNAT.");
            }

            DateOnly day = DateOnly.FromDateTime(entry.LastWriteTime.DateTime);
            return new PadronText(entry.Open(), day >= FirstDay && day <= today ? day : today, zip, entry.Length);
        }
        catch (InvalidDataException damaged)
        {
            zip?.Dispose();
            throw Damaged(damaged);
        }
        catch (PadronException)
        {
            zip?.Dispose();
            throw;
        }
    }

    private static PadronException Damaged(Exception? innerException) =>
        new("IZI-PAD-002", "El zip está incompleto o dañado: bájelo de nuevo de la página de SUNAT.", innerException);
}
