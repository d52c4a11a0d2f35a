namespace IziSales.Ubl;

/// <summary>A comprobante signed and ready to be sent: these bytes, and no others, are the document.</summary>
public sealed class SignedCpe
{
    internal SignedCpe(ComprobanteId id, byte[] xml, string digestValue, string signatureValue)
    {
        Id = id;
        Xml = xml;
        DigestValue = digestValue;
        SignatureValue = signatureValue;
    }

    /// <summary>Issuer, type and number.</summary>
    public ComprobanteId Id { get; }

    /// <summary>File name without extension: <c>10412365785-03-B001-27</c>.</summary>
    public string NombreArchivo => Id.NombreArchivo;

    /// <summary>UTF-8, canonical but for the XML declaration. Re-indenting or re-encoding it breaks the signature (2335).</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>Valor resumen in Base64: printed on the ticket and in the QR.</summary>
    public string DigestValue { get; }

    /// <summary>The signature in Base64.</summary>
    public string SignatureValue { get; }
}
