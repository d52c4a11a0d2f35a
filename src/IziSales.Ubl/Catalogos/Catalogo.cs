using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace IziSales.Ubl;

/// <summary>The rows of one catalogue, in its order, found by code.</summary>
internal sealed class Catalogo<T>
    where T : CodigoCatalogo
{
    private readonly FrozenDictionary<string, T> _byCode;
    private readonly string _name;

    public Catalogo(string name, params T[] rows)
    {
        _name = name;
        Todos = rows;
        _byCode = rows.ToFrozenDictionary(static row => row.Codigo, StringComparer.Ordinal);
    }

    public IReadOnlyList<T> Todos { get; }

    public bool TryParse([NotNullWhen(true)] string? code, [NotNullWhen(true)] out T? row)
    {
        row = null;
        return code is not null && _byCode.TryGetValue(code, out row);
    }

    public T Parse(string code) =>
        TryParse(code, out T? row) ? row : throw new FormatException($"El código no está en el {_name}.");
}
