using System.Security.Cryptography;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>The XML of a document with its digest, which is the same whoever signs, or nobody.</summary>
/// <param name="Xml">The bytes to write.</param>
/// <param name="Digest">SHA-256 of the document without its signature, Base64: what <c>ds:DigestValue</c> holds.</param>
/// <param name="IsPrueba">Whether SUNAT cannot accept it: because it is signed for a demonstration.</param>
internal sealed record DocumentoFirmado(ReadOnlyMemory<byte> Xml, string Digest, bool IsPrueba)
{
    /// <summary>The document as it goes to a PSE that signs.</summary>
    /// <exception cref="FormatException">A text of the document cannot stand in XML.</exception>
    public static DocumentoFirmado SinFirma(DocumentoElectronico documento)
    {
        byte[] xml = CpeWriter.Write(documento);
        return new DocumentoFirmado(xml, Convert.ToBase64String(SHA256.HashData(WithoutDeclaration(xml))), IsPrueba: false);
    }

    // The digest is over the canonical form, which has no declaration; everything else of our bytes is canonical already.
    private static ReadOnlySpan<byte> WithoutDeclaration(ReadOnlySpan<byte> xml)
    {
        ReadOnlySpan<byte> rest = xml[(xml.IndexOf("?>"u8) + 2)..];
        return rest[0] == (byte)'\n' ? rest[1..] : rest;
    }
}
