using System.Diagnostics.CodeAnalysis;
using IziSales.Ubl;

namespace IziSales.Sandbox.Judging;

/// <summary>Which numbers are taken, by what; in memory, for as long as the sandbox lives.</summary>
internal sealed class Registro
{
    /// <summary>How many documents the list of what was received keeps; registered numbers are kept all.</summary>
    public const int MaxListed = 2_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<ComprobanteId, Entry> _taken = [];
    private readonly Dictionary<ComprobanteId, int> _sendings = [];
    private readonly Dictionary<string, Ticket> _tickets = new(StringComparer.Ordinal);
    private readonly LinkedList<DocumentoRecibido> _listed = [];
    private int _orden;

    public IReadOnlyList<DocumentoRecibido> Listed
    {
        get
        {
            lock (_lock)
            {
                return [.. _listed];
            }
        }
    }

    /// <summary>How many numbers are taken.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _taken.Count;
            }
        }
    }

    public DocumentoRecibido? Find(ComprobanteId id)
    {
        lock (_lock)
        {
            return _taken.GetValueOrDefault(id)?.Documento;
        }
    }

    public DocumentoRecibido? FindByOrden(int orden)
    {
        lock (_lock)
        {
            return _listed.FirstOrDefault(documento => documento.Orden == orden);
        }
    }

    public int Registrations(ComprobanteId id)
    {
        lock (_lock)
        {
            return _taken.GetValueOrDefault(id)?.Registrations ?? 0;
        }
    }

    public int Sendings(ComprobanteId id)
    {
        lock (_lock)
        {
            return _sendings.GetValueOrDefault(id);
        }
    }

    public void CountSending(ComprobanteId id)
    {
        lock (_lock)
        {
            _sendings[id] = _sendings.GetValueOrDefault(id) + 1;
        }
    }

    /// <summary>Notes a document that takes no number.</summary>
    public DocumentoRecibido List(DocumentoRecibido documento)
    {
        lock (_lock)
        {
            AddToList(documento);
            return documento;
        }
    }

    /// <summary>Takes the number for a document, unless it is taken: then <paramref name="first"/> is what took it.</summary>
    public bool TryRegister(ComprobanteId id, DocumentoRecibido documento, string? idempotencyKey, [NotNullWhen(false)] out DocumentoRecibido? first, out bool sameKey)
    {
        lock (_lock)
        {
            if (_taken.TryGetValue(id, out Entry? entry))
            {
                first = entry.Documento;
                sameKey = idempotencyKey is not null && entry.IdempotencyKey == idempotencyKey;
                return false;
            }

            _taken.Add(id, new Entry(documento, idempotencyKey) { Registrations = 1 });
            AddToList(documento);
            first = null;
            sameKey = false;
            return true;
        }
    }

    /// <summary>Keeps a verdict back behind a ticket.</summary>
    public string Defer(ComprobanteId id, int polls)
    {
        lock (_lock)
        {
            string number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_tickets.Count + 1:D13}");
            _tickets.Add(number, new Ticket(id) { Left = polls });
            _taken[id].Ticket = number;
            return number;
        }
    }

    /// <summary>Asks for a ticket's document; <paramref name="pending"/> while its verdict is kept back.</summary>
    public DocumentoRecibido? Poll(string number, out bool pending)
    {
        lock (_lock)
        {
            pending = false;
            if (!_tickets.TryGetValue(number, out Ticket? ticket))
            {
                return null;
            }

            pending = ticket.Left > 0;
            ticket.Left -= pending ? 1 : 0;
            return _taken[ticket.Id].Documento;
        }
    }

    /// <summary>The ticket behind which a number's verdict is still kept back.</summary>
    public string? OpenTicket(ComprobanteId id)
    {
        lock (_lock)
        {
            return _taken.GetValueOrDefault(id)?.Ticket is { } number && _tickets[number].Left > 0 ? number : null;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _taken.Clear();
            _sendings.Clear();
            _tickets.Clear();
            _listed.Clear();
        }
    }

    private void AddToList(DocumentoRecibido documento)
    {
        documento.Orden = ++_orden;
        _listed.AddFirst(documento);
        if (_listed.Count > MaxListed)
        {
            _listed.RemoveLast();
        }
    }

    private sealed record Entry(DocumentoRecibido Documento, string? IdempotencyKey)
    {
        public int Registrations { get; set; }

        public string? Ticket { get; set; }
    }

    private sealed record Ticket(ComprobanteId Id)
    {
        public int Left { get; set; }
    }
}
