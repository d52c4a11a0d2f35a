using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>A daily summary or a voiding file on its way out; no channel may alter its bytes.</summary>
public sealed class LoteEnvio
{
    /// <summary>Names a file and its bytes.</summary>
    /// <param name="emisor">The shop.</param>
    /// <param name="identificador">What SUNAT calls the file, such as <c>RC-20260116-1</c>.</param>
    /// <param name="xml">The UBL document in UTF-8.</param>
    public LoteEnvio(Ruc emisor, string identificador, ReadOnlyMemory<byte> xml)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentException.ThrowIfNullOrWhiteSpace(identificador);
        Emisor = emisor;
        Identificador = identificador;
        Xml = xml;
    }

    /// <summary>The shop.</summary>
    public Ruc Emisor { get; }

    /// <summary>What SUNAT calls the file.</summary>
    public string Identificador { get; }

    /// <summary>The UBL document in UTF-8.</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>Whether the bytes carry the seller's signature; if not, the channel signs. By default they do.</summary>
    public bool Firmado { get; init; } = true;

    /// <summary>SUNAT's file name without extension.</summary>
    public string NombreArchivo => $"{Emisor.Value}-{Identificador}";
}
