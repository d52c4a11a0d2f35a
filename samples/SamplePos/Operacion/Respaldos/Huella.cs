using System.Security.Cryptography;

namespace SamplePos.Operacion.Respaldos;

/// <summary>The digest by which a file is known again.</summary>
internal static class Huella
{
    /// <summary>SHA-256 of a file, in hexadecimal.</summary>
    public static async Task<string> OfAsync(string file, CancellationToken cancellationToken)
    {
        await using FileStream stream = File.OpenRead(file);
        return await OfAsync(stream, cancellationToken);
    }

    /// <summary>SHA-256 of what is left to read, in hexadecimal.</summary>
    public static async Task<string> OfAsync(Stream stream, CancellationToken cancellationToken) => Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
}
