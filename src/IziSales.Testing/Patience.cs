using System.Runtime.CompilerServices;

namespace IziSales.Testing;

/// <summary>How tests wait in real time for what is bound to happen. It is no measure of speed: only what hangs ever reaches its end.</summary>
public static class Patience
{
    /// <summary>Long enough for the busiest machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">What is bound to become true.</param>
    /// <param name="limit">When to give up; by default after <see cref="Limit"/>.</param>
    /// <param name="awaited">What the failure says did not happen; the compiler gives the condition's own text.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static Task UntilAsync(
        Func<bool> condition,
        TimeSpan? limit = null,
        [CallerArgumentExpression(nameof(condition))] string awaited = "",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return UntilAsync(() => Task.FromResult(condition()), limit, awaited, cancellationToken);
    }

    /// <inheritdoc cref="UntilAsync(Func{bool}, TimeSpan?, string, CancellationToken)"/>
    public static Task UntilAsync(
        Func<Task<bool>> condition,
        TimeSpan? limit = null,
        [CallerArgumentExpression(nameof(condition))] string awaited = "",
        CancellationToken cancellationToken = default) =>
        SeeAsync(condition, static holds => holds, limit, awaited, cancellationToken);

    /// <summary>Looks until what is seen is so, and tells what was seen.</summary>
    /// <param name="look">Looks once.</param>
    /// <param name="isSo">Whether it is so.</param>
    /// <param name="limit">When to give up; by default after <see cref="Limit"/>.</param>
    /// <param name="awaited">What the failure says did not happen; the compiler gives the condition's own text.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static async Task<T> SeeAsync<T>(
        Func<Task<T>> look,
        Func<T, bool> isSo,
        TimeSpan? limit = null,
        [CallerArgumentExpression(nameof(isSo))] string awaited = "",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(isSo);
        for (long since = TimeProvider.System.GetTimestamp(); ; await Task.Delay(BetweenLooks, cancellationToken))
        {
            T seen = await look();
            if (isSo(seen))
            {
                return seen;
            }

            if (TimeProvider.System.GetElapsedTime(since) > (limit ?? Limit))
            {
                throw new TimeoutException($"{Never(awaited, limit)}. Last seen: {seen}");
            }
        }
    }

    /// <summary>Waits for a task that ends by itself.</summary>
    /// <param name="task">What is bound to end.</param>
    /// <param name="limit">When to give up; by default after <see cref="Limit"/>.</param>
    /// <param name="awaited">What the failure says did not happen; the compiler gives the task's own text.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static async Task WaitAsync(
        Task task,
        TimeSpan? limit = null,
        [CallerArgumentExpression(nameof(task))] string awaited = "",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        try
        {
            await task.WaitAsync(limit ?? Limit, cancellationToken);
        }
        catch (TimeoutException over) when (!task.IsCompleted)
        {
            throw new TimeoutException(Never(awaited, limit), over);
        }
    }

    /// <inheritdoc cref="WaitAsync(Task, TimeSpan?, string, CancellationToken)"/>
    public static async Task<T> WaitAsync<T>(
        Task<T> task,
        TimeSpan? limit = null,
        [CallerArgumentExpression(nameof(task))] string awaited = "",
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        await WaitAsync((Task)task, limit, awaited, cancellationToken);
        return await task;
    }

    private static string Never(string awaited, TimeSpan? limit) => $"Within {limit ?? Limit} this did not happen: {awaited}";
}
