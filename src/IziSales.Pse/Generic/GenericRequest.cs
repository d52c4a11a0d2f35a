namespace IziSales.Pse.Generic;

/// <summary>The body of a sending.</summary>
internal sealed class GenericRequest
{
    public required string Ruc { get; init; }

    public required string TipoDocumento { get; init; }

    public required string Serie { get; init; }

    public required int Numero { get; init; }

    public required string NombreArchivo { get; init; }

    /// <summary>Base64 of the document's bytes, which are never re-encoded.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    public required bool Firmado { get; init; }
}
