using System.Xml;
using IziSales.Pse.ApiSunat;
using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Ubl;

namespace IziSales.Pse;

/// <summary>Sends through APISUNAT, which takes the UBL document as JSON, signs it, and always answers later.</summary>
/// <remarks>
/// A sending answers <see cref="EstadoEnvio.EnProceso"/> with a ticket; the verdict comes from <see cref="GetStatusAsync"/>, with the CDR and the signed XML behind
/// the links that the options allow. A document counts as accepted only with a CDR that names it. A sending that is refused in words is looked up by its number
/// first, for the reason may be that it arrived before. Safe for concurrent use.
/// </remarks>
public sealed class ApiSunatPseClient : IPseClient, IDisposable
{
    private readonly PseTransport _transport;
    private readonly ApiSunatCalls _calls;
    private readonly ApiSunatReader _reader;
    private readonly Enlaces _enlaces;

    /// <summary>Uses a client of HTTP, which stays the caller's; it must follow no redirections, have a longer time-out than the options' and log no addresses.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public ApiSunatPseClient(HttpClient http, ApiSunatPseOptions options, TimeProvider? time = null)
        : this(options, ChannelTools.Alone(http, time))
    {
    }

    internal ApiSunatPseClient(ApiSunatPseOptions options, ChannelTools tools)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionFaults.ThrowIfAny(ApiSunatFaults.In(options));
        _transport = new PseTransport(options, new Partner("APISUNAT", "APISUNAT", "de APISUNAT"), tools);
        _calls = new ApiSunatCalls(options);
        _reader = new ApiSunatReader(new Secretos(options.PersonaToken));
        _enlaces = new Enlaces(_transport, options.BaseAddress!, options.LinkHosts);
    }

    /// <inheritdoc/>
    public PseCapabilities Capabilities { get; } = new() { Signs = true, Voids = true, Deferred = true };

    /// <inheritdoc/>
    public async Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        if (envio.Firmado)
        {
            throw EnvioResults.AlreadySigned("APISUNAT");
        }

        HttpCall call;
        Rasgos ours;
        try
        {
            call = _calls.Send(envio);
            ours = CpeReader.Read(envio.Xml).Comprobante is { } comprobante && comprobante.Id == envio.Id
                ? Rasgos.Of(comprobante)
                : throw new FormatException($"El XML no es de {envio.Id}.");
        }
        catch (Exception unreadable) when (unreadable is FormatException or XmlException)
        {
            return EnvioResults.NotExpressible("su XML no es el de un comprobante que se pueda enviar así");
        }

        Sending sending = await _transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (!sending.IsAnswered)
        {
            return sending.Silence;
        }

        ApiSunatReading reading = _reader.ReadTaken(sending.Answer, envio.Id, isAnulacion: false);
        return reading.IsRefused ? await LookAgainAsync(reading.Result, ours, cancellationToken).ConfigureAwait(false) : reading.Result;
    }

    /// <inheritdoc/>
    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("APISUNAT hace los resúmenes por su cuenta; pida la anulación con VoidAsync.");

    /// <inheritdoc/>
    public async Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        string? documentId = DeferredTicket.TryParse(envio.Ticket, out DeferredTicket? deferred) && deferred.Documento.Id == envio.Id
            ? deferred.Raw
            : await FindIdAsync(envio.Id, cancellationToken).ConfigureAwait(false);
        if (documentId is null)
        {
            return new EnvioResult { Estado = EstadoEnvio.NoRegistrado, Codigo = "IZI-PSE-002", Mensaje = $"APISUNAT no encuentra {envio.Id}: no se pidió la anulación." };
        }

        Sending sending = await _transport.SendAsync(_calls.Void(documentId, envio.Motivo), cancellationToken).ConfigureAwait(false);
        return sending.IsAnswered ? _reader.ReadTaken(sending.Answer, envio.Id, isAnulacion: true).Result : sending.Silence;
    }

    /// <inheritdoc/>
    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consulta);
        return QueryAsync(Rasgos.Of(consulta), mustKnow: false, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The ticket is not one that this client gave.</exception>
    public async Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default)
    {
        DeferredTicket deferred = DeferredTicket.Parse(ticket);
        ComprobanteId id = deferred.Documento.Id ?? throw new FormatException("El ticket no es de un comprobante.");
        HttpAnswer http = await _transport.AskAsync(_calls.Document(deferred.Raw), cancellationToken).ConfigureAwait(false);
        if (ApiSunatReader.DocumentIn(http) is not { } document)
        {
            return EnvioResults.Unknown(ApiSunatReader.Defect(http));
        }

        return deferred.IsAnulacion
            ? await ProveVoidingAsync(_reader.ReadVoiding(document, id, ticket), id, cancellationToken).ConfigureAwait(false)
            : await CompleteAsync(_reader.ReadDocument(document, id, ticket), new Rasgos(id), mustKnow: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets the queue of waiting calls; the client of HTTP stays the caller's.</summary>
    public void Dispose() => _transport.Dispose();

    /// <summary>A refusal in words: if the number is there with this sale, what became of it; with another one, that; otherwise the refusal.</summary>
    private async Task<EnvioResult> LookAgainAsync(EnvioResult refused, Rasgos ours, CancellationToken cancellationToken)
    {
        try
        {
            EnvioResult known = await QueryAsync(ours, mustKnow: true, cancellationToken).ConfigureAwait(false);
            return known.Estado == EstadoEnvio.NoExiste ? refused : known;
        }
        catch (PseException)
        {
            return EnvioResults.Unknown($"APISUNAT no lo recibió («{refused.Mensaje}») y no se pudo consultar si el número ya estaba");
        }
    }

    private async Task<EnvioResult> QueryAsync(Rasgos ours, bool mustKnow, CancellationToken cancellationToken)
    {
        HttpAnswer last = await _transport.AskAsync(_calls.LastNumber(ours.Id), cancellationToken).ConfigureAwait(false);
        if (ApiSunatReader.LastNumberIn(last) is not { } lastNumber)
        {
            return EnvioResults.Unknown("APISUNAT no dice el último número de la serie");
        }

        IReadOnlyList<ApiSunatAnswer>? found = ours.Id.Numero.Correlativo > lastNumber ? [] : await SearchAsync(ours.Id, cancellationToken).ConfigureAwait(false);
        if (found is { Count: 0 })
        {
            return new EnvioResult { Estado = EstadoEnvio.NoExiste, Mensaje = Mensajes.Of(EstadoEnvio.NoExiste) };
        }

        if (ApiSunatReader.Pick(found, ours.Id) is not { } document)
        {
            return EnvioResults.Unknown($"APISUNAT va por el número {lastNumber} de la serie, y no dice qué fue de este");
        }

        ApiSunatReading reading = _reader.ReadDocument(document, ours.Id, TicketOf(document, ours.Id));
        return await CompleteAsync(reading, ours, mustKnow, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> FindIdAsync(ComprobanteId id, CancellationToken cancellationToken) =>
        ApiSunatReader.Pick(await SearchAsync(id, cancellationToken).ConfigureAwait(false), id) is { } document ? document.DocumentId ?? document.ListedId : null;

    private async Task<IReadOnlyList<ApiSunatAnswer>?> SearchAsync(ComprobanteId id, CancellationToken cancellationToken) =>
        ApiSunatReader.FoundIn(await _transport.AskAsync(_calls.Search(id), cancellationToken).ConfigureAwait(false));

    /// <summary>Fetches what proves the verdict, and compares what is registered with what is ours.</summary>
    /// <param name="reading">The answer.</param>
    /// <param name="ours">What we know of the sale.</param>
    /// <param name="mustKnow">Whether a verdict counts only if it can be compared: after a refusal, who put the number there is the question.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    private async Task<EnvioResult> CompleteAsync(ApiSunatReading reading, Rasgos ours, bool mustKnow, CancellationToken cancellationToken)
    {
        if (reading.Document is not { } document || (!reading.IsVerdict && !mustKnow))
        {
            return reading.Result;
        }

        Registrado? registrado = Registrado.Read(await _enlaces.FetchXmlAsync(document.Xml, cancellationToken).ConfigureAwait(false));
        if (registrado is not null && ours.DifferenceTo(registrado.Rasgos) is { } difference)
        {
            return EnvioResults.Ajeno(difference, registrado.DigestValue);
        }

        if (mustKnow && (registrado is null || !ours.CanBeComparedWith(registrado.Rasgos)))
        {
            return new EnvioResult { Estado = EstadoEnvio.YaRegistrado, Mensaje = Mensajes.Of(EstadoEnvio.YaRegistrado) };
        }

        byte[]? cdr = reading.IsVerdict ? await _enlaces.FetchAsync(document.Cdr, cancellationToken).ConfigureAwait(false) : null;
        EnvioResult? proven = cdr is null ? null : CdrCheck.Read(Archivo.Zip(cdr, ours.Id.NombreArchivo), Documento.Of(ours.Id), out _);
        return EnvioResults.WithRegistrado(proven ?? reading.Result, registrado, digestValue: null);
    }

    private async Task<EnvioResult> ProveVoidingAsync(ApiSunatReading reading, ComprobanteId id, CancellationToken cancellationToken)
    {
        if (!reading.IsVerdict || ApiSunatReader.LoteOf(reading.Document!, id) is not { } lote)
        {
            return reading.Result;
        }

        byte[]? cdr = await _enlaces.FetchAsync(reading.Document!.Cdr, cancellationToken).ConfigureAwait(false);
        byte[]? zip = cdr is null ? null : Archivo.Zip(cdr, lote.NombreArchivo);
        return zip is null || CdrCheck.Read(zip, lote, out _) is not { } proven ? reading.Result
            : proven.IsAceptado ? new EnvioResult { Estado = EstadoEnvio.Anulado, Mensaje = reading.Result.Mensaje, Notas = proven.Notas, CdrZip = zip }
            : EnvioResults.Unknown("APISUNAT dice que lo anuló, y su constancia (CDR) no lo confirma");
    }

    private static string? TicketOf(ApiSunatAnswer document, ComprobanteId id) =>
        (document.DocumentId ?? document.ListedId) is { } raw ? new DeferredTicket(Documento.Of(id), raw).ToString() : null;
}
