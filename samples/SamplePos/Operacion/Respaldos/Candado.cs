using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SamplePos.Operacion.Respaldos;

/// <summary>Locks a backup with a passphrase: AES-256-GCM in pieces, under a key that PBKDF2 makes of it. Whoever changes, cuts or reorders a piece is found out.</summary>
public static class Candado
{
    private const int Iterations = 600_000;
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Piece = 1024 * 1024;
    private const string Wrong = "La frase no es la de este respaldo, o el archivo está dañado.";

    private static readonly byte[] Mark = "IZIRESP1"u8.ToArray();

    /// <summary>Whether a file is locked.</summary>
    public static bool IsLocked(string file)
    {
        using FileStream stream = File.OpenRead(file);
        byte[] head = new byte[Mark.Length];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(Mark);
    }

    /// <summary>Locks a file into another one.</summary>
    public static async Task LockAsync(string from, string to, string phrase, CancellationToken cancellationToken)
    {
        await using FileStream source = File.OpenRead(from);
        await using FileStream target = new(to, FileMode.CreateNew, FileAccess.Write);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        await target.WriteAsync(Mark, cancellationToken);
        await target.WriteAsync(salt, cancellationToken);
        using AesGcm cipher = Key(phrase, salt);
        byte[] plain = new byte[Piece];
        byte[] sealedPiece = new byte[Piece + TagBytes];
        bool isLast;
        for (long index = 0; ; index++)
        {
            int read = await source.ReadAtLeastAsync(plain, Piece, throwOnEndOfStream: false, cancellationToken);
            isLast = source.Position == source.Length;
            cipher.Encrypt(Nonce(index, isLast), plain.AsSpan(0, read), sealedPiece.AsSpan(0, read), sealedPiece.AsSpan(read, TagBytes));
            await target.WriteAsync(sealedPiece.AsMemory(0, read + TagBytes), cancellationToken);
            if (isLast)
            {
                break;
            }
        }

        target.Flush(flushToDisk: true);
    }

    /// <summary>Opens a locked file into another one; nothing is left behind when it cannot.</summary>
    /// <exception cref="RespaldoException">The phrase is another, or the file was changed.</exception>
    public static async Task OpenAsync(string from, string to, string phrase, CancellationToken cancellationToken)
    {
        bool whole = false;
        try
        {
            await using FileStream source = File.OpenRead(from);
            await using FileStream target = new(to, FileMode.CreateNew, FileAccess.Write);
            byte[] head = new byte[Mark.Length + SaltBytes];
            await source.ReadExactlyAsync(head, cancellationToken);
            using AesGcm cipher = Key(phrase, head.AsSpan(Mark.Length).ToArray());
            byte[] sealedPiece = new byte[Piece + TagBytes];
            byte[] plain = new byte[Piece];
            for (long index = 0; !whole; index++)
            {
                int length = await source.ReadAtLeastAsync(sealedPiece, sealedPiece.Length, throwOnEndOfStream: false, cancellationToken) - TagBytes;
                if (length < 0)
                {
                    throw new RespaldoException(Wrong);
                }

                whole = source.Position == source.Length;
                cipher.Decrypt(Nonce(index, whole), sealedPiece.AsSpan(0, length), sealedPiece.AsSpan(length, TagBytes), plain.AsSpan(0, length));
                await target.WriteAsync(plain.AsMemory(0, length), cancellationToken);
            }
        }
        catch (Exception error) when (error is CryptographicException or EndOfStreamException)
        {
            whole = false;
            throw new RespaldoException(Wrong, error);
        }
        finally
        {
            if (!whole)
            {
                File.Delete(to);
            }
        }
    }

    // The last piece has a mark of its own, so that a file cut between two pieces does not pass for a whole one.
    private static byte[] Nonce(long index, bool isLast)
    {
        byte[] nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, index);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    private static AesGcm Key(string phrase, byte[] salt) =>
        new(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(phrase), salt, Iterations, HashAlgorithmName.SHA256, KeyBytes), TagBytes);
}
