using System.Buffers.Binary;
using System.Text;

namespace IziSales.Printing.Queue;

/// <summary>A job as the queue keeps it: a version, then title, first print and reprint, each behind its length.</summary>
internal static class PrintJobBytes
{
    private const byte Version = 1;

    // Reset, one-byte letters, centred and bold; then back to how a job begins.
    private static readonly byte[] Marca = [0x1B, 0x40, 0x1C, 0x2E, 0x1B, 0x61, 0x01, 0x1B, 0x45, 0x01, .. "*** REIMPRESION ***\n"u8, 0x1B, 0x40];

    public static byte[] Write(PrintJob job, ReadOnlyMemory<byte> contenido)
    {
        byte[] titulo = Encoding.UTF8.GetBytes(job.Titulo ?? job.Clave);
        byte[] bytes = new byte[1 + (3 * sizeof(int)) + titulo.Length + contenido.Length + job.Reimpresion.Length];
        bytes[0] = Version;
        Span<byte> rest = bytes.AsSpan(1);
        Put(titulo, ref rest);
        Put(contenido.Span, ref rest);
        Put(job.Reimpresion.Span, ref rest);
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes were written by something else.</exception>
    public static PrintJob Read(string clave, string impresora, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.Span[0] != Version)
        {
            throw new InvalidDataException("The job was queued by another version.");
        }

        ReadOnlyMemory<byte> rest = bytes[1..];
        string titulo = Encoding.UTF8.GetString(Take(ref rest).Span);
        ReadOnlyMemory<byte> contenido = Take(ref rest);
        return new PrintJob(clave, impresora, contenido) { Titulo = titulo, Reimpresion = Take(ref rest) };
    }

    /// <summary>What comes out when a person asks for the job again.</summary>
    public static ReadOnlyMemory<byte> Again(PrintJob job) => job.Reimpresion.IsEmpty ? (byte[])[.. Marca, .. job.Contenido.Span] : job.Reimpresion;

    private static void Put(ReadOnlySpan<byte> part, ref Span<byte> rest)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, part.Length);
        part.CopyTo(rest[sizeof(int)..]);
        rest = rest[(sizeof(int) + part.Length)..];
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest)
    {
        int length = rest.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        if (length < 0 || length > rest.Length - sizeof(int))
        {
            throw new InvalidDataException("The job is cut short.");
        }

        ReadOnlyMemory<byte> part = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return part;
    }
}
