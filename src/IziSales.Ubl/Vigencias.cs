namespace IziSales.Ubl;

/// <summary>A figure's history: which value held on which day.</summary>
/// <typeparam name="T">The kind of figure.</typeparam>
public sealed class Vigencias<T>
{
    private readonly Vigencia<T>[] _entries;

    /// <summary>Takes the entries in the order of their first day.</summary>
    /// <exception cref="ArgumentException">There is none, or two are out of order.</exception>
    public Vigencias(params Vigencia<T>[] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Length == 0)
        {
            throw new ArgumentException("A dated table needs an entry.", nameof(entries));
        }

        for (int i = 1; i < entries.Length; i++)
        {
            if (entries[i].Desde <= entries[i - 1].Desde)
            {
                throw new ArgumentException("Entries must be in the order of their first day.", nameof(entries));
            }
        }

        _entries = [.. entries];
    }

    /// <summary>Every entry, oldest first.</summary>
    public IReadOnlyList<Vigencia<T>> Todas => _entries;

    /// <summary>The entry that holds on a day; before the first one's day, null.</summary>
    public Vigencia<T>? Find(DateOnly fecha)
    {
        for (int i = _entries.Length - 1; i >= 0; i--)
        {
            if (_entries[i].Desde <= fecha)
            {
                return _entries[i];
            }
        }

        return null;
    }

    /// <summary>The value that holds on a day; before the first one's day, that of the first.</summary>
    public T At(DateOnly fecha) => (Find(fecha) ?? _entries[0]).Valor;
}
