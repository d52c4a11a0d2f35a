namespace IziSales.Pse;

/// <summary>One way out: a PSE, an OSE or SUNAT itself.</summary>
/// <remarks>
/// Each method answers with what is known and throws <see cref="PseException"/> only when nothing was sent. It never guesses: silence after the document went
/// out is <see cref="EstadoEnvio.PorConfirmar"/>. What the channel cannot do at all, by its <see cref="Capabilities"/>, is a <see cref="NotSupportedException"/>.
/// Implementations are safe for concurrent use.
/// </remarks>
public interface IPseClient
{
    /// <summary>What this channel can do.</summary>
    PseCapabilities Capabilities { get; }

    /// <summary>Sends a document once; the caller decides about a second time.</summary>
    /// <exception cref="PseException">Nothing was sent.</exception>
    Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default);

    /// <summary>Sends a daily summary or a voiding file once. The usual answer is <see cref="EstadoEnvio.EnProceso"/> with a ticket.</summary>
    /// <exception cref="PseException">Nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The channel takes no summaries.</exception>
    Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default);

    /// <summary>Asks the channel to annul a registered document. The answer is <see cref="EstadoEnvio.Anulado"/>, or <see cref="EstadoEnvio.EnProceso"/> with a ticket.</summary>
    /// <exception cref="PseException">Nothing was sent.</exception>
    /// <exception cref="NotSupportedException">The channel annuls only by summary.</exception>
    Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default);

    /// <summary>Asks what became of a document. Absent ones are <see cref="EstadoEnvio.NoExiste"/>.</summary>
    /// <exception cref="PseException">The channel could not be asked.</exception>
    /// <exception cref="NotSupportedException">The channel cannot be asked.</exception>
    Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default);

    /// <summary>Asks about a deferred answer.</summary>
    /// <exception cref="PseException">The channel could not be asked.</exception>
    /// <exception cref="FormatException">The ticket is not one that this channel gave.</exception>
    Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default);
}
