using IziSales.Ubl;

namespace IziSales.Pse.Padron;

/// <summary>Answers that are still good, in bounded number: the one that nobody asked for longest goes first.</summary>
internal sealed class PadronCache(int capacity, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DocumentoIdentidad, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];

    public PadronResult? Find(DocumentoIdentidad documento)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(documento, out LinkedListNode<Entry>? node))
            {
                return null;
            }

            _byUse.Remove(node);
            if (time.GetUtcNow() >= node.Value.Until)
            {
                _entries.Remove(documento);
                return null;
            }

            _byUse.AddFirst(node);
            return node.Value.Result;
        }
    }

    public void Keep(DocumentoIdentidad documento, PadronResult result, TimeSpan howLong)
    {
        if (howLong <= TimeSpan.Zero)
        {
            return;
        }

        lock (_lock)
        {
            if (_entries.Remove(documento, out LinkedListNode<Entry>? old))
            {
                _byUse.Remove(old);
            }

            _entries[documento] = _byUse.AddFirst(new Entry(documento, result, time.GetUtcNow() + howLong));
            if (_entries.Count > capacity)
            {
                _entries.Remove(_byUse.Last!.Value.Documento);
                _byUse.RemoveLast();
            }
        }
    }

    private sealed record Entry(DocumentoIdentidad Documento, PadronResult Result, DateTimeOffset Until);
}
