namespace IziSales.Emision.Salida;

/// <summary>The places in which documents are worked on side by side: one that falls free is filled at once, however long the others wait for their answers.</summary>
internal sealed class Puestos(OutboxProcessor processor, int count)
{
    private readonly List<Task<bool>> _busy = [];

    /// <summary>What is being worked on.</summary>
    public IReadOnlyCollection<Task> Busy => _busy;

    /// <summary>Fills the free places with what is due, waiting for one when all are taken; how many documents began or ended, 0 when there is nothing to do.</summary>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        if (_busy.Count == count)
        {
            await Task.WhenAny(_busy).ConfigureAwait(false);
        }

        int ended = 0;
        foreach (Task<bool> done in _busy.FindAll(static task => task.IsCompleted))
        {
            ended++;
            _busy.Remove(done);
            await done.ConfigureAwait(false);
        }

        IReadOnlyList<Task<bool>> begun = await processor.StartAsync(count - _busy.Count, cancellationToken).ConfigureAwait(false);
        _busy.AddRange(begun);
        return begun.Count + ended;
    }
}
