using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>A document on its way out: who it is and its bytes, which no channel may alter.</summary>
public sealed class CpeEnvio
{
    /// <summary>Names a document and its bytes.</summary>
    /// <param name="id">Issuer, type and number.</param>
    /// <param name="xml">The UBL document in UTF-8.</param>
    public CpeEnvio(ComprobanteId id, ReadOnlyMemory<byte> xml)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        Xml = xml;
    }

    /// <summary>Issuer, type and number.</summary>
    public ComprobanteId Id { get; }

    /// <summary>The UBL document in UTF-8.</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>Whether the bytes carry the seller's signature; if not, the channel signs. By default they do.</summary>
    public bool Firmado { get; init; } = true;

    /// <summary>SUNAT's file name without extension.</summary>
    public string NombreArchivo => Id.NombreArchivo;
}
