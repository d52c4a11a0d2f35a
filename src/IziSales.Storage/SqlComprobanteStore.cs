using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <summary>The shop's archive, counters and outbox in one SQLite file, over whatever driver the application brings.</summary>
/// <remarks>
/// WAL, <c>synchronous = FULL</c>, <c>BEGIN IMMEDIATE</c>: a number that was returned survives the loss of power, and several processes may share the file.
/// Month and year totals are kept beside the documents and change in the same transaction. Every method may throw <see cref="StorageException"/>.
/// </remarks>
public sealed partial class SqlComprobanteStore : IComprobanteStore, IDisposable
{
    private static readonly TimeSpan DefaultLockTimeout = TimeSpan.FromSeconds(10);

    private readonly Database _database;

    /// <summary>Keeps documents in a database, which is brought to the present schema at the first call.</summary>
    /// <param name="dataSource">Opens connections; stays the caller's.</param>
    /// <param name="lockTimeout">How long a call waits while another program writes. By default 10 seconds.</param>
    public SqlComprobanteStore(DbDataSource dataSource, TimeSpan? lockTimeout = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        _database = new Database(dataSource, lockTimeout ?? DefaultLockTimeout);
    }

    /// <summary>Opens the database and brings it to the present schema now, so that an application finds out at start-up.</summary>
    /// <exception cref="StorageException">It cannot be opened or written, or a newer program has written it.</exception>
    public Task InitializeAsync(CancellationToken cancellationToken = default) => _database.EnsureReadyAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> FindAsync(ComprobanteId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _database.ReadAsync(async (connection, token) => (await FindRowAsync(connection, id, token).ConfigureAwait(false))?.Comprobante, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> FindByKeyAsync(Ruc emisor, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return _database.ReadAsync(async (connection, token) => (await FindKeyAsync(connection, emisor, idempotencyKey, token).ConfigureAwait(false))?.Comprobante, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ComprobanteEmitido>> ListAsync(ComprobanteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _database.ReadAsync<IReadOnlyList<ComprobanteEmitido>>(
            async (connection, token) =>
            {
                List<Fila> rows = await Query.RowsAsync(connection, Listado.Sql(query), command => Listado.Bind(command, query), Fila.Read, token).ConfigureAwait(false);
                return rows.ConvertAll(static row => row.Comprobante);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetXmlAsync(ComprobanteId id, CancellationToken cancellationToken = default) => GetFileAsync(id, Archivo.Xml, cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> GetCdrAsync(ComprobanteId id, CancellationToken cancellationToken = default) => GetFileAsync(id, Archivo.Cdr, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EventoComprobante>> GetEventosAsync(ComprobanteId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        const string Sql =
            """
            SELECT e.orden, e.momento, e.causa, e.estado, e.codigo, e.mensaje
            FROM izi_evento e JOIN izi_comprobante c ON c.id = e.comprobante
            WHERE c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo
            ORDER BY e.orden;
            """;
        return _database.ReadAsync<IReadOnlyList<EventoComprobante>>(
            async (connection, token) => await Query.RowsAsync(connection, Sql, command => Bind(command, id), ReadEvento, token).ConfigureAwait(false),
            cancellationToken);
    }

    private static EventoComprobante ReadEvento(DbDataReader reader) => new()
    {
        Orden = reader.GetInt32(0),
        Momento = Celda.Instante(reader.GetInt64(1)),
        Causa = Enum.Parse<CausaEvento>(reader.GetString(2)),
        Estado = Enum.Parse<EstadoComprobante>(reader.GetString(3)),
        Codigo = reader.Text(4),
        Mensaje = reader.Text(5),
    };

    private static async Task<Fila?> FindRowAsync(DbConnection connection, ComprobanteId id, CancellationToken cancellationToken)
    {
        const string Sql = $"SELECT {Fila.Columns} FROM izi_comprobante c WHERE c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo;";
        List<Fila> rows = await Query.RowsAsync(connection, Sql, command => Bind(command, id), Fila.Read, cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }

    private static async Task<Fila?> FindKeyAsync(DbConnection connection, Ruc emisor, string key, CancellationToken cancellationToken)
    {
        const string Sql = $"SELECT {Fila.Columns} FROM izi_comprobante c WHERE c.emisor = @emisor AND c.clave = @clave;";
        List<Fila> rows = await Query.RowsAsync(
            connection,
            Sql,
            command =>
            {
                command.Add("@emisor", emisor.Value);
                command.Add("@clave", key);
            },
            Fila.Read,
            cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0];
    }

    private static void Bind(DbCommand command, ComprobanteId id)
    {
        command.Add("@emisor", id.Ruc.Value);
        command.Add("@tipo", id.Tipo.Codigo);
        command.Add("@serie", id.Numero.Serie.Value);
        command.Add("@correlativo", id.Numero.Correlativo);
    }

    private Task<byte[]?> GetFileAsync(ComprobanteId id, string clase, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        const string Sql =
            """
            SELECT a.contenido FROM izi_archivo a JOIN izi_comprobante c ON c.id = a.comprobante
            WHERE c.emisor = @emisor AND c.tipo = @tipo AND c.serie = @serie AND c.correlativo = @correlativo AND a.clase = @clase;
            """;
        return _database.ReadAsync(
            async (connection, token) =>
            {
                object? packed = await Query.ScalarAsync(
                    connection,
                    Sql,
                    command =>
                    {
                        Bind(command, id);
                        command.Add("@clase", clase);
                    },
                    token).ConfigureAwait(false);
                return packed is byte[] bytes ? Compresion.Unpack(bytes) : null;
            },
            cancellationToken);
    }
}
