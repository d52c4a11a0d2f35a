using System.Text;

namespace IziSales.Ubl;

/// <summary>A document signed and ready to be sent: these bytes, and no others, are it.</summary>
public sealed class SignedCpe
{
    private readonly Range _digestPlace;
    private readonly Range _signaturePlace;
    private string? _digestValue;
    private string? _signatureValue;

    internal SignedCpe(string nombreArchivo, byte[] xml, Range digestPlace, Range signaturePlace)
    {
        NombreArchivo = nombreArchivo;
        Xml = xml;
        _digestPlace = digestPlace;
        _signaturePlace = signaturePlace;
    }

    /// <summary>File name without extension: <c>10412365785-03-B001-27</c>.</summary>
    public string NombreArchivo { get; }

    /// <summary>UTF-8, canonical but for the XML declaration. Re-indenting or re-encoding it breaks the signature (2335).</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>Valor resumen in Base64: printed on the ticket and in the QR.</summary>
    public string DigestValue => _digestValue ??= Encoding.ASCII.GetString(Xml.Span[_digestPlace]);

    /// <summary>The signature in Base64.</summary>
    public string SignatureValue => _signatureValue ??= Encoding.ASCII.GetString(Xml.Span[_signaturePlace]);
}
