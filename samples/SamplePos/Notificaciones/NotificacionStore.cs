using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Notificaciones;

/// <summary>What the shop was told: each key once, read by each person for himself.</summary>
public sealed class NotificacionStore
{
    /// <summary>Whatever is older nobody is reminded of; it stays in the history.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    private const int MostAtOnce = 200;
    private const string Columns =
        """
        n.id AS Id, n.clave AS Clave, n.momento AS Momento, n.gravedad AS Gravedad, n.texto AS Texto, n.enlace AS Enlace, n.entrega AS Entrega,
            n.respuesta AS Respuesta, n.entregada AS Entregada
        """;

    private const string Read = "EXISTS (SELECT 1 FROM pos_notificaciones_leidas l WHERE l.usuario = @usuario AND l.notificacion = n.id)";

    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>In this database.</summary>
    public NotificacionStore(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Keeps a notification. False when its key was told before; then nothing changes.</summary>
    public async Task<bool> AddAsync(string clave, Gravedad gravedad, string texto, string? enlace, Entrega entrega, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(
            """
            INSERT INTO pos_notificaciones (clave, momento, gravedad, texto, enlace, entrega) VALUES (@clave, @momento, @gravedad, @texto, @enlace, @entrega)
            ON CONFLICT (clave) DO NOTHING
            """,
            new { clave, momento = Instante.ToText(_clock.GetUtcNow()), gravedad = (int)gravedad, texto, enlace, entrega = entrega.ToString() }) == 1;
    }

    /// <summary>The notification under this key, or null.</summary>
    public async Task<Notificacion?> FindAsync(string clave, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<FilaNotificacion>($"SELECT {Columns} FROM pos_notificaciones n WHERE n.clave = @clave", new { clave }))?.ToNotificacion();
    }

    /// <summary>Those that still have to go into the queue, the oldest first.</summary>
    public async Task<IReadOnlyList<Notificacion>> ListPorEncolarAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaNotificacion> rows = await connection.QueryAsync<FilaNotificacion>(
            $"SELECT {Columns} FROM pos_notificaciones n WHERE n.entrega = 'PorEncolar' ORDER BY n.id LIMIT @limit", new { limit = MostAtOnce });
        return [.. rows.Select(static row => row.ToNotificacion())];
    }

    /// <summary>It is in the queue now. What the queue has done with it meanwhile stays.</summary>
    public async Task MarkQueuedAsync(string clave, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("UPDATE pos_notificaciones SET entrega = 'EnCola' WHERE clave = @clave AND entrega = 'PorEncolar'", new { clave });
    }

    /// <summary>Says what became of its message. What was delivered stays delivered.</summary>
    public async Task SetEntregaAsync(string clave, Entrega entrega, string? respuesta, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            UPDATE pos_notificaciones SET entrega = @entrega, respuesta = COALESCE(@respuesta, respuesta), entregada = @entregada
            WHERE clave = @clave AND entrega <> 'Entregada'
            """,
            new { clave, entrega = entrega.ToString(), respuesta, entregada = entrega == Entrega.Entregada ? Instante.ToText(_clock.GetUtcNow()) : null });
    }

    /// <summary>What the shop was told, the newest first, with whether this person has read it.</summary>
    public async Task<IReadOnlyList<Notificacion>> ListAsync(string usuario, ClaseNotificacion? clase, long? antesDe, int limit, CancellationToken cancellationToken)
    {
        DynamicParameters parameters = new(new { usuario, antesDe = antesDe ?? long.MaxValue, limit });
        string which = clase is null ? "1 = 1" : Belongs(clase, parameters);
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaNotificacion> rows = await connection.QueryAsync<FilaNotificacion>(
            $"SELECT {Columns}, CASE WHEN {Read} THEN 1 ELSE 0 END AS Leida FROM pos_notificaciones n WHERE n.id < @antesDe AND {which} ORDER BY n.id DESC LIMIT @limit",
            parameters);
        return [.. rows.Select(static row => row.ToNotificacion())];
    }

    /// <summary>How many of the last month this person has not read.</summary>
    public async Task<int> CountUnreadAsync(string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM pos_notificaciones n WHERE n.momento >= @desde AND NOT {Read}", new { usuario, desde = Since() });
    }

    /// <summary>The one of the last month that this person should see now: the gravest unread, of those the newest; null when nothing needs attention.</summary>
    public async Task<Notificacion?> FindPressingAsync(string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<FilaNotificacion>(
            $"SELECT {Columns} FROM pos_notificaciones n WHERE n.momento >= @desde AND n.gravedad >= @least AND NOT {Read} ORDER BY n.gravedad DESC, n.id DESC LIMIT 1",
            new { usuario, desde = Since(), least = (int)Gravedad.Atencion }))?.ToNotificacion();
    }

    /// <summary>This person has read one. False when there is no such one.</summary>
    public async Task<bool> MarkReadAsync(long id, string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_notificaciones_leidas (usuario, notificacion, momento) SELECT @usuario, id, @momento FROM pos_notificaciones WHERE id = @id
            ON CONFLICT DO NOTHING
            """,
            new { id, usuario, momento = Instante.ToText(_clock.GetUtcNow()) });
        return await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_notificaciones WHERE id = @id", new { id }) == 1;
    }

    /// <summary>This person has read everything up to one, which is what the page showed.</summary>
    public async Task MarkAllReadAsync(long hasta, string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            $"""
            INSERT INTO pos_notificaciones_leidas (usuario, notificacion, momento) SELECT @usuario, n.id, @momento FROM pos_notificaciones n WHERE n.id <= @hasta AND NOT {Read}
            ON CONFLICT DO NOTHING
            """,
            new { hasta, usuario, momento = Instante.ToText(_clock.GetUtcNow()) });
    }

    private static string Belongs(ClaseNotificacion clase, DynamicParameters parameters)
    {
        bool rest = clase.Prefijos.Count == 0;
        string[] prefixes = [.. rest ? ClaseNotificacion.Todas.SelectMany(static one => one.Prefijos) : clase.Prefijos];
        for (int i = 0; i < prefixes.Length; i++)
        {
            parameters.Add($"p{i}", $"{Like.Escape(prefixes[i])}:%");
        }

        string any = string.Join(" OR ", prefixes.Select(static (_, i) => $"n.clave LIKE @p{i} {Like.Clause}"));
        return rest ? $"NOT ({any})" : $"({any})";
    }

    private string Since() => Instante.ToText(_clock.GetUtcNow() - Fresh);
}
