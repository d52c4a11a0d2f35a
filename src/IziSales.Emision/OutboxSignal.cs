namespace IziSales.Emision;

/// <summary>Wakes the worker of this process when there is something to do; many calls before it wakes count as one.</summary>
public sealed class OutboxSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the next call of <see cref="Wake"/>. Whoever will wait takes it before he looks for work, so that no call is missed.</summary>
    internal Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Says that something is waiting.</summary>
    public void Wake() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
