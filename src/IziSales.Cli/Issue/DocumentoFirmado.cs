namespace IziSales.Cli.Issue;

/// <summary>The XML of a document with its digest, which is the same whoever signs, or nobody.</summary>
/// <param name="Xml">The bytes to write.</param>
/// <param name="Digest">SHA-256 of the document without its signature, Base64: what <c>ds:DigestValue</c> holds.</param>
/// <param name="IsPrueba">Whether SUNAT cannot accept it: because it is signed for a demonstration.</param>
internal sealed record DocumentoFirmado(ReadOnlyMemory<byte> Xml, string Digest, bool IsPrueba);
