using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Pse.Nubefact;
using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>Sends through Nubefact, which takes a document as figures, makes the XML itself and signs it.</summary>
/// <remarks>
/// The figures are read back from the XML that is sent here, and what comes back is compared with them: an answer about another sale is never taken for this one.
/// Boletas are usually answered later: <see cref="EstadoEnvio.EnProceso"/> without a ticket, to be asked about by number. A document counts as accepted only with
/// a CDR that names it. What Nubefact has no word for is <see cref="EstadoEnvio.NoRegistrado"/> with IZI-PSE-001, and nothing goes out. Safe for concurrent use.
/// </remarks>
public sealed class NubefactPseClient : IPseClient, IDisposable
{
    private readonly PseTransport _transport;
    private readonly NubefactCalls _calls;
    private readonly NubefactReader _reader;
    private readonly Traduccion _traduccion;
    private readonly Enlaces _enlaces;

    /// <summary>Uses a client of HTTP, which stays the caller's; it must follow no redirections, have a longer time-out than the options' and log no addresses.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public NubefactPseClient(HttpClient http, NubefactPseOptions options, TimeProvider? time = null)
        : this(options, ChannelTools.Alone(http, time))
    {
    }

    internal NubefactPseClient(NubefactPseOptions options, ChannelTools tools)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionFaults.ThrowIfAny(NubefactFaults.In(options));
        _transport = new PseTransport(options, new Partner("Nubefact", "Nubefact", "de Nubefact"), tools);
        _calls = new NubefactCalls(options);
        _reader = new NubefactReader(new Secretos([options.Token, options.Route!.AbsolutePath, .. options.Route.Segments]));
        _traduccion = new Traduccion(options);
        _enlaces = new Enlaces(_transport, options.Route, options.LinkHosts);
    }

    /// <inheritdoc/>
    public PseCapabilities Capabilities { get; } = new() { Signs = true, Voids = true, Deferred = true };

    /// <inheritdoc/>
    public async Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        if (envio.Firmado)
        {
            throw EnvioResults.AlreadySigned("Nubefact");
        }

        Comprobante? comprobante = CpeReader.Read(envio.Xml).Comprobante;
        if (comprobante is null || comprobante.Id != envio.Id)
        {
            return EnvioResults.NotExpressible(comprobante is null ? "el XML no se puede leer" : $"el XML es de {comprobante.Id}");
        }

        if (!_traduccion.TryTranslate(comprobante, out NubefactComprobante? traducido, out string? motivo))
        {
            return EnvioResults.NotExpressible(motivo);
        }

        Sending sending = await _transport.SendAsync(_calls.Send(traducido), cancellationToken).ConfigureAwait(false);
        if (!sending.IsAnswered)
        {
            return sending.Silence;
        }

        NubefactReading reading = _reader.Read(sending.Answer, envio.Id, isSending: true);
        Rasgos ours = Rasgos.Of(comprobante);
        return reading.IsDuplicate
            ? await RecogniseAsync(reading.Result, ours, cancellationToken).ConfigureAwait(false)
            : await CompleteAsync(reading, ours, mustKnow: false, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Nubefact hace los resúmenes por su cuenta; pida la anulación con VoidAsync.");

    /// <inheritdoc/>
    public async Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        Sending sending = await _transport.SendAsync(_calls.Void(envio.Id, envio.Motivo), cancellationToken).ConfigureAwait(false);
        if (!sending.IsAnswered)
        {
            return sending.Silence;
        }

        NubefactReading reading = _reader.ReadVoiding(sending.Answer, envio.Id, isSending: true);
        return reading.IsDuplicate
            ? await AskAboutVoidingAsync(envio.Id, cancellationToken).ConfigureAwait(false)
            : await AttachCdrAsync(reading, envio.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consulta);
        HttpAnswer answer = await _transport.AskAsync(_calls.Query(consulta.Id), cancellationToken).ConfigureAwait(false);
        NubefactReading reading = _reader.Read(answer, consulta.Id, isSending: false);
        return await CompleteAsync(reading, Rasgos.Of(consulta), mustKnow: false, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The ticket is not one that this client gave: it gives them only for requests to annul.</exception>
    public async Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default)
    {
        DeferredTicket deferred = DeferredTicket.Parse(ticket);
        return deferred is { IsAnulacion: true, Documento.Id: { } id }
            ? await AskAboutVoidingAsync(id, cancellationToken).ConfigureAwait(false)
            : throw new FormatException("El ticket no es de una anulación; en Nubefact un comprobante se consulta por su número.");
    }

    /// <summary>Forgets the queue of waiting calls; the client of HTTP stays the caller's.</summary>
    public void Dispose() => _transport.Dispose();

    private async Task<EnvioResult> AskAboutVoidingAsync(ComprobanteId id, CancellationToken cancellationToken)
    {
        HttpAnswer answer = await _transport.AskAsync(_calls.QueryVoid(id), cancellationToken).ConfigureAwait(false);
        return await AttachCdrAsync(_reader.ReadVoiding(answer, id, isSending: false), id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>"It is there already": with this sale, sent once before, or with another one.</summary>
    private async Task<EnvioResult> RecogniseAsync(EnvioResult duplicate, Rasgos ours, CancellationToken cancellationToken)
    {
        try
        {
            HttpAnswer answer = await _transport.AskAsync(_calls.Query(ours.Id), cancellationToken).ConfigureAwait(false);
            NubefactReading reading = _reader.Read(answer, ours.Id, isSending: false);
            return reading.Answer is null ? Unrecognised(duplicate) : await CompleteAsync(reading, ours, mustKnow: true, cancellationToken).ConfigureAwait(false);
        }
        catch (PseException)
        {
            return Unrecognised(duplicate);
        }
    }

    // Who put it there is found out by the next question, which knows the amount; nothing is sent until then.
    private static EnvioResult Unrecognised(EnvioResult duplicate) =>
        EnvioResults.Unknown($"Nubefact dice «{duplicate.Mensaje}», y no se pudo consultar qué comprobante es");

    /// <summary>Fetches what proves the verdict, and compares what is registered with what is ours.</summary>
    /// <param name="reading">The answer.</param>
    /// <param name="ours">What we know of the sale.</param>
    /// <param name="mustKnow">Whether the answer counts only if it can be compared: after "it is there already", who put it there is the question.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    private async Task<EnvioResult> CompleteAsync(NubefactReading reading, Rasgos ours, bool mustKnow, CancellationToken cancellationToken)
    {
        if (reading.Answer is not { } answer)
        {
            return reading.Result;
        }

        byte[]? xml = Archivo.Unzip(Base64Text.Read(answer.XmlZipBase64));
        if (xml is null && (reading.IsVerdict || mustKnow))
        {
            xml = await _enlaces.FetchXmlAsync(answer.EnlaceDelXml, cancellationToken).ConfigureAwait(false);
        }

        Registrado? registrado = Registrado.Read(xml);
        Rasgos? theirs = registrado?.Rasgos ?? Rasgos.OfQr(answer.CadenaParaCodigoQr);
        if (theirs is not null && ours.DifferenceTo(theirs) is { } difference)
        {
            return EnvioResults.Ajeno(difference, reading.Result.DigestValue);
        }

        if (mustKnow && (theirs is null || !ours.CanBeComparedWith(theirs)))
        {
            return new EnvioResult { Estado = EstadoEnvio.YaRegistrado, Mensaje = Mensajes.Of(EstadoEnvio.YaRegistrado), DigestValue = reading.Result.DigestValue };
        }

        EnvioResult known = reading.IsVerdict ? await ProveAsync(reading.Result, answer, ours.Id, cancellationToken).ConfigureAwait(false) : reading.Result;
        return EnvioResults.WithRegistrado(known, registrado, reading.Result.DigestValue);
    }

    private async Task<EnvioResult> ProveAsync(EnvioResult said, NubefactAnswer answer, ComprobanteId id, CancellationToken cancellationToken)
    {
        byte[]? cdr = Base64Text.Read(answer.CdrZipBase64) ?? await _enlaces.FetchAsync(answer.EnlaceDelCdr, cancellationToken).ConfigureAwait(false);
        return cdr is not null && CdrCheck.Read(Archivo.Zip(cdr, id.NombreArchivo), Documento.Of(id), out _) is { } proven ? proven : said;
    }

    /// <summary>The CDR of the file that annuls, which only Nubefact knows by name; it is kept if it speaks for the annulment.</summary>
    private async Task<EnvioResult> AttachCdrAsync(NubefactReading reading, ComprobanteId id, CancellationToken cancellationToken)
    {
        if (reading.Result.Estado != EstadoEnvio.Anulado)
        {
            return reading.Result;
        }

        byte[]? cdr = Base64Text.Read(reading.Answer?.CdrZipBase64) ?? await _enlaces.FetchAsync(reading.Answer?.EnlaceDelCdr, cancellationToken).ConfigureAwait(false);
        return CdrReader.TryRead(cdr) switch
        {
            null => reading.Result,
            { IsAceptado: true } => new EnvioResult { Estado = reading.Result.Estado, Codigo = reading.Result.Codigo, Mensaje = reading.Result.Mensaje, Notas = reading.Result.Notas, CdrZip = Archivo.Zip(cdr!, id.NombreArchivo) },
            _ => EnvioResults.Unknown("Nubefact dice que lo anuló, y su constancia (CDR) no lo confirma"),
        };
    }
}
