using IziSales.Pse.Generic;
using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Pse.SignAndSend;

namespace IziSales.Pse;

/// <summary>Sends through a PSE that signs a document in one call and sends it in the next: the family for shops without a certificate.</summary>
/// <remarks>
/// What was signed comes back in <see cref="EnvioResult.XmlFirmado"/> whatever became of the sending: keep it, and send it as signed the next time, so that one
/// number never goes out with two signatures. If the sending could not even begin, the client itself remembers the signed bytes for its next attempt. The signature
/// is verified, and the document compared, before anything is sent. A document counts as accepted only with a CDR that names it; some members of the family give the
/// CDR only in the answer to the sending. Summaries and voiding files travel the same way and are answered by ticket. Safe for concurrent use; keep one.
/// </remarks>
public sealed class SignAndSendPseClient : IPseClient, IDisposable
{
    private readonly PseTransport _transport;
    private readonly TokenCache _tokens;
    private readonly SignAndSendCalls _calls;
    private readonly SignAndSendReader _reader;
    private readonly FirmadosSinEnviar _sinEnviar = new();

    /// <summary>Uses a client of HTTP, which stays the caller's; it must follow no redirections and have a time-out longer than the options'.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public SignAndSendPseClient(HttpClient http, SignAndSendPseOptions options, TimeProvider? time = null)
        : this(options, ChannelTools.Alone(http, time))
    {
    }

    internal SignAndSendPseClient(SignAndSendPseOptions options, ChannelTools tools)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionFaults.ThrowIfAny(SignAndSendFaults.In(options));
        _transport = new PseTransport(options, Partner.Pse, tools);
        HttpCall asking = SignAndSendCalls.Token(options);
        _tokens = new TokenCache(cancellationToken => FetchTokenAsync(asking, cancellationToken), tools.Time);
        _calls = new SignAndSendCalls(options, _tokens);
        _reader = new SignAndSendReader(new Secretos(options.Password));
        Capabilities = new PseCapabilities { Signs = true, Summaries = true, Deferred = true, Queries = _calls.CanAsk };
    }

    /// <inheritdoc/>
    public PseCapabilities Capabilities { get; }

    /// <inheritdoc/>
    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        return SignAndSendAsync(Documento.Of(envio.Id), envio.Xml, envio.Firmado, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        return SignAndSendAsync(Documento.Of(envio), envio.Xml, envio.Firmado, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Este PSE anula con un resumen diario o una comunicación de baja: envíelos con SendSummaryAsync.");

    /// <inheritdoc/>
    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consulta);
        return AskAsync(Documento.Of(consulta), Pregunta.Consulta, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The ticket is not one that this client gave.</exception>
    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) =>
        AskAsync(DeferredTicket.Parse(ticket).Documento, Pregunta.Ticket, cancellationToken);

    /// <summary>Forgets the queue of waiting calls; the client of HTTP stays the caller's.</summary>
    public void Dispose()
    {
        _transport.Dispose();
        _tokens.Dispose();
    }

    private async Task<EnvioResult> SignAndSendAsync(Documento documento, ReadOnlyMemory<byte> xml, bool isSigned, CancellationToken cancellationToken)
    {
        Firmado? firmado = isSigned ? new Firmado(xml, DigestValue: null) : _sinEnviar.Find(xml);
        if (firmado is null)
        {
            (firmado, EnvioResult? refusal) = await SignAsync(documento, xml, cancellationToken).ConfigureAwait(false);
            if (firmado is null)
            {
                return refusal!;
            }

            _sinEnviar.Keep(xml, firmado);
        }

        Sending sending = await _transport.SendAsync(_calls.Send(documento.NombreArchivo, firmado.Xml), cancellationToken).ConfigureAwait(false);
        EnvioResult result = sending.IsAnswered ? _reader.Read(sending.Answer, documento, Pregunta.Envio) : sending.Silence;
        return isSigned ? result : result.With(firmado.Xml.ToArray(), firmado.DigestValue);
    }

    /// <summary>Has a document signed. Whatever fails here, nothing has gone to SUNAT.</summary>
    /// <exception cref="PseException">It could not be signed now.</exception>
    private async Task<(Firmado? Firmado, EnvioResult? Refusal)> SignAsync(Documento documento, ReadOnlyMemory<byte> xml, CancellationToken cancellationToken)
    {
        Sending signing = await _transport.SendAsync(_calls.Sign(documento.NombreArchivo, xml), cancellationToken).ConfigureAwait(false);
        if (!signing.IsAnswered)
        {
            throw new PseException(Mensajes.Closed("El PSE no respondió al pedirle la firma."));
        }

        if (_reader.SignRefusal(signing.Answer) is { } refusal)
        {
            return (null, refusal);
        }

        return Firmado.Check(SignAndSendReader.SignedIn(signing.Answer), xml, documento.NombreArchivo, out string reason) is { } firmado
            ? (firmado, null)
            : throw new PseException(Mensajes.Closed($"El PSE {reason}."));
    }

    private async Task<EnvioResult> AskAsync(Documento documento, Pregunta pregunta, CancellationToken cancellationToken)
    {
        if (!_calls.CanAsk)
        {
            throw new NotSupportedException("Las opciones de este PSE no dicen cómo consultar (Template.QueryPath).");
        }

        HttpAnswer answer = await _transport.AskAsync(_calls.Query(documento.NombreArchivo), cancellationToken).ConfigureAwait(false);
        return _reader.Read(answer, documento, pregunta);
    }

    private async Task<AccessToken> FetchTokenAsync(HttpCall asking, CancellationToken cancellationToken)
    {
        HttpAnswer answer = await _transport.AskAsync(asking, cancellationToken).ConfigureAwait(false);
        return SignAndSendReader.TokenIn(answer) ?? throw new PseException(Mensajes.Closed($"El PSE no entregó un token (respondió {(int)answer.Status}): revise el usuario y la contraseña."));
    }
}
