using System.Buffers;
using System.Text;

namespace IziSales.Ubl;

/// <summary>A signed document in a buffer lent by a pool: for those who sign by the thousand. Give it back with <see cref="Dispose"/>; read nothing of it afterwards.</summary>
public sealed class RentedCpe : IDisposable
{
    private readonly int _length;
    private readonly Range _digestPlace;
    private readonly Range _signaturePlace;
    private byte[]? _rented;

    internal RentedCpe(string nombreArchivo, byte[] rented, int length, (Range Digest, Range Signature) places)
    {
        NombreArchivo = nombreArchivo;
        _rented = rented;
        _length = length;
        (_digestPlace, _signaturePlace) = places;
    }

    /// <summary>File name without extension: <c>10412365785-03-B001-27</c>.</summary>
    public string NombreArchivo { get; }

    /// <summary>UTF-8, as <see cref="SignedCpe.Xml"/>.</summary>
    /// <exception cref="ObjectDisposedException">The buffer was given back.</exception>
    public ReadOnlyMemory<byte> Xml
    {
        get
        {
            ObjectDisposedException.ThrowIf(_rented is null, this);
            return _rented.AsMemory(0, _length);
        }
    }

    /// <summary>Valor resumen in Base64: printed on the ticket and in the QR.</summary>
    /// <exception cref="ObjectDisposedException">The buffer was given back.</exception>
    public string DigestValue => Encoding.ASCII.GetString(Xml.Span[_digestPlace]);

    /// <summary>The signature in Base64.</summary>
    /// <exception cref="ObjectDisposedException">The buffer was given back.</exception>
    public string SignatureValue => Encoding.ASCII.GetString(Xml.Span[_signaturePlace]);

    /// <summary>Gives the buffer back. A second time does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _rented, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
