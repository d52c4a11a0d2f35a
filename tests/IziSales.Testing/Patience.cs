using System.Runtime.CompilerServices;

namespace IziSales.Testing;

/// <summary>How tests wait in real time for what is bound to happen. It is no measure of speed: only what hangs ever reaches its end.</summary>
public static class Patience
{
    /// <summary>Long enough for the busiest machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds.</summary>
    /// <exception cref="TimeoutException">It never did.</exception>
    public static Task UntilAsync(Func<bool> condition, TimeSpan? limit = null, [CallerArgumentExpression(nameof(condition))] string awaited = "") =>
        UntilAsync(() => Task.FromResult(condition()), limit, awaited);

    /// <inheritdoc cref="UntilAsync(Func{bool}, TimeSpan?, string)"/>
    public static Task UntilAsync(Func<Task<bool>> condition, TimeSpan? limit = null, [CallerArgumentExpression(nameof(condition))] string awaited = "") =>
        SeeAsync(condition, static holds => holds, limit, awaited);

    /// <summary>Looks until what is seen is so, and tells what was seen.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> isSo, TimeSpan? limit = null, [CallerArgumentExpression(nameof(isSo))] string awaited = "")
    {
        for (long since = TimeProvider.System.GetTimestamp(); ; await Task.Delay(BetweenLooks))
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
    /// <exception cref="TimeoutException">It never did.</exception>
    public static async Task WaitAsync(Task task, TimeSpan? limit = null, [CallerArgumentExpression(nameof(task))] string awaited = "")
    {
        try
        {
            await task.WaitAsync(limit ?? Limit);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new TimeoutException(Never(awaited, limit));
        }
    }

    /// <inheritdoc cref="WaitAsync(Task, TimeSpan?, string)"/>
    public static async Task<T> WaitAsync<T>(Task<T> task, TimeSpan? limit = null, [CallerArgumentExpression(nameof(task))] string awaited = "")
    {
        await WaitAsync((Task)task, limit, awaited);
        return await task;
    }

    private static string Never(string awaited, TimeSpan? limit) => $"Within {limit ?? Limit} this did not happen: {awaited}";
}
