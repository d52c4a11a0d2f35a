using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>A request to annul one registered document, for channels that make the summary or voiding file themselves.</summary>
public sealed class AnulacionEnvio
{
    /// <summary>Names the document and the reason.</summary>
    /// <param name="id">Issuer, type and number.</param>
    /// <param name="motivo">Why, in words, 3 to 100 characters.</param>
    public AnulacionEnvio(ComprobanteId id, string motivo)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(motivo);
        Id = id;
        Motivo = motivo;
    }

    /// <summary>Issuer, type and number.</summary>
    public ComprobanteId Id { get; }

    /// <summary>Why.</summary>
    public string Motivo { get; }

    /// <summary>What the channel called the document when it took it; some ask for it. By default not known.</summary>
    public string? Ticket { get; init; }
}
