using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>A document as the channel signed it: kept in the place of our unsigned bytes, so that the same signed bytes go again and the archive holds what SUNAT has.</summary>
/// <param name="Xml">The signed bytes.</param>
/// <param name="DigestValue">Their digest.</param>
internal sealed record Firmado(byte[] Xml, string? DigestValue)
{
    /// <summary>What the answer brought; null when it is not a signed form of this very document, for then keeping it would lose ours.</summary>
    public static Firmado? In(EnvioResult result, string nombreArchivo)
    {
        if (result.XmlFirmado is not { } xml || CpeReader.Read(xml).Documento?.NombreArchivo != nombreArchivo)
        {
            return null;
        }

        SignatureVerification signature = SignatureVerifier.Verify(xml);
        return signature.Resultado == ResultadoFirma.SinFirma ? null : new Firmado(xml, signature.DigestValue ?? result.DigestValue);
    }
}
