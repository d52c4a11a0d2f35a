using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>A daily summary that was made: which day it tells of, what it asks for, and where it stands. Its documents are listed by <see cref="ComprobanteQuery.Lote"/>.</summary>
public sealed record LoteEmitido
{
    /// <summary>The shop.</summary>
    public required Ruc Emisor { get; init; }

    /// <summary>What SUNAT calls the file: <c>RC-20260116-1</c>.</summary>
    public required string Identificador { get; init; }

    /// <summary>The day on which its documents were issued, and the day of the file.</summary>
    public required FechasLote Fechas { get; init; }

    /// <summary>Catálogo 19: whether it adds its documents or annuls them.</summary>
    public required EstadoItemResumen Operacion { get; init; }

    /// <summary>How many documents it carries.</summary>
    public required int Lineas { get; init; }

    /// <summary>Where the file stands; it lives by <see cref="CicloComprobante"/> like a document.</summary>
    public required EstadoComprobante Estado { get; init; }

    /// <summary>When it was made, on Lima's clock.</summary>
    public required DateTimeOffset Momento { get; init; }

    /// <summary>Whether the kept bytes carry a signature; false until a channel that signs has answered.</summary>
    public required bool Firmado { get; init; }

    /// <summary>The code of the last answer.</summary>
    public string? Codigo { get; init; }

    /// <summary>The last answer or obstacle, in Spanish.</summary>
    public string? Mensaje { get; init; }

    /// <summary>What to ask again with, while SUNAT is judging.</summary>
    public string? Ticket { get; init; }

    /// <summary>Whether the CDR is kept.</summary>
    public bool HasCdr { get; init; }

    /// <summary>How many times a worker has taken it in hand.</summary>
    public int Intentos { get; init; }

    /// <summary>The earliest instant at which a worker will take it; null when nothing is left to do.</summary>
    public DateTimeOffset? ProximoIntento { get; init; }

    /// <summary>The file after a worker's finding was kept; the state itself is <see cref="CicloComprobante"/>'s.</summary>
    public LoteEmitido After(Settlement settlement, EstadoComprobante estado)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        return this with
        {
            Estado = estado,
            Codigo = settlement.Codigo,
            Mensaje = settlement.Mensaje,
            Ticket = settlement.Ticket,
            Firmado = Firmado || settlement.XmlFirmado is not null,
            HasCdr = HasCdr || settlement.CdrZip is not null,
            ProximoIntento = CicloComprobante.IsEnCola(estado) ? settlement.ProximoIntento ?? settlement.Momento : null,
        };
    }
}
