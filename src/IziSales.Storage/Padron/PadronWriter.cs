using System.Data.Common;

namespace IziSales.Storage.Padron;

/// <summary>Fills a new file: one transaction, one statement per row.</summary>
/// <remarks>
/// Rows that rise are appended to the tree, which is the fastest that SQLite has. Those out of order would each look for their place in a tree of gigabytes: they
/// wait in a table of their own and go in sorted at the end. The file is nobody's until it is whole, so it needs neither journal nor flush on the way.
/// </remarks>
internal sealed class PadronWriter : IAsyncDisposable
{
    private const string Settings = """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16384; PRAGMA temp_store = FILE;
        """;

    private const string LateRows = "CREATE TEMP TABLE tardia (ruc INTEGER, nombre TEXT, estado TEXT, condicion TEXT, ubigeo TEXT, direccion TEXT)";
    private const string Merge = "INSERT OR REPLACE INTO contribuyente SELECT * FROM tardia ORDER BY ruc, rowid";
    private const string Finish = "INSERT INTO copia SELECT @fecha, count(*), @descartadas FROM contribuyente";

    private readonly DbConnection _connection;
    private readonly Insert _append;
    private readonly Insert _late;
    private long _last;
    private bool _hasLate;

    private PadronWriter(DbConnection connection)
    {
        _connection = connection;
        _append = new Insert(connection, "contribuyente");
        _late = new Insert(connection, "tardia");
    }

    public static async Task<PadronWriter> CreateAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        foreach (string sql in new[] { Settings, PadronFile.Tables, LateRows, "BEGIN" })
        {
            await PadronFile.ExecuteAsync(connection, sql, cancellationToken).ConfigureAwait(false);
        }

        return new PadronWriter(connection);
    }

    public void Write(PadronRow row)
    {
        bool rises = row.Ruc > _last;
        (rises ? _append : _late).Run(row);
        _last = rises ? row.Ruc : _last;
        _hasLate |= !rises;
    }

    /// <summary>Makes the file whole. Of a RUC that stood twice the later line counts.</summary>
    public async Task<PadronCopia> FinishAsync(DateOnly fecha, long descartadas, CancellationToken cancellationToken)
    {
        if (_hasLate)
        {
            await PadronFile.ExecuteAsync(_connection, Merge, cancellationToken).ConfigureAwait(false);
        }

        await PadronFile.ExecuteAsync(_connection, Finish, cancellationToken, ("@fecha", PadronFile.Day(fecha)), ("@descartadas", descartadas)).ConfigureAwait(false);
        await PadronFile.ExecuteAsync(_connection, "COMMIT", cancellationToken).ConfigureAwait(false);
        return await PadronFile.DescribeAsync(_connection, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The row that was just written is not there.");
    }

    public async ValueTask DisposeAsync()
    {
        await _append.DisposeAsync().ConfigureAwait(false);
        await _late.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>A prepared statement and its parameters.</summary>
    private sealed class Insert : IAsyncDisposable
    {
        private readonly DbCommand _command;
        private readonly DbParameter[] _values = new DbParameter[6];

        public Insert(DbConnection connection, string table)
        {
            _command = connection.CreateCommand();
            _command.CommandText = $"INSERT INTO {table} VALUES (@ruc, @nombre, @estado, @condicion, @ubigeo, @direccion)";
            foreach (string name in new[] { "@ruc", "@nombre", "@estado", "@condicion", "@ubigeo", "@direccion" })
            {
                DbParameter parameter = _command.CreateParameter();
                parameter.ParameterName = name;
                _values[_command.Parameters.Add(parameter)] = parameter;
            }
        }

        public void Run(PadronRow row)
        {
            _values[0].Value = row.Ruc;
            _values[1].Value = row.Nombre;
            _values[2].Value = (object?)row.Estado ?? DBNull.Value;
            _values[3].Value = (object?)row.Condicion ?? DBNull.Value;
            _values[4].Value = (object?)row.Ubigeo ?? DBNull.Value;
            _values[5].Value = (object?)row.Direccion ?? DBNull.Value;
            _command.ExecuteNonQuery();
        }

        public ValueTask DisposeAsync() => _command.DisposeAsync();
    }
}
