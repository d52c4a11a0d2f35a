using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IziSales.Cola;

namespace IziSales.Storage.Sql;

/// <summary>Queued work in and out of workers' hands.</summary>
/// <remarks>
/// Where rows are locked and not the database, whoever adds to a group first takes the group's turn and only then draws the row's number: so numbers of a group become
/// visible in their order, and the first pending row is the head for everybody.
/// </remarks>
internal static class Tareas
{
    /// <summary>The tables; a step of the schema.</summary>
    public const string Step =
        """
        CREATE TABLE izi_tarea (
            id INTEGER PRIMARY KEY,
            cola TEXT NOT NULL,
            clave TEXT NOT NULL,
            grupo TEXT,
            contenido BLOB NOT NULL,
            momento INTEGER NOT NULL,
            estado TEXT NOT NULL,
            intentos INTEGER NOT NULL,
            proximo_intento INTEGER,
            reserva TEXT,
            reserva_hasta INTEGER,
            terminada INTEGER,
            mensaje TEXT,
            UNIQUE (cola, clave)
        );
        CREATE INDEX izi_tarea_cola ON izi_tarea (cola, proximo_intento, id) WHERE proximo_intento IS NOT NULL;
        CREATE INDEX izi_tarea_grupo ON izi_tarea (cola, grupo, id) WHERE proximo_intento IS NOT NULL;
        CREATE INDEX izi_tarea_muerta ON izi_tarea (cola, id) WHERE estado = 'Muerta';
        CREATE INDEX izi_tarea_terminada ON izi_tarea (cola, terminada) WHERE terminada IS NOT NULL;
        """;

    /// <summary>One piece of work.</summary>
    public const string SelectByKey = $"{FilaTarea.Select} WHERE c.cola = @cola AND c.clave = @clave";

    /// <summary>Whether it is first of its group, or stands alone.</summary>
    public const string IsHead =
        "(c.grupo IS NULL OR NOT EXISTS (SELECT 1 FROM izi_tarea p WHERE p.cola = c.cola AND p.grupo = c.grupo AND p.proximo_intento IS NOT NULL AND p.id < c.id))";

    /// <summary>Of one queue, and of one group where one is named.</summary>
    private const string OfGroup = "c.cola = @cola AND (@grupo IS NULL OR c.grupo = @grupo)";

    /// <summary>What a worker may take.</summary>
    public const string Due = $"{OfGroup} AND {Textos.Due} AND {IsHead}";

    /// <summary>How much waits.</summary>
    public const string SelectStatus =
        $"""
        SELECT (SELECT count(*) FROM izi_tarea c WHERE {OfGroup} AND c.proximo_intento IS NOT NULL),
            (SELECT count(*) FROM izi_tarea c WHERE {OfGroup} AND c.estado = 'Muerta'),
            (SELECT min(c.momento) FROM izi_tarea c WHERE {OfGroup} AND c.proximo_intento IS NOT NULL),
            (SELECT min({Textos.DueAt}) FROM izi_tarea c WHERE {OfGroup} AND c.proximo_intento IS NOT NULL AND {IsHead});
        """;

    /// <summary>Whether anything was done long enough ago.</summary>
    public const string AnyOld = $"SELECT 1 FROM izi_tarea WHERE {Old} LIMIT 1;";

    private const string Old = "cola = @cola AND terminada < @antes AND estado = 'Hecha'";
    private const string DeleteOld = $"DELETE FROM izi_tarea WHERE {Old} RETURNING 1;";

    private const string Insert =
        """
        INSERT INTO izi_tarea (cola, clave, grupo, contenido, momento, estado, intentos, proximo_intento)
        VALUES (@cola, @clave, @grupo, @contenido, @momento, 'Pendiente', 0, @desde)
        ON CONFLICT (cola, clave) DO NOTHING RETURNING 1;
        """;

    private const string UpdateClaimed = "UPDATE izi_tarea SET intentos = intentos + 1, reserva = @reserva, reserva_hasta = @hasta WHERE id = @id;";
    private const string UpdateRenewed = "UPDATE izi_tarea SET reserva_hasta = @hasta WHERE id = @id;";

    private const string UpdateStanding =
        "UPDATE izi_tarea SET estado = @estado, proximo_intento = @proximo, terminada = @terminada, mensaje = @mensaje, reserva = NULL, reserva_hasta = NULL WHERE id = @id;";

