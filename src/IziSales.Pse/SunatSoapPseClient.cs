using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Pse.Soap;

namespace IziSales.Pse;

/// <summary>Sends straight to SUNAT, or to an OSE that speaks its interface, without a PSE between.</summary>
/// <remarks>
/// <c>billService</c> takes signed documents and gives the CDR in its answer; summaries and voiding files get a ticket. Wrong credentials are a
/// <see cref="PseException"/>, because the document was not looked at. Facturas and their notes are asked about through <c>billConsultService</c>, boletas through the
/// consulta integrada, when its client id is configured; see <see cref="PseCapabilities.CanQuery"/>. Safe for concurrent use; keep one.
/// </remarks>
public sealed class SunatSoapPseClient : IPseClient, IDisposable
{
    private readonly PseTransport _transport;
    private readonly SoapCalls _calls;
    private readonly SoapVerdicts _verdicts;
    private readonly BillConsult? _facturas;
    private readonly ConsultaIntegrada? _todos;

    /// <summary>Uses a client of HTTP, which stays the caller's; it must follow no redirections and have a time-out longer than the options'.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public SunatSoapPseClient(HttpClient http, SunatSoapOptions options, TimeProvider? time = null)
        : this(options, ChannelTools.Alone(http, time))
    {
    }

    internal SunatSoapPseClient(SunatSoapOptions options, ChannelTools tools)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionFaults.ThrowIfAny(SoapAddresses.Faults(options));
        SoapAddresses addresses = new(options);
        _transport = new PseTransport(options, Partner.Sunat, tools);
        _calls = new SoapCalls(options, addresses);
        _verdicts = new SoapVerdicts(new Secretos(addresses.Password, options.ClientSecret));
        _facturas = addresses.BillConsult is null ? null : new BillConsult(_calls, _transport, _verdicts);
        _todos = options.ClientId is null ? null : new ConsultaIntegrada(options, addresses, _transport, tools.Time);
        Capabilities = new PseCapabilities
        {
            Summaries = true,
            Deferred = true,
            Queries = _todos is not null,
            QueriesFacturas = _facturas is not null,
        };
    }

    /// <inheritdoc/>
    public PseCapabilities Capabilities { get; }

    /// <inheritdoc/>
    public async Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        ThrowUnlessSigned(envio.Firmado);
        Sending sending = await _transport.SendAsync(_calls.SendBill(envio), cancellationToken).ConfigureAwait(false);
        return sending.IsAnswered ? _verdicts.OfSending(sending.Answer, Documento.Of(envio.Id)) : sending.Silence;
    }

    /// <inheritdoc/>
    public async Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        ThrowUnlessSigned(envio.Firmado);
        Sending sending = await _transport.SendAsync(_calls.SendSummary(envio), cancellationToken).ConfigureAwait(false);
        return sending.IsAnswered ? _verdicts.OfSummary(sending.Answer, Documento.Of(envio)) : sending.Silence;
    }

    /// <inheritdoc/>
    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("SUNAT anula por resumen diario (boletas) o comunicación de baja (facturas): envíe el archivo con SendSummaryAsync.");

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The consulta integrada is asked without day or amount.</exception>
    public async Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consulta);
        if (_facturas is not null && BillConsult.Knows(consulta.Id))
        {
            return await _facturas.AskAsync(consulta.Id, cancellationToken).ConfigureAwait(false);
        }

        return _todos is not null
            ? await _todos.AskAsync(consulta, cancellationToken).ConfigureAwait(false)
            : throw new NotSupportedException("A SUNAT solo se le pregunta por una boleta con la consulta integrada: configure ClientId y ClientSecret.");
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The ticket is not one that this client gave.</exception>
    public async Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default)
    {
        DeferredTicket deferred = DeferredTicket.Parse(ticket);
        HttpAnswer answer = await _transport.AskAsync(_calls.GetStatus(deferred.Raw), cancellationToken).ConfigureAwait(false);
        return _verdicts.OfTicket(answer, deferred);
    }

    /// <summary>Forgets the queue of waiting calls; the client of HTTP stays the caller's.</summary>
    public void Dispose()
    {
        _todos?.Dispose();
        _transport.Dispose();
    }

    private static void ThrowUnlessSigned(bool firmado)
    {
        if (!firmado)
        {
            throw new PseException(Mensajes.Closed("El documento no está firmado, y SUNAT no firma por nadie: use un certificado o un PSE que firme."));
        }
    }
}
