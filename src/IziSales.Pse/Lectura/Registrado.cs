using IziSales.Ubl;

namespace IziSales.Pse.Lectura;

/// <summary>The XML that a provider made and signed: what it tells, and the bytes to keep if its signature holds.</summary>
internal sealed record Registrado(Rasgos Rasgos)
{
    /// <summary>The document as it is registered; null if its signature does not hold.</summary>
    public byte[]? XmlFirmado { get; private init; }

    public string? DigestValue { get; private init; }

    /// <summary>Reads a document; null if it is none.</summary>
    public static Registrado? Read(byte[]? xml)
    {
        if (xml is null || CpeReader.Read(xml).Comprobante is not { } comprobante)
        {
            return null;
        }

        SignatureVerification firma = SignatureVerifier.Verify(xml);
        return new Registrado(Rasgos.Of(comprobante))
        {
            XmlFirmado = firma.IsValid ? xml : null,
            DigestValue = firma.IsValid ? firma.DigestValue : null,
        };
    }
}
