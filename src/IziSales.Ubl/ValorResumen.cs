using System.Runtime.CompilerServices;

namespace IziSales.Ubl;

/// <summary>Valor resumen: the SHA-256 digest of a signed document, as printed beside the QR.</summary>
/// <remarks><c>ds:DigestValue</c>. Its text is Base64, 44 characters.</remarks>
[InlineArray(Length)]
public struct ValorResumen
{
    /// <summary>Bytes of a SHA-256 digest.</summary>
    public const int Length = 32;

    private byte _first;

    /// <inheritdoc/>
    public override readonly string ToString() => Convert.ToBase64String(this);
}
