using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using IziSales.Pse.Generic;
using IziSales.Pse.Http;
using IziSales.Ubl;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IziSales.Pse;

/// <summary>Sends through a PSE that speaks the neutral REST contract.</summary>
/// <remarks>
/// The contract is <c>docs/openapi/pse-generic.json</c>. A document counts as accepted only with a CDR that names it and says 0 or 4000 and above. Silence, a
/// dropped connection, an HTML page or half an answer after the document went out is <see cref="EstadoEnvio.PorConfirmar"/>. The ticket in a deferred answer
/// carries the document's name in front of the PSE's own ticket. Cancelling a sending leaves its outcome unknown. Safe for concurrent use; keep one.
/// </remarks>
public sealed class GenericPseClient : IPseClient, IDisposable
{
    private readonly HttpClient _http;
    private readonly GenericPseOptions _options;
    private readonly TimeProvider _time;
    private readonly Road _road;
    private readonly string _base;

    /// <summary>Uses a client of HTTP, which stays the caller's; it must follow no redirections and have a time-out longer than the options'.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message says which and why.</exception>
    public GenericPseClient(HttpClient http, GenericPseOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        string faults = string.Join(" ", GenericPseOptionsValidator.Faults(options));
        if (faults.Length > 0)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        _http = http;
        _options = options;
        _time = time ?? TimeProvider.System;
        _road = new Road(options, _time);
        _base = options.BaseAddress!.AbsoluteUri.TrimEnd('/');
        Capabilities = new PseCapabilities { Signs = options.Signs, Deferred = true };
    }

    /// <inheritdoc/>
    public PseCapabilities Capabilities { get; }

