using IziSales.Ubl;

namespace IziSales.Sandbox;

/// <summary>A document as the sandbox received and judged it.</summary>
public sealed class DocumentoRecibido
{
    internal DocumentoRecibido()
    {
    }

    /// <summary>Its place among all that was received, from 1.</summary>
    public int Orden { get; internal set; }

    /// <summary>File name without extension, as the sender wrote it.</summary>
    public required string NombreArchivo { get; init; }

    /// <summary>The identity, when the name is one.</summary>
    public ComprobanteId? Id { get; init; }

    /// <summary>The document that was read; null when it could not be.</summary>
    public Comprobante? Comprobante { get; init; }

    /// <summary>The verdict.</summary>
    public required EstadoRecibido Estado { get; init; }

    /// <summary>SUNAT's code, or that of the sandbox when SUNAT has none for it.</summary>
    public required string Codigo { get; init; }

    /// <summary>What the code says, in Spanish.</summary>
    public required string Descripcion { get; init; }

    /// <summary>Observations as they stand in the CDR.</summary>
    public IReadOnlyList<string> Notas { get; init; } = [];

    /// <summary>When it was judged, on Lima's clock.</summary>
    public required DateTimeOffset Recibido { get; init; }

    /// <summary>The document's bytes, with the sandbox's signature when it signed as a PSE.</summary>
    public required ReadOnlyMemory<byte> Xml { get; init; }

    /// <summary>The <c>ds:DigestValue</c>; null when there is no readable signature.</summary>
    public string? DigestValue { get; init; }

    /// <summary>The zip of the CDR; null for what was not registered.</summary>
    public byte[]? CdrZip { get; init; }

    /// <summary>Whether the sandbox signed the document, as a PSE does.</summary>
    public bool FirmadoPorPse { get; init; }

    /// <summary>Whether the number is now taken, by an accepted or by a rejected document.</summary>
    public bool IsRegistrado => Estado is not EstadoRecibido.NoRegistrado;
}
