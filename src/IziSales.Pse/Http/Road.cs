using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace IziSales.Pse.Http;

/// <summary>How calls travel: so many at once, each within its time, none while the road is judged broken, and only questions are repeated.</summary>
internal sealed class Road : IDisposable
{
    private const double BrokenRatio = 0.5;

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turns;
    private readonly ResiliencePipeline<HttpAnswer> _send;
    private readonly ResiliencePipeline<HttpAnswer> _ask;

    public Road(GenericPseOptions options, TimeProvider time)
    {
        _turns = new SemaphoreSlim(options.MaxConcurrency, options.MaxConcurrency);

        // One breaker for both ways: a question that finds the road closed spares the next sending, and the other way round.
        ResiliencePipeline<HttpAnswer> once = new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpAnswer>
            {
                FailureRatio = BrokenRatio,
                MinimumThroughput = options.BreakerThroughput,
                SamplingDuration = Watched,
                BreakDuration = options.BreakerPause,
                ShouldHandle = static outcome => ValueTask.FromResult(IsRoadFailure(outcome.Outcome)),
            })
            .AddTimeout(options.Timeout)
            .Build();
        _send = once;
        _ask = options.QueryRetries == 0 ? once : new ResiliencePipelineBuilder<HttpAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpAnswer>
            {
                MaxRetryAttempts = options.QueryRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(300),
                UseJitter = true,
                ShouldHandle = static outcome => ValueTask.FromResult(IsRoadFailure(outcome.Outcome)),
            })
            .AddPipeline(once)
            .Build();
    }

    /// <summary>Lets something out exactly once.</summary>
    public Task<HttpAnswer> SendAsync(Func<CancellationToken, ValueTask<HttpAnswer>> call, CancellationToken cancellationToken) =>
        TakeTurnAsync(_send, call, cancellationToken);

    /// <summary>Asks something that changes nothing, again if need be.</summary>
    public Task<HttpAnswer> AskAsync(Func<CancellationToken, ValueTask<HttpAnswer>> call, CancellationToken cancellationToken) =>
        TakeTurnAsync(_ask, call, cancellationToken);

    public void Dispose() => _turns.Dispose();

    /// <summary>Whether an exception speaks of the road; a cancellation by the caller does not.</summary>
    public static bool IsFailure(Exception failure) =>
        failure is HttpRequestException or TimeoutRejectedException or IOException or OperationCanceledException { InnerException: TimeoutException };

    private static bool IsRoadFailure(Outcome<HttpAnswer> outcome) => outcome switch
    {
        { Exception: { } failure } => IsFailure(failure),
        { Result: { } answer } => (int)answer.Status >= 500 || !answer.IsWhole,
        _ => false,
    };

    private async Task<HttpAnswer> TakeTurnAsync(
        ResiliencePipeline<HttpAnswer> pipeline, Func<CancellationToken, ValueTask<HttpAnswer>> call, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await pipeline.ExecuteAsync(static (work, token) => work(token), call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }
}
