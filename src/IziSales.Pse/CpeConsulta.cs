using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>A question about a document that may be registered: who it is, and what some registers ask beside its number.</summary>
public sealed class CpeConsulta
{
    /// <summary>Names the document.</summary>
    /// <param name="id">Issuer, type and number.</param>
    public CpeConsulta(ComprobanteId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
    }

    /// <summary>Issuer, type and number.</summary>
    public ComprobanteId Id { get; }

    /// <summary>Its day of issue in Lima; SUNAT's consulta integrada asks for it. By default not known.</summary>
    public DateOnly? FechaEmision { get; init; }

    /// <summary>What the customer paid; SUNAT's consulta integrada asks for it. By default not known.</summary>
    public decimal? ImporteTotal { get; init; }

    /// <summary>Whether it was told in a daily summary: no CDR names such a document, and the register's word is all there is. By default not.</summary>
    public bool EnResumen { get; init; }
}