    /// <inheritdoc/>
    public async Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envio);
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(RequestFor(envio), GenericJson.Default.GenericRequest);
        string key = $"{envio.NombreArchivo}-{Convert.ToHexStringLower(SHA256.HashData(envio.Xml.Span))}";
        using WatchedContent content = new(json);
        HttpAnswer answer;
        try
        {
            answer = await _road.SendAsync(token => PostAsync(content, key, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsRoadFailure(failure))
        {
            return content.Started ? Silence(failure) : throw Closed(failure);
        }

        ThrowIfTurnedAway(answer);
        return await CompleteAsync(AnswerReader.Read(answer, envio.Id, Pregunta.Envio), envio.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("El contrato base no tiene resúmenes.");

    /// <inheritdoc/>
    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("El contrato base no tiene anulaciones.");

    /// <inheritdoc/>
    public async Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consulta);
        ComprobanteId id = consulta.Id;
        string query = string.Create(
            CultureInfo.InvariantCulture,
            $"/v1/invoice/verify?ruc={id.Ruc.Value}&tipo={id.Tipo.Codigo}&serie={id.Numero.Serie.Value}&numero={id.Numero.Correlativo}");
        HttpAnswer answer = await AskAsync(query, cancellationToken).ConfigureAwait(false);
        ThrowIfTurnedAway(answer);
        return await CompleteAsync(AnswerReader.Read(answer, id, Pregunta.Consulta), id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The ticket is not one that this client gave.</exception>
    public async Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default)
    {
        if (!DeferredTicket.TryParse(ticket, out DeferredTicket? deferred))
        {
            throw new FormatException("The ticket is not one that this client gave: document name, colon, the PSE's ticket.");
        }

        HttpAnswer answer = await AskAsync($"/v1/invoice/status/{Uri.EscapeDataString(deferred.Raw)}", cancellationToken).ConfigureAwait(false);
        ThrowIfTurnedAway(answer);
        EnvioResult result = await CompleteAsync(AnswerReader.Read(answer, deferred.Id, Pregunta.Ticket), deferred.Id, cancellationToken).ConfigureAwait(false);
        return result is { Estado: EstadoEnvio.EnProceso, Ticket: null } ? StillPending(result, ticket) : result;
    }

    /// <summary>Forgets the queue of waiting calls; the client of HTTP stays the caller's.</summary>
    public void Dispose() => _road.Dispose();

    private static GenericRequest RequestFor(CpeEnvio envio) => new()
    {
        Ruc = envio.Id.Ruc.Value,
        TipoDocumento = envio.Id.Tipo.Codigo,
        Serie = envio.Id.Numero.Serie.Value,
        Numero = envio.Id.Numero.Correlativo,
        NombreArchivo = envio.NombreArchivo,
        Xml = envio.Xml,
        Firmado = envio.Firmado,
    };

    private static bool IsRoadFailure(Exception failure) => failure is BrokenCircuitException || Road.IsFailure(failure);

    private static EnvioResult Silence(Exception failure) => new()
    {
        Estado = EstadoEnvio.PorConfirmar,
        Mensaje = Mensajes.Unknown(failure is TimeoutRejectedException or OperationCanceledException ? "el PSE no respondió a tiempo" : "la conexión con el PSE se cortó después de enviar"),
    };

    private static PseException Closed(Exception failure) => failure switch
    {
        BrokenCircuitException broken => new(Mensajes.Closed("El PSE viene fallando y se hace una pausa."), broken) { RetryAfter = broken.RetryAfter },
        TimeoutRejectedException or OperationCanceledException => new(Mensajes.Closed("El PSE no respondió a tiempo."), failure),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(Mensajes.Closed("No se encuentra la dirección del PSE: revise la conexión a internet."), failure),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(Mensajes.Closed("El PSE no mostró un certificado de seguridad válido: revise la dirección y la fecha del equipo."), failure),
        _ => new(Mensajes.Closed("No se pudo conectar con el PSE: revise la conexión a internet."), failure),
    };

    private static void ThrowIfTurnedAway(HttpAnswer answer)
    {
        string? reason = answer.Status switch
        {
            HttpStatusCode.Unauthorized => "El PSE no acepta el token (401): revíselo; algunos PSE responden así también cuando se acaban los créditos.",
            HttpStatusCode.PaymentRequired => "El PSE pide pago (402): revise los créditos o el plan contratado.",
            HttpStatusCode.Forbidden => "El PSE no permite esta operación (403): revise que la empresa y la serie estén autorizadas.",
            HttpStatusCode.TooManyRequests => "El PSE pide esperar (429): hay demasiados envíos seguidos.",
            _ => null,
        };
        if (reason is not null)
        {
            throw new PseException(Mensajes.Closed(reason)) { RetryAfter = answer.RetryAfter };
        }
    }

    private static EnvioResult StillPending(EnvioResult result, string ticket) =>
        new() { Estado = result.Estado, Codigo = result.Codigo, Mensaje = result.Mensaje, Notas = result.Notas, DigestValue = result.DigestValue, Ticket = ticket };

    /// <summary>Fetches the CDR that an answer speaks of without bringing it; what cannot be fetched changes nothing.</summary>
    private async Task<EnvioResult> CompleteAsync(Reading reading, ComprobanteId id, CancellationToken cancellationToken)
    {
        if (!reading.WantsCdr)
        {
            return reading.Result;
        }

        try
        {
            HttpAnswer answer = await AskAsync($"/v1/cdr/{id.NombreArchivo}", cancellationToken).ConfigureAwait(false);
            EnvioResult? proven = AnswerReader.ReadCdrZip(answer) is { } zip ? CdrCheck.Read(zip, id, out _) : null;
            return proven is null ? reading.Result : AnswerReader.Merge(proven, reading.Result);
        }
        catch (PseException)
        {
            return reading.Result;
        }
    }

    private async Task<HttpAnswer> AskAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await _road.AskAsync(token => GetAsync(path, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsRoadFailure(failure))
        {
            throw Closed(failure);
        }
    }

    private async ValueTask<HttpAnswer> PostAsync(WatchedContent content, string key, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(_base + "/v1/invoice/send"));
        request.Content = content;
        request.Headers.Add("Idempotency-Key", key);
        return await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<HttpAnswer> GetAsync(string path, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(_base + path));
        return await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<HttpAnswer> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (_options.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return await HttpAnswer.ReadAsync(response, _options.MaxAnswerBytes, _time, cancellationToken).ConfigureAwait(false);
    }
}
