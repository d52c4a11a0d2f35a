using IziSales.Ubl;

namespace IziSales.Pse.SignAndSend;

/// <summary>A document as the PSE signed it: from now on these bytes are the document.</summary>
/// <param name="Xml">The signed bytes.</param>
/// <param name="DigestValue">What tells them from any others; null for a document that came signed and is not looked into.</param>
internal sealed record Firmado(ReadOnlyMemory<byte> Xml, string? DigestValue)
{
    /// <summary>Looks at what the PSE gives back before it counts: its signature must hold, and it must be the document that was given.</summary>
    /// <remarks>Both are read and written anew, each without its signature: then the bytes must be the same, however the PSE lays its XML out.</remarks>
    /// <returns>The document; null with the reason in Spanish.</returns>
    public static Firmado? Check(byte[]? signed, ReadOnlyMemory<byte> unsigned, string nombreArchivo, out string reason)
    {
        if (signed is null)
        {
            reason = "no devolvió el XML firmado";
            return null;
        }

        DocumentoElectronico? given = CpeReader.Read(unsigned).Documento;
        DocumentoElectronico? back = CpeReader.Read(signed).Documento;
        SignatureVerification firma = SignatureVerifier.Verify(signed);
        reason = back is null ? "devolvió algo que no es un comprobante"
            : back.NombreArchivo != nombreArchivo ? $"devolvió otro comprobante, {back.NombreArchivo}"
            : given is not null && !CpeWriter.Write(given).AsSpan().SequenceEqual(CpeWriter.Write(back)) ? "devolvió el comprobante con otros datos"
            : !firma.IsValid ? "devolvió una firma que no es válida"
            : "";
        return reason.Length == 0 ? new Firmado(signed, firma.DigestValue) : null;
    }
}
