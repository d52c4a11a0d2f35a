namespace IziSales.Printing.Queue;

/// <summary>One worker per printer, hired and let go while the queue runs.</summary>
internal sealed class PrinterCrew(Func<PrinterSettings, PrinterCrewMember> hire, IReadOnlyList<PrinterSettings> first) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PrinterCrewMember, (CancellationTokenSource Stop, Task Work)> _running = [];
    private PrinterCrewMember[] _members = [.. first.Select(hire)];
    private TaskCompletionSource _changed = NewChange();

    public IReadOnlyList<PrinterCrewMember> Members => Volatile.Read(ref _members);

    public PrinterCrewMember? Find(string name) => Members.FirstOrDefault(member => member.Worker.Settings.Nombre.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Keeps those whose settings are the same, with what they know of their printers, and hires for the others.</summary>
    public void Use(IReadOnlyList<PrinterSettings> printers)
    {
        lock (_lock)
        {
            PrinterCrewMember[] before = _members;
            Volatile.Write(ref _members, [.. printers.Select(settings => before.FirstOrDefault(member => member.Worker.Settings == settings) ?? hire(settings))]);
            Array.ForEach([.. before.Except(_members)], static member => member.Leave());
            Interlocked.Exchange(ref _changed, NewChange()).TrySetResult();
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                Task changed = Volatile.Read(ref _changed).Task;
                await SettleInAsync(cancellationToken).ConfigureAwait(false);
                await Task.WhenAny(changed, Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)).ConfigureAwait(false);
            }
        }
        finally
        {
            await LetGoAsync([.. _running.Keys]).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach ((CancellationTokenSource stop, _) in _running.Values)
        {
            stop.Dispose();
        }

        _running.Clear();
        Array.ForEach(_members, static member => member.Dispose());
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task SettleInAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<PrinterCrewMember> members = Members;
        await LetGoAsync([.. _running.Keys.Except(members)]).ConfigureAwait(false);
        foreach (PrinterCrewMember member in members.Where(member => !_running.ContainsKey(member)))
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, member.Leaving);
            _running.Add(member, (stop, Task.Run(() => member.Processor.RunAsync(stop.Token), CancellationToken.None)));
        }
    }

    /// <summary>Whoever goes finishes first what he has begun: two hands on one printer would mix their tickets.</summary>
    private async Task LetGoAsync(IReadOnlyList<PrinterCrewMember> leaving)
    {
        foreach (PrinterCrewMember member in leaving)
        {
            (CancellationTokenSource stop, Task work) = _running[member];
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
            stop.Dispose();
            _running.Remove(member);
        }
    }
}
