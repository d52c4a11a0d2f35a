using IziSales.Pse.Generic;
using IziSales.Pse.Http;
using IziSales.Pse.Lectura;

namespace IziSales.Pse;

/// <summary>Sends through a PSE that speaks the neutral REST contract.</summary>
/// <remarks>
/// The contract is <c>docs/openapi/pse-generic.json</c>; its base form is send, verify and status, and what else the PSE offers the options declare, or its own
/// health answer (<see cref="GetHealthAsync"/>). A document counts as accepted only with a CDR that names it and says 0 or 4000 and above. Silence, a dropped
/// connection, an HTML page or half an answer after the document went out is <see cref="EstadoEnvio.PorConfirmar"/>. The ticket in a deferred answer carries the
/// document's name in front of the PSE's own ticket. Cancelling a sending leaves its outcome unknown. Safe for concurrent use; keep one.
/// </remarks>
public sealed partial class GenericPseClient : IPseClient, IDisposable
{
    private readonly PseTransport _transport;
    private readonly GenericCalls _calls;
    private readonly Secretos _secretos;
    private volatile PseCapabilities _capabilities;
    private int _extensions;

    /// <summary>Uses a client of HTTP, which stays the caller's; it must follow no redirections and have a time-out longer than the options'.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public GenericPseClient(HttpClient http, GenericPseOptions options, TimeProvider? time = null)
        : this(options, ChannelTools.Alone(http, time))
    {
    }

    internal GenericPseClient(GenericPseOptions options, ChannelTools tools)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionFaults.ThrowIfAny(GenericFaults.In(options));
        _transport = new PseTransport(options, Partner.Pse, tools);
        _calls = new GenericCalls(options);
        _secretos = new Secretos(options.Token);
        _extensions = (int)options.Extensions;
        _capabilities = CapabilitiesWith(options.Signs);
    }

    /// <inheritdoc/>
    public PseCapabilities Capabilities => _capabilities;

    /// <inheritdoc/>
    public async Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        return await LetOutAsync(_calls.Send(envio), Documento.Of(envio.Id), Pregunta.Envio, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        Require(GenericPseExtensions.Resumenes, "resúmenes");
        return await LetOutAsync(_calls.SendSummary(envio), Documento.Of(envio), Pregunta.Envio, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        Require(GenericPseExtensions.Anulaciones, "anulaciones");
        return await LetOutAsync(_calls.Void(envio), Documento.Of(envio.Id), Pregunta.Anulacion, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consulta);
        var documento = Documento.Of(consulta);
        HttpAnswer answer = await _transport.AskAsync(_calls.Verify(consulta.Id), cancellationToken).ConfigureAwait(false);
        return await CompleteAsync(AnswerReader.Read(answer, documento, Pregunta.Consulta), documento, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The ticket is not one that this client gave.</exception>
    public async Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default)
    {
        DeferredTicket deferred = DeferredTicket.Parse(ticket);
        Pregunta pregunta = deferred.IsAnulacion ? Pregunta.TicketAnulacion : Pregunta.Ticket;
        HttpAnswer answer = await _transport.AskAsync(_calls.Status(deferred.Raw), cancellationToken).ConfigureAwait(false);
        Reading reading = AnswerReader.Read(answer, deferred.Documento, pregunta);
        EnvioResult result = await CompleteAsync(reading, deferred.Documento, cancellationToken).ConfigureAwait(false);
        return result is { Estado: EstadoEnvio.EnProceso, Ticket: null } ? StillPending(result, ticket) : result;
    }

    /// <summary>Forgets the queue of waiting calls; the client of HTTP stays the caller's.</summary>
    public void Dispose() => _transport.Dispose();

    private static EnvioResult StillPending(EnvioResult result, string ticket) =>
        new() { Estado = result.Estado, Codigo = result.Codigo, Mensaje = result.Mensaje, Notas = result.Notas, DigestValue = result.DigestValue, Ticket = ticket };

    private async Task<EnvioResult> LetOutAsync(HttpCall call, Documento documento, Pregunta pregunta, CancellationToken cancellationToken)
    {
        Sending sending = await _transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        return sending.IsAnswered
            ? await CompleteAsync(AnswerReader.Read(sending.Answer, documento, pregunta), documento, cancellationToken).ConfigureAwait(false)
            : sending.Silence;
    }

    /// <summary>Fetches the CDR that an answer speaks of without bringing it; what cannot be fetched changes nothing.</summary>
    private async Task<EnvioResult> CompleteAsync(Reading reading, Documento documento, CancellationToken cancellationToken)
    {
        EnvioResult result = reading.Result.Without(_secretos);
        if (!reading.WantsCdr)
        {
            return result;
        }

        try
        {
            EnvioResult? proven = await FetchAsync(_calls.Cdr(documento.NombreArchivo), static answer => answer.CdrContent, cancellationToken).ConfigureAwait(false) is { } zip
                ? CdrCheck.Read(zip, documento, out _)
                : null;
            return proven is null ? result : AnswerReader.Merge(proven, result);
        }
        catch (PseException)
        {
            return result;
        }
    }
}
