using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using IziSales.Pse.Lectura;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace IziSales.Pse.Http;

/// <summary>
/// The way every channel talks. A channel describes an exchange as an <see cref="HttpCall"/> and reads the <see cref="HttpAnswer"/>; what lies between is here:
/// turns, time, pauses, renewed tokens, bounded answers, and the line between "nothing was sent" and "nobody knows".
/// </summary>
/// <remarks>
/// <see cref="SendAsync"/> is for whatever changes something at the other end: it goes out at most once, a closed road is a <see cref="PseException"/>, and silence
/// after the body began is <see cref="Sending.Silence"/>, which the channel returns as it is. <see cref="AskAsync"/> is for questions: it may go out again, and
/// every failure of the road is a <see cref="PseException"/>. Either way 401, 402, 403 and 429 are thrown as <see cref="PseException"/>, and any other status,
/// 5xx and an answer that is not whole included, is the channel's to read. Neither bodies, tokens nor paths (some
/// PSEs have a secret in theirs) get into messages, logs or traces.
/// </remarks>
internal sealed class PseTransport : IDisposable
{
    private readonly ChannelTools _tools;
    private readonly Partner _partner;
    private readonly RoadSettings _settings;
    private readonly int _maxAnswerBytes;
    private readonly RoadMap _roads;

    /// <summary>Travels on the application's roads, or on roads of its own.</summary>
    public PseTransport(PseChannelOptions options, Partner partner, ChannelTools tools)
    {
        _tools = tools;
        _partner = partner;
        _settings = RoadSettings.From(options);
        _maxAnswerBytes = options.MaxAnswerBytes;
        _roads = tools.Roads ?? new RoadMap(tools.Time);
    }

    /// <summary>Lets something out at most once.</summary>
    /// <exception cref="PseException">Nothing was sent, or it was turned away at the door.</exception>
    public async Task<Sending> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        for (bool renewed = false; ; renewed = true)
        {
            string? token = await TokenAsync(call, cancellationToken).ConfigureAwait(false);
            using WatchedContent content = new(call.Body ?? default, call.ContentType);
            HttpAnswer answer;
            try
            {
                answer = await _roads.To(call.Address, _settings).SendAsync(attempt => ExchangeAsync(call, content, token, attempt), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (IsRoadFailure(failure))
            {
                return content.TryWithdraw() ? throw _partner.Closed(failure) : Sending.Silent(Silence(failure));
            }

            if (renewed || !IsStale(call, token, answer))
            {
                ThrowIfTurnedAway(answer);
                return Sending.Answered(answer);
            }
        }
    }

    /// <summary>Asks something that changes nothing, again if need be.</summary>
    /// <exception cref="PseException">There was no answer, or the question was turned away at the door.</exception>
    public async Task<HttpAnswer> AskAsync(HttpCall call, CancellationToken cancellationToken)
    {
        for (bool renewed = false; ; renewed = true)
        {
            string? token = await TokenAsync(call, cancellationToken).ConfigureAwait(false);
            HttpAnswer answer;
            try
            {
                answer = await _roads.To(call.Address, _settings).AskAsync(attempt => AskOnceAsync(call, token, attempt), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (IsRoadFailure(failure))
            {
                throw _partner.Closed(failure);
            }

            if (renewed || !IsStale(call, token, answer))
            {
                ThrowIfTurnedAway(answer);
                return answer;
            }
        }
    }

    public void Dispose()
    {
        if (_tools.Roads is null)
        {
            _roads.Dispose();
        }
    }

    private static bool IsRoadFailure(Exception failure) => failure is BrokenCircuitException || Road.IsFailure(failure);

    private static async ValueTask<string?> TokenAsync(HttpCall call, CancellationToken cancellationToken) =>
        call.Tokens is { } tokens ? await tokens.GetAsync(cancellationToken).ConfigureAwait(false) : null;

    // Who is refused at the door has left nothing behind: a call whose token had grown old may go again with a new one, once.
    private static bool IsStale(HttpCall call, string? token, HttpAnswer answer) =>
        answer.Status == HttpStatusCode.Unauthorized && token is not null && call.Tokens is { } tokens && tokens.TryForget(token);

    private EnvioResult Silence(Exception failure) => new()
    {
        Estado = EstadoEnvio.PorConfirmar,
        Mensaje = Mensajes.Unknown(_partner.Silent(failure)),
    };

    private void ThrowIfTurnedAway(HttpAnswer answer)
    {
        if (_partner.TurnedAway(answer.Status) is { } reason)
        {
            throw new PseException(Mensajes.Closed(reason)) { RetryAfter = answer.RetryAfter };
        }
    }

    private async ValueTask<HttpAnswer> AskOnceAsync(HttpCall call, string? token, CancellationToken cancellationToken)
    {
        using WatchedContent? content = call.Body is { } body ? new WatchedContent(body, call.ContentType) : null;
        return await ExchangeAsync(call, content, token, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<HttpAnswer> ExchangeAsync(HttpCall call, WatchedContent? content, string? token, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(call.Method, call.Address);
        request.Content = content;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(call.Accept));
        request.Headers.Authorization = token is null ? call.Authorization : new AuthenticationHeaderValue("Bearer", token);
        foreach ((string name, string value) in call.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using Activity? activity = PseTelemetry.Source.StartActivity("pse.exchange", ActivityKind.Client);
        activity?.SetTag("server.address", call.Address.Host);
        long start = _tools.Time.GetTimestamp();
        using HttpResponseMessage response = await _tools.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        HttpAnswer answer = await HttpAnswer.ReadAsync(response, _maxAnswerBytes, _tools.Time, cancellationToken).ConfigureAwait(false);
        activity?.SetTag("http.response.status_code", (int)answer.Status);
        _tools.Logger.LogDebug(
            "{Method} {Host}: {Status}, {Bytes} bytes, {Elapsed}", call.Method, call.Address.Host, (int)answer.Status, answer.Body.Length, _tools.Time.GetElapsedTime(start));
        return answer with { IsFailure = call.IsFailure(answer) };
    }
}
