using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using IziSales.Sandbox.Judging;

namespace IziSales.Sandbox.Memorias;

/// <summary>Keeps the pages in a file, one JSON line each, written through to the disk before anybody is answered.</summary>
/// <remarks>Nothing in it is ever changed. A last line without its end was never answered for: it is cut off when the file is opened.</remarks>
internal sealed class Diario : IArchivo
{
    private const byte EndOfLine = (byte)'\n';
    private const int Chunk = 64 * 1024;

    private readonly string _path;
    private readonly FileStream _file;
    private long _afterCover;
    private long _end;

    private Diario(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>The demo certificate with its key, without a password.</summary>
    public byte[] Certificado { get; private set; } = [];

    /// <summary>Opens a file or begins it.</summary>
    /// <exception cref="FormatException">The file is something else, or damaged in the middle.</exception>
    /// <exception cref="IOException">The file cannot be used, or another sandbox uses it.</exception>
    public static Diario Open(string path, Func<X509Certificate2> newCertificate)
    {
        FileStream file = OpenFile(path);
        Diario? opened = null;
        try
        {
            Diario diario = new(path, file);
            diario.ReadCover(newCertificate);
            opened = diario;
            return diario;
        }
        finally
        {
            if (opened is null)
            {
                file.Dispose();
            }
        }
    }

    /// <summary>Reads every page from the first to the last.</summary>
    /// <exception cref="FormatException">A line in the middle is damaged.</exception>
    public void Repasar(Action<Folio, IHoja> each)
    {
        int number = 1;
        foreach ((long offset, byte[] line) in Lines(_afterCover))
        {
            number++;
            each(Parse(line, number), new HojaEscrita(this, offset, line.Length));
        }
    }

    public IEnumerable<(int Orden, Folio? Folio, IHoja Hoja)> Novedades(int despues) => []; // the file is this sandbox's alone

    public IHoja? Guardar(Folio folio)
    {
        long offset = _end;
        int length = Append(JsonSerializer.SerializeToUtf8Bytes(folio, DiarioJson.Default.Folio));
        return new HojaEscrita(this, offset, length);
    }

    public bool Vaciar(int orden)
    {
        _file.SetLength(_afterCover);
        _file.Flush(flushToDisk: true);
        _end = _afterCover;
        return true;
    }

    public void Dispose() => _file.Dispose();

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.RandomAccess);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"No se pudo abrir el registro del sandbox «{path}»: quizá otro sandbox lo está usando, o falta la carpeta o el permiso. {closed.Message}", closed);
        }
    }

    private Folio Read(long offset, int length)
    {
        byte[] line = new byte[length];
        int read = 0;
        while (read < length && RandomAccess.Read(_file.SafeFileHandle, line.AsSpan(read), offset + read) is > 0 and int more)
        {
            read += more;
        }

        return Parse(line.AsSpan(0, read), number: null);
    }

    private Folio Parse(ReadOnlySpan<byte> line, int? number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, DiarioJson.Default.Folio) ?? throw new JsonException();
        }
        catch (JsonException mistake)
        {
            string where = number is { } known ? string.Create(CultureInfo.InvariantCulture, $" en la línea {known}") : "";
            throw new FormatException($"El registro del sandbox «{_path}» está dañado{where}. Guárdelo aparte y empiece con un archivo nuevo.", mistake);
        }
    }

    // What a full disk left of a line is taken back: nobody was answered, and no half of it may stand before the next.
    private int Append(byte[] json)
    {
        byte[] line = [.. json, EndOfLine];
        try
        {
            RandomAccess.Write(_file.SafeFileHandle, line, _end);
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _file.SetLength(_end);
            throw;
        }

        _end += line.Length;
        return json.Length;
    }

    private void ReadCover(Func<X509Certificate2> newCertificate)
    {
        (long _, byte[]? first) = Lines(0).FirstOrDefault();
        if (first is null && IsUnfinishedCover())
        {
            _file.SetLength(0);
            Begin(newCertificate);
            return;
        }

        Portada? cover = first is null ? null : TryReadCover(first);
        if (cover is not { Formato: Portada.Formato1 })
        {
            throw new FormatException($"El archivo «{_path}» no es el registro de un sandbox.");
        }

        Certificado = cover.Certificado;
        _afterCover = first!.Length + 1;
        _end = Lines(_afterCover).Aggregate(_afterCover, static (_, line) => line.Offset + line.Bytes.Length + 1);
        _file.SetLength(_end);
    }

    // Empty, or broken off while the first line was being written.
    private bool IsUnfinishedCover()
    {
        Span<byte> start = stackalloc byte[Portada.Start.Length];
        start = start[..RandomAccess.Read(_file.SafeFileHandle, start, 0)];
        return Portada.Start.StartsWith(start);
    }

    private void Begin(Func<X509Certificate2> newCertificate)
    {
        using X509Certificate2 certificate = newCertificate();
        Certificado = certificate.Export(X509ContentType.Pfx);
        Append(JsonSerializer.SerializeToUtf8Bytes(new Portada(Portada.Formato1, Certificado), DiarioJson.Default.Portada));
        _afterCover = _end;
    }

    private static Portada? TryReadCover(byte[] line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, DiarioJson.Default.Portada);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Every line that has its end.</summary>
    private IEnumerable<(long Offset, byte[] Bytes)> Lines(long from)
    {
        byte[] buffer = new byte[Chunk];
        using MemoryStream line = new();
        long start = from;
        long at = from;
        while (RandomAccess.Read(_file.SafeFileHandle, buffer, at) is > 0 and int read)
        {
            at += read;
            int begin = 0;
            for (int end; (end = Array.IndexOf(buffer, EndOfLine, begin, read - begin)) >= 0; begin = end + 1)
            {
                line.Write(buffer, begin, end - begin);
                yield return (start, line.ToArray());
                start += line.Length + 1;
                line.SetLength(0);
            }

            line.Write(buffer, begin, read - begin);
        }
    }

    private sealed class HojaEscrita(Diario diario, long offset, int length) : IHoja
    {
        public Folio Leer() => diario.Read(offset, length);
    }
}
