using System.Data;
using System.Data.Common;
using System.Text;

namespace IziSales.Storage.Sql;

/// <summary>The parameters of one statement, bound in the same order every time, so that a prepared command only takes new values.</summary>
internal sealed class Parameters(DbParameterCollection collection, Func<DbParameter> create)
{
    private int _next;

    /// <summary>Binds from the first again.</summary>
    public Parameters Rewind()
    {
        _next = 0;
        return this;
    }

    public void Add(string name, string? value) => Bind(name, DbType.String, value is null ? null : Storable(value));

    public void Add(string name, long value) => Bind(name, DbType.Int64, value);

    public void Add(string name, long? value) => Bind(name, DbType.Int64, value);

    public void Add(string name, byte[]? value) => Bind(name, DbType.Binary, value);

    /// <summary>Text that every engine takes: PostgreSQL has no zero character, and half a surrogate pair is no UTF-8.</summary>
    private static string Storable(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\0', StringComparison.Ordinal)
        ? text
        : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    private void Bind(string name, DbType type, object? value)
    {
        if (_next == collection.Count)
        {
            DbParameter parameter = create();
            parameter.ParameterName = name;
            parameter.DbType = type; // told even for null: a prepared command keeps its types
            collection.Add(parameter);
        }

        collection[_next++].Value = value ?? DBNull.Value;
    }
}
