using System.Data.Common;

namespace IziSales.Benchmarks.Durable;

/// <summary>The least that is durable: a row with the bytes of a sale, committed by itself, over a connection and a statement kept ready.</summary>
/// <remarks>
/// It has what an archive cannot do without, a key by which the row is found again and never doubled; and beside it, as one value, what there is to keep: the document
/// as it was written, or, for a bound that no till reaches, only as many bytes as are left of a sale once it is packed. No number, no totals, no queue, no day: those are
/// the sale's. Page size, pragmas and storage are the product's.
/// </remarks>
internal sealed class SingleRow : IDisposable
{
    public const string SqliteSetup = "PRAGMA page_size = 2048; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -8000; CREATE TABLE IF NOT EXISTS fila (id INTEGER PRIMARY KEY, clave TEXT NOT NULL UNIQUE, contenido BLOB NOT NULL);";
    public const string PostgresSetup = "CREATE TABLE IF NOT EXISTS fila (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, clave text NOT NULL UNIQUE, contenido bytea NOT NULL);";

    private readonly DbConnection _connection;
    private readonly DbCommand _insert;
    private readonly DbParameter _key;

    public SingleRow(DbDataSource source, string setup, byte[] content)
    {
        _connection = source.OpenConnection();
        using (DbCommand command = _connection.CreateCommand())
        {
            command.CommandText = setup;
            command.ExecuteNonQuery();
        }

        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO fila (clave, contenido) VALUES (@clave, @contenido);";
        _key = Add("@clave", NewKey());
        Add("@contenido", content);
        _insert.Prepare();
    }

    public void Commit()
    {
        _key.Value = NewKey();
        _insert.ExecuteNonQuery();
    }

    public Task CommitAsync()
    {
        _key.Value = NewKey();
        return _insert.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private static string NewKey() => Guid.NewGuid().ToString();

    private DbParameter Add(string name, object value)
    {
        DbParameter parameter = _insert.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        _insert.Parameters.Add(parameter);
        return parameter;
    }
}
