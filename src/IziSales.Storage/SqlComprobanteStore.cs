using System.Data.Common;
using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <summary>The shop's archive, counters and outbox in one SQLite file or one PostgreSQL database, over whatever driver the application brings.</summary>
/// <remarks>
/// A number that was returned survives the loss of power, and several processes may share the database: on SQLite with WAL, <c>synchronous = FULL</c> and
/// <c>BEGIN IMMEDIATE</c>; on PostgreSQL with a row lock per shop. Month and year totals are kept beside the documents and change in the same
/// transaction. Connections stay open between calls with their prepared commands, so dispose of the store. Every method may throw <see cref="StorageException"/>.
/// </remarks>
public sealed partial class SqlComprobanteStore : IComprobanteStore, IResumenStore, IAvisoStore, IDisposable
{
    private static readonly TimeSpan DefaultLockTimeout = TimeSpan.FromSeconds(10);

    private readonly Database _database;
    private readonly Mostradores _mostradores = new();

    /// <summary>Keeps documents in a database, which is brought to the present schema at the first call.</summary>
    /// <param name="dataSource">Opens connections; stays the caller's.</param>
    /// <param name="lockTimeout">How long a call waits while another program writes. By default 10 seconds.</param>
    public SqlComprobanteStore(DbDataSource dataSource, TimeSpan? lockTimeout = null)
        : this(dataSource, lockTimeout ?? DefaultLockTimeout, TimeProvider.System)
    {
    }

    /// <summary>The same on another clock, which says what happened just now and how long an answer has been awaited.</summary>
    internal SqlComprobanteStore(DbDataSource dataSource, TimeSpan lockTimeout, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        _database = new Database(dataSource, lockTimeout, clock);
    }

    /// <summary>The database, for what else is kept in it.</summary>
    internal Database Database => _database;

    /// <summary>Opens the database and brings it to the present schema now, so that an application finds out at start-up.</summary>
    /// <exception cref="StorageException">It cannot be opened or written, or a newer program has written it.</exception>
    public Task InitializeAsync(CancellationToken cancellationToken = default) => _database.EnsureReadyAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _database.Dispose();
        _mostradores.Dispose();
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> FindAsync(ComprobanteId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return FindAsync(Fila.SelectById, parameters => Fila.Bind(parameters, id), static reader => Fila.Read(reader).Comprobante, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> FindByKeyAsync(Ruc emisor, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return FindAsync(Fila.SelectByKey, parameters => Fila.BindKey(parameters, emisor, idempotencyKey), static reader => Fila.Read(reader).Comprobante, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ComprobanteEmitido>> ListAsync(ComprobanteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ListAsync(Listado.Sql(query), parameters => Listado.Bind(parameters, query), static reader => Fila.Read(reader).Comprobante, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetXmlAsync(ComprobanteId id, CancellationToken cancellationToken = default) => GetFileAsync(id, Archivo.SelectXml, cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> GetCdrAsync(ComprobanteId id, CancellationToken cancellationToken = default) => GetFileAsync(id, Archivo.SelectCdr, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EventoComprobante>> GetEventosAsync(ComprobanteId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ListAsync(Eventos.Select, parameters => Fila.Bind(parameters, id), Eventos.Read, cancellationToken);
    }

    private Task<T?> FindAsync<T>(string sql, Action<Parameters> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : class => _database.ReadAsync(
        async (session, token) => (await session.RowsAsync(sql, bind, read, token).ConfigureAwait(false)).FirstOrDefault(),
        cancellationToken);

    private Task<IReadOnlyList<T>> ListAsync<T>(string sql, Action<Parameters> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken) => _database.ReadAsync<IReadOnlyList<T>>(
        async (session, token) => await session.RowsAsync(sql, bind, read, token).ConfigureAwait(false),
        cancellationToken);

    private Task<byte[]?> GetFileAsync(ComprobanteId id, string sql, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return GetFileAsync(sql, parameters => Fila.Bind(parameters, id), cancellationToken);
    }

    private Task<byte[]?> GetFileAsync(string sql, Action<Parameters> bind, CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) =>
        {
            object? packed = await session.ScalarAsync(sql, bind, token).ConfigureAwait(false);
            return packed is byte[] bytes ? Compresion.Unpack(bytes) : null;
        },
        cancellationToken);
}
