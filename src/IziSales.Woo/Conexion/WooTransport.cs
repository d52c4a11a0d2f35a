using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace IziSales.Woo.Conexion;

/// <summary>Carries calls to one shop and brings back its JSON, or says as a <see cref="WooException"/> why there is none.</summary>
/// <remarks>Keys, addresses with queries and bodies get into no log and no message, apart from the bounded head of an answer that is refused.</remarks>
internal sealed class WooTransport : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly WooDoor _door;
    private readonly WooRoad _road;
    private readonly WooRefusals _refusals;
    private readonly int _maxAnswerBytes;

    public WooTransport(string shop, WooShopOptions options, WooTools tools, WooRoute? route = null)
    {
        _http = tools.Http;
        _time = tools.Time;
        _logger = tools.Logger;
        _door = new WooDoor(options, route ?? options.Route, tools.Time);
        _road = new WooRoad(options, tools.Time);
        _refusals = new WooRefusals(shop, _door.Authentication, new WooSecrets(options));
        _maxAnswerBytes = options.MaxAnswerBytes;
    }

    /// <summary>Carries one call.</summary>
    /// <exception cref="WooException">There is no answer, or not the one that was hoped for.</exception>
    public async Task<WooReply> CarryAsync(WooCall call, CancellationToken cancellationToken)
    {
        WooAnswer answer;
        try
        {
            answer = await _road.TravelAsync(call, attempt => ExchangeAsync(call, attempt), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is BrokenCircuitException || WooRoad.IsFailure(failure))
        {
            throw _refusals.Closed(call, failure);
        }

        return answer.IsSuccess ? new WooReply(Json(call, answer), answer) : throw _refusals.Refused(call, answer);
    }

    /// <summary>Says that the shop's JSON is not what was asked for.</summary>
    public WooException Wrong(WooCall call, WooReply reply, string why) => _refusals.NotJson(call, reply.Answer, why);

    /// <summary>What the shop said of one thing among many.</summary>
    public WooException Refused(ShopError error) => _refusals.Refused(error);

    public void Dispose() => _road.Dispose();

    private JsonElement Json(WooCall call, WooAnswer answer)
    {
        if (answer.Defect is not null)
        {
            throw _refusals.NotJson(call, answer);
        }

        try
        {
            return JsonElement.Parse(answer.Body.Span);
        }
        catch (JsonException)
        {
            throw _refusals.NotJson(call, answer);
        }
    }

    private async ValueTask<WooAnswer> ExchangeAsync(WooCall call, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = _door.Knock(call);
        long start = _time.GetTimestamp();
        using HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        WooAnswer answer = await AnswerReading.ReadAsync(response, _maxAnswerBytes, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        _logger.LogDebug("{Method} {Route}: {Status}, {Bytes} bytes, {Elapsed}", call.Method, call.Route, (int)answer.Status, answer.Body.Length, _time.GetElapsedTime(start));
        return answer;
    }
}
