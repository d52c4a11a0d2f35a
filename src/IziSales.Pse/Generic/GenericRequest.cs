namespace IziSales.Pse.Generic;

/// <summary>The body of a sending: of a document, or, without type and number, of a file of many.</summary>
internal sealed class GenericRequest
{
    public required string Ruc { get; init; }

    public string? TipoDocumento { get; init; }

    public string? Serie { get; init; }

    public int? Numero { get; init; }

    public required string NombreArchivo { get; init; }

    /// <summary>Base64 of the document's bytes, which are never re-encoded.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    public required bool Firmado { get; init; }
}
