using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace IziSales.Woo.Conexion;

/// <summary>How calls travel to one shop: so many at once, each within its time, none while the road is judged broken, and only what may be repeated is.</summary>
internal sealed class WooRoad : IDisposable
{
    private const double BrokenRatio = 0.5;

    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turns;
    private readonly ResiliencePipeline<WooAnswer> _once;
    private readonly ResiliencePipeline<WooAnswer> _again;

    public WooRoad(WooShopOptions options, TimeProvider time)
    {
        TimeSpan longestWait = options.LongestWait;
        _turns = new SemaphoreSlim(options.MaxConcurrency, options.MaxConcurrency);
        _once = new ResiliencePipelineBuilder<WooAnswer> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<WooAnswer>
            {
                FailureRatio = BrokenRatio,
                MinimumThroughput = options.BreakerThroughput,
                SamplingDuration = Watched,
                BreakDuration = options.BreakerPause,
                ShouldHandle = static outcome => ValueTask.FromResult(IsFailure(outcome.Outcome)),
            })
            .AddTimeout(options.Timeout)
            .Build();
        _again = options.Retries == 0 ? ResiliencePipeline<WooAnswer>.Empty : new ResiliencePipelineBuilder<WooAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<WooAnswer>
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                UseJitter = true,
                ShouldHandle = outcome => ValueTask.FromResult(IsWorthRepeating(outcome.Outcome, longestWait)),
                DelayGenerator = static outcome => ValueTask.FromResult(outcome.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    /// <summary>Whether an exception speaks of the road; a cancellation by the caller does not.</summary>
    public static bool IsFailure(Exception failure) =>
        failure is HttpRequestException or TimeoutRejectedException or IOException or OperationCanceledException { InnerException: TimeoutException };

    public async Task<WooAnswer> TravelAsync(WooCall call, Func<CancellationToken, ValueTask<WooAnswer>> exchange, CancellationToken cancellationToken) =>
        await (call.IsRepeatable ? _again : ResiliencePipeline<WooAnswer>.Empty)
            .ExecuteAsync(static (trip, token) => trip.Road.TakeTurnAsync(trip.Exchange, token), (Road: this, Exchange: exchange), cancellationToken)
            .ConfigureAwait(false);

    public void Dispose() => _turns.Dispose();

    private static bool IsFailure(Outcome<WooAnswer> outcome) => outcome switch
    {
        { Exception: { } failure } => IsFailure(failure),
        { Result: { } answer } => answer.IsFailure,
        _ => false,
    };

    private static bool IsWorthRepeating(Outcome<WooAnswer> outcome, TimeSpan longestWait) =>
        (IsFailure(outcome) || outcome.Result is { Status: HttpStatusCode.TooManyRequests, RetryAfter: not null })
        && (outcome.Result?.RetryAfter ?? TimeSpan.Zero) <= longestWait;

    private async ValueTask<WooAnswer> TakeTurnAsync(Func<CancellationToken, ValueTask<WooAnswer>> exchange, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _once.ExecuteAsync(static (work, token) => work(token), exchange, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }
}
