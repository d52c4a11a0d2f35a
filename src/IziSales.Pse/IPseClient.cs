using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>One way out: a PSE, an OSE or SUNAT itself.</summary>
/// <remarks>
/// Each method answers with what is known and throws <see cref="PseException"/> only when nothing was sent. It never guesses: silence after the document went
/// out is <see cref="EstadoEnvio.PorConfirmar"/>. Implementations are safe for concurrent use.
/// </remarks>
public interface IPseClient
{
    /// <summary>What this channel can do.</summary>
    PseCapabilities Capabilities { get; }

    /// <summary>Sends a document once; the caller decides about a second time.</summary>
    /// <exception cref="PseException">Nothing was sent.</exception>
    Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default);

    /// <summary>Asks what became of a document. Absent ones are <see cref="EstadoEnvio.NoExiste"/>.</summary>
    /// <exception cref="PseException">The channel could not be asked.</exception>
    Task<EnvioResult> QueryAsync(ComprobanteId id, CancellationToken cancellationToken = default);

    /// <summary>Asks about a deferred answer.</summary>
    /// <exception cref="PseException">The channel could not be asked.</exception>
    Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default);
}
