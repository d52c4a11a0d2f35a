using System.Data.Common;

namespace IziSales.Benchmarks.Durable;

/// <summary>The bound that no durable till can beat: one row of so many bytes, committed by itself, over a connection and a statement kept ready.</summary>
internal sealed class SingleRow : IDisposable
{
    public const string SqliteSetup = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000; CREATE TABLE IF NOT EXISTS fila (id INTEGER PRIMARY KEY, contenido BLOB NOT NULL);";
    public const string PostgresSetup = "CREATE TABLE IF NOT EXISTS fila (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, contenido bytea NOT NULL);";

    private readonly DbConnection _connection;
    private readonly DbCommand _insert;

    public SingleRow(DbDataSource source, string setup, byte[] content)
    {
        _connection = source.OpenConnection();
        using (DbCommand command = _connection.CreateCommand())
        {
            command.CommandText = setup;
            command.ExecuteNonQuery();
        }

        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO fila (contenido) VALUES (@contenido);";
        DbParameter parameter = _insert.CreateParameter();
        parameter.ParameterName = "@contenido";
        parameter.Value = content;
        _insert.Parameters.Add(parameter);
        _insert.Prepare();
    }

    public void Commit() => _insert.ExecuteNonQuery();

    public Task CommitAsync() => _insert.ExecuteNonQueryAsync();

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
