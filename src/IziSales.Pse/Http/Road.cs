using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace IziSales.Pse.Http;

/// <summary>How calls travel to one host: so many at once, each within its time, none while the road is judged broken, and only questions are repeated.</summary>
internal sealed class Road : IDisposable
{
    private const double BrokenRatio = 0.5;

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turns;
    private readonly ResiliencePipeline<HttpAnswer> _once;
    private readonly ResiliencePipeline<HttpAnswer> _again;

    public Road(RoadSettings settings, TimeProvider time)
    {
        _turns = new SemaphoreSlim(settings.MaxConcurrency, settings.MaxConcurrency);

        // One breaker for both ways: a question that finds the road closed spares the next sending, and the other way round.
        _once = new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpAnswer>
            {
                FailureRatio = BrokenRatio,
                MinimumThroughput = settings.BreakerThroughput,
                SamplingDuration = Watched,
                BreakDuration = settings.BreakerPause,
                ShouldHandle = static outcome => ValueTask.FromResult(IsFailure(outcome.Outcome)),
            })
            .AddTimeout(settings.Timeout)
            .Build();
        _again = settings.QueryRetries == 0 ? ResiliencePipeline<HttpAnswer>.Empty : new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpAnswer>
            {
                MaxRetryAttempts = settings.QueryRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(300),
                UseJitter = true,
                ShouldHandle = static outcome => ValueTask.FromResult(IsFailure(outcome.Outcome)),
            })
            .Build();
    }

    /// <summary>Whether an exception speaks of the road; a cancellation by the caller does not.</summary>
    public static bool IsFailure(Exception failure) =>
        failure is HttpRequestException or TimeoutRejectedException or IOException or OperationCanceledException { InnerException: TimeoutException };

    /// <summary>Lets something out exactly once.</summary>
    public async Task<HttpAnswer> SendAsync(Func<CancellationToken, ValueTask<HttpAnswer>> call, CancellationToken cancellationToken) =>
        await TakeTurnAsync(call, cancellationToken).ConfigureAwait(false);

    /// <summary>Asks something that changes nothing, again if need be; between two attempts others have their turn.</summary>
    public async Task<HttpAnswer> AskAsync(Func<CancellationToken, ValueTask<HttpAnswer>> call, CancellationToken cancellationToken) =>
        await _again.ExecuteAsync(static (asked, token) => asked.Road.TakeTurnAsync(asked.Call, token), (Road: this, Call: call), cancellationToken).ConfigureAwait(false);

    public void Dispose() => _turns.Dispose();

    private static bool IsFailure(Outcome<HttpAnswer> outcome) => outcome switch
    {
        { Exception: { } failure } => IsFailure(failure),
        { Result: { } answer } => answer.IsFailure,
        _ => false,
    };

    private async ValueTask<HttpAnswer> TakeTurnAsync(Func<CancellationToken, ValueTask<HttpAnswer>> call, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _once.ExecuteAsync(static (work, token) => work(token), call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }
}