    private const string UpdateRevived =
        "UPDATE izi_tarea SET id = @nuevo, estado = 'Pendiente', intentos = 0, proximo_intento = @proximo, terminada = NULL, reserva = NULL, reserva_hasta = NULL WHERE id = @id;";

    public static string List(TareaQuery query) => string.Create(
        CultureInfo.InvariantCulture,
        $"{FilaTarea.Select} WHERE c.cola = @cola{(query.Estado is { } estado ? $" AND c.estado = '{estado}'" : "")}{(query.Grupo is null ? "" : " AND c.grupo = @grupo")} ORDER BY c.id DESC LIMIT @limite OFFSET @salto;");

    public static void Bind(Parameters parameters, TareaQuery query)
    {
        parameters.Add("@cola", query.Cola);
        if (query.Grupo is { } grupo)
        {
            parameters.Add("@grupo", grupo);
        }

        parameters.Add("@limite", query.Limit);
        parameters.Add("@salto", query.Offset);
    }

    public static void Bind(Parameters parameters, NuevaTarea tarea)
    {
        BindKey(parameters, tarea.Cola, tarea.Clave);
        parameters.Add("@grupo", tarea.Grupo);
        parameters.Add("@contenido", tarea.Contenido.ToArray());
        parameters.Add("@momento", Celda.Instante(tarea.Momento));
        parameters.Add("@desde", Celda.Instante(tarea.Desde ?? tarea.Momento));
    }

    public static void BindKey(Parameters parameters, string cola, string clave)
    {
        parameters.Add("@cola", cola);
        parameters.Add("@clave", clave);
    }

    public static void BindDue(Parameters parameters, TareaClaimRequest request)
    {
        parameters.Add("@cola", request.Cola);
        parameters.Add("@grupo", request.Grupo);
        parameters.Add("@ahora", Celda.Instante(request.Now));
    }

    public static async Task<bool> EnqueueAsync(WriteScope scope, NuevaTarea tarea, CancellationToken cancellationToken)
    {
        await EnterAsync(scope, tarea.Cola, tarea.Grupo, cancellationToken).ConfigureAwait(false);
        List<bool> kept = await scope.RowsAsync(Insert, parameters => Bind(parameters, tarea), static _ => true, cancellationToken).ConfigureAwait(false);
        if (kept.Count > 0)
        {
            return true;
        }

        // Its own work, if the answer to its commit was lost; a key that others queued at this very moment looks the same and does no harm.
        return scope.IsInDoubt
            && await LockAsync(scope, tarea.Cola, tarea.Clave, cancellationToken).ConfigureAwait(false) is { } known
            && Celda.Instante(known.Tarea.Momento) == Celda.Instante(tarea.Momento);
    }

    public static async Task<IReadOnlyList<TareaClaim>> ClaimAsync(WriteScope scope, TareaClaimRequest request, CancellationToken cancellationToken)
    {
        List<FilaTarea> due = await scope.RowsAsync(
            scope.Textos.ClaimTareas,
            parameters =>
            {
                BindDue(parameters, request);
                parameters.Add("@limite", request.Limit);
            },
            FilaTarea.Read,
            cancellationToken).ConfigureAwait(false);
        DateTimeOffset until = request.Now + request.Lease;
        return due.ConvertAll(fila =>
        {
            var claim = new TareaClaim { Tarea = fila.Taken(until), Lease = Guid.NewGuid(), IsAbandonada = fila.Reserva is not null };
            scope.Write(
                UpdateClaimed,
                parameters =>
                {
                    parameters.Add("@reserva", Celda.Reserva(claim.Lease));
                    parameters.Add("@hasta", Celda.Instante(until));
                    parameters.Add("@id", fila.RowId);
                });
            return claim;
        });
    }

    public static async Task<bool> RenewAsync(WriteScope scope, TareaClaim claim, DateTimeOffset until, CancellationToken cancellationToken)
    {
        FilaTarea? fila = await LockAsync(scope, claim.Tarea.Cola, claim.Tarea.Clave, cancellationToken).ConfigureAwait(false);
        if (fila is null || fila.Reserva != Celda.Reserva(claim.Lease))
        {
            scope.Abandon();
            return false;
        }

        scope.Write(
            UpdateRenewed,
            parameters =>
            {
                parameters.Add("@hasta", Celda.Instante(until));
                parameters.Add("@id", fila.RowId);
            });
        return true;
    }

