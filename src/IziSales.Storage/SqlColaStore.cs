using System.Data.Common;
using IziSales.Cola;
using IziSales.Storage.Sql;

namespace IziSales.Storage;

/// <summary>Queues of work in the shop's database: what was queued survives the loss of power, and workers of several processes share it.</summary>
/// <remarks>Every method may throw <see cref="StorageException"/>. Workers claim under <c>FOR UPDATE SKIP LOCKED</c> on PostgreSQL and <c>BEGIN IMMEDIATE</c> on SQLite.</remarks>
public sealed class SqlColaStore : IColaStore, IDisposable
{
    private const string AnyDue = $"SELECT 1 FROM izi_tarea c WHERE {Tareas.Due} LIMIT 1;";

    private static readonly TimeSpan DefaultLockTimeout = TimeSpan.FromSeconds(10);

    private readonly Database _database;
    private readonly bool _isOwner;

    /// <summary>Keeps queues in a database, which is brought to the present schema at the first call.</summary>
    /// <param name="dataSource">Opens connections; stays the caller's.</param>
    /// <param name="lockTimeout">How long a call waits while another program writes. By default 10 seconds.</param>
    public SqlColaStore(DbDataSource dataSource, TimeSpan? lockTimeout = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        _database = new Database(dataSource, lockTimeout ?? DefaultLockTimeout, TimeProvider.System);
        _isOwner = true;
    }

    /// <summary>Keeps queues beside the documents, over the archive's own connections: so that writers of this process queue instead of colliding.</summary>
    public SqlColaStore(SqlComprobanteStore archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        _database = archive.Database;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOwner)
        {
            _database.Dispose();
        }
    }

    /// <inheritdoc/>
    public Task<bool> EnqueueAsync(NuevaTarea tarea, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tarea);
        return _database.WriteAsync((scope, token) => Tareas.EnqueueAsync(scope, tarea, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TareaClaim>> ClaimAsync(TareaClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // An idle worker only looks: taking the write lock for nothing would make the tills wait.
        bool any = await HasAsync(AnyDue, parameters => Tareas.BindDue(parameters, request), cancellationToken).ConfigureAwait(false);
        return any ? await _database.WriteAsync((scope, token) => Tareas.ClaimAsync(scope, request, token), cancellationToken).ConfigureAwait(false) : [];
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(TareaClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _database.WriteAsync((scope, token) => Tareas.RenewAsync(scope, claim, until, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> SettleAsync(TareaClaim claim, TareaSettlement settlement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settlement);
        return _database.WriteAsync((scope, token) => Tareas.SettleAsync(scope, claim, settlement, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> ReviveAsync(string cola, string clave, DateTimeOffset momento, CancellationToken cancellationToken = default) =>
        _database.WriteAsync((scope, token) => Tareas.ReviveAsync(scope, cola, clave, momento, token), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DiscardAsync(string cola, string clave, DateTimeOffset momento, string mensaje, CancellationToken cancellationToken = default) =>
        _database.WriteAsync((scope, token) => Tareas.DiscardAsync(scope, cola, clave, TareaSettlement.Hecha(momento, mensaje), token), cancellationToken);

    /// <inheritdoc/>
    public async Task<Tarea?> FindAsync(string cola, string clave, CancellationToken cancellationToken = default) =>
        (await RowsAsync($"{Tareas.SelectByKey};", parameters => Tareas.BindKey(parameters, cola, clave), FilaTarea.Read, cancellationToken).ConfigureAwait(false)).FirstOrDefault()?.Tarea;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Tarea>> ListAsync(TareaQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await RowsAsync(Tareas.List(query), parameters => Tareas.Bind(parameters, query), static reader => FilaTarea.Read(reader).Tarea, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ColaStatus> GetStatusAsync(string cola, string? grupo = null, CancellationToken cancellationToken = default) => (await RowsAsync(
        Tareas.SelectStatus,
        parameters =>
        {
            parameters.Add("@cola", cola);
            parameters.Add("@grupo", grupo);
        },
        static reader => new ColaStatus(reader.GetInt32(0), reader.GetInt32(1), reader.Instante(2), reader.Instante(3)),
        cancellationToken).ConfigureAwait(false))[0];

    /// <inheritdoc/>
    public async Task<int> PurgeAsync(string cola, DateTimeOffset antesDe, CancellationToken cancellationToken = default)
    {
        bool any = await HasAsync(Tareas.AnyOld, parameters => Tareas.BindOld(parameters, cola, antesDe), cancellationToken).ConfigureAwait(false);
        return any ? await _database.WriteAsync((scope, token) => Tareas.PurgeAsync(scope, cola, antesDe, token), cancellationToken).ConfigureAwait(false) : 0;
    }

    private Task<List<T>> RowsAsync<T>(string sql, Action<Parameters> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        _database.ReadAsync((session, token) => session.RowsAsync(sql, bind, read, token), cancellationToken);

    private Task<bool> HasAsync(string sql, Action<Parameters> bind, CancellationToken cancellationToken) =>
        _database.ReadAsync(async (session, token) => await session.ScalarAsync(sql, bind, token).ConfigureAwait(false) is not null, cancellationToken);
}