    public static async Task<bool> SettleAsync(WriteScope scope, TareaClaim claim, TareaSettlement settlement, CancellationToken cancellationToken)
    {
        FilaTarea? fila = await LockAsync(scope, claim.Tarea.Cola, claim.Tarea.Clave, cancellationToken).ConfigureAwait(false);
        if (fila is null || fila.Reserva != Celda.Reserva(claim.Lease))
        {
            scope.Abandon();
            return scope.IsInDoubt && fila is { Reserva: null, Tarea: { } kept } && kept.Estado == settlement.Estado && Celda.Instante(kept.ProximoIntento) == Celda.Instante(settlement.ProximoIntento);
        }

        Stand(scope, fila, settlement);
        return true;
    }

    public static async Task<bool> ReviveAsync(WriteScope scope, string cola, string clave, DateTimeOffset momento, CancellationToken cancellationToken)
    {
        FilaTarea? fila = await LockAsync(scope, cola, clave, cancellationToken).ConfigureAwait(false);
        if (fila is not { Tarea.Estado: EstadoTarea.Muerta })
        {
            scope.Abandon();
            return scope.IsInDoubt && fila is { Tarea: { Estado: EstadoTarea.Pendiente, Intentos: 0 } };
        }

        await EnterAsync(scope, cola, fila.Tarea.Grupo, cancellationToken).ConfigureAwait(false);
        List<long> next = await scope.RowsAsync(scope.Textos.NextTareaId, static _ => { }, static reader => reader.GetInt64(0), cancellationToken).ConfigureAwait(false);
        scope.Write(
            UpdateRevived,
            parameters =>
            {
                parameters.Add("@nuevo", next[0]);
                parameters.Add("@proximo", Celda.Instante(momento));
                parameters.Add("@id", fila.RowId);
            });
        return true;
    }

    public static async Task<bool> DiscardAsync(WriteScope scope, string cola, string clave, TareaSettlement settlement, CancellationToken cancellationToken)
    {
        FilaTarea? fila = await LockAsync(scope, cola, clave, cancellationToken).ConfigureAwait(false);
        if (fila is null or { Tarea.Estado: EstadoTarea.Hecha } || fila.Tarea.ReservaHasta > settlement.Momento)
        {
            scope.Abandon();
            return scope.IsInDoubt && fila is { Tarea.Estado: EstadoTarea.Hecha } && fila.Tarea.Mensaje == settlement.Mensaje;
        }

        Stand(scope, fila, settlement);
        return true;
    }

    public static async Task<int> PurgeAsync(WriteScope scope, string cola, DateTimeOffset antesDe, CancellationToken cancellationToken)
    {
        return (await scope.RowsAsync(DeleteOld, parameters => BindOld(parameters, cola, antesDe), static _ => true, cancellationToken).ConfigureAwait(false)).Count;
    }

    public static void BindOld(Parameters parameters, string cola, DateTimeOffset antesDe)
    {
        parameters.Add("@cola", cola);
        parameters.Add("@antes", Celda.Instante(antesDe));
    }

    /// <summary>Takes a group's turn until the transaction ends, where others could be adding to it at the same moment.</summary>
    private static async Task EnterAsync(WriteScope scope, string cola, string? grupo, CancellationToken cancellationToken)
    {
        if (grupo is not null && scope.Textos.EnterGroup is { } enter)
        {
            long name = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"izi_tarea\n{cola}\n{grupo}")));
            await scope.RowsAsync(enter, parameters => parameters.Add("@nombre", name), static _ => true, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<FilaTarea?> LockAsync(WriteScope scope, string cola, string clave, CancellationToken cancellationToken) =>
        (await scope.RowsAsync(scope.Textos.LockTarea, parameters => BindKey(parameters, cola, clave), FilaTarea.Read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    private static void Stand(WriteScope scope, FilaTarea fila, TareaSettlement settlement) => scope.Write(
        UpdateStanding,
        parameters =>
        {
            parameters.Add("@estado", settlement.Estado.ToString());
            parameters.Add("@proximo", Celda.Instante(settlement.ProximoIntento));
            parameters.Add("@terminada", settlement.Estado == EstadoTarea.Pendiente ? null : Celda.Instante(settlement.Momento));
            parameters.Add("@mensaje", settlement.Mensaje);
            parameters.Add("@id", fila.RowId);
        });
}
