using System.Data.Common;
using System.Text.Json;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Caja;

/// <summary>The tills: who opened which drawer, what was moved, how it was closed.</summary>
public sealed class CajaStore
{
    private const string Columns =
        "s.id AS Id, s.caja AS Caja, c.nombre AS Nombre, s.abierta AS Abierta, s.abrio AS Abrio, s.fondo_centimos AS Fondo, s.cerrada AS Cerrada, s.cerro AS Cerro, s.cierre AS Cierre";

    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>The tills in this database.</summary>
    public CajaStore(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Every till, with who has it open.</summary>
    public async Task<IReadOnlyList<CajaRegistrada>> ListAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaCaja> rows = await connection.QueryAsync<FilaCaja>(
            "SELECT c.id AS Id, c.nombre AS Nombre, s.abierta AS Abierta, s.abrio AS Abrio FROM pos_cajas c LEFT JOIN pos_caja_sesiones s ON s.caja = c.id AND s.cerrada IS NULL ORDER BY c.nombre, c.id");
        return [.. rows.Select(static row => row.ToCaja())];
    }

    /// <summary>The till of that name; made when there is none.</summary>
    public async Task<CajaRegistrada> NameAsync(string nombre, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("INSERT INTO pos_cajas (nombre, creada) VALUES (@nombre, @creada) ON CONFLICT (nombre) DO NOTHING", new { nombre, creada = Instante.ToText(_clock.GetUtcNow()) });
        return new(await connection.ExecuteScalarAsync<long>("SELECT id FROM pos_cajas WHERE nombre = @nombre", new { nombre }), nombre);
    }

    /// <summary>The till with this key, or null.</summary>
    public async Task<CajaRegistrada?> FindAsync(long caja, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>("SELECT nombre FROM pos_cajas WHERE id = @caja", new { caja }) is { } nombre ? new(caja, nombre) : null;
    }

    /// <summary>Opens a till with a float. One that is open already stays as it is: a drawer has one session.</summary>
    public async Task<TurnoCaja> OpenAsync(long caja, decimal fondo, string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO pos_caja_sesiones (caja, abierta, abrio, fondo_centimos) VALUES (@caja, @abierta, @usuario, @fondo) ON CONFLICT DO NOTHING",
            new { caja, abierta = Instante.ToText(_clock.GetUtcNow()), usuario, fondo = (long)(fondo * 100m) });
        return (await FindOpenAsync(caja, cancellationToken))!;
    }

    /// <summary>The open session of a till, or null.</summary>
    public async Task<TurnoCaja?> FindOpenAsync(long caja, CancellationToken cancellationToken) => (await ReadAsync("s.caja = @caja AND s.cerrada IS NULL", new { caja }, cancellationToken)).SingleOrDefault();

    /// <summary>The session with this key, or null.</summary>
    public async Task<TurnoCaja?> FindSessionAsync(long sesion, CancellationToken cancellationToken) => (await ReadAsync("s.id = @sesion", new { sesion }, cancellationToken)).SingleOrDefault();

    /// <summary>Closed sessions, newest first, before one of them.</summary>
    public Task<IReadOnlyList<TurnoCaja>> HistoryAsync(long? antesDe, int limit, CancellationToken cancellationToken) =>
        ReadAsync("s.cerrada IS NOT NULL AND s.id < @antesDe ORDER BY s.id DESC LIMIT @limit", new { antesDe = antesDe ?? long.MaxValue, limit }, cancellationToken);

    /// <summary>What a session comes to at this moment.</summary>
    public async Task<ResumenCaja> SummariseAsync(long sesion, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await CajaResumen.ReadAsync(sesion, connection, transaction: null);
    }

    /// <summary>What was put in and taken out, newest first.</summary>
    public async Task<IReadOnlyList<MovimientoCaja>> MovesAsync(long sesion, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaMovimiento> rows = await connection.QueryAsync<FilaMovimiento>(
            "SELECT clave AS Clave, sesion AS Sesion, momento AS Momento, usuario AS Usuario, tipo AS Tipo, centimos AS Centimos, motivo AS Motivo FROM pos_caja_movimientos WHERE sesion = @sesion ORDER BY momento DESC",
            new { sesion });
        return [.. rows.Select(static row => row.ToMovimiento())];
    }

    /// <summary>Puts money in or takes it out, once; false when the session is closed. What lies in the drawer bounds what can be taken.</summary>
    public async Task<bool> MoveAsync(MovimientoCaja movimiento, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await IsOpenAsync(movimiento.Sesion, transaction))
        {
            return false;
        }

        await connection.ExecuteAsync(
            """
            INSERT INTO pos_caja_movimientos (clave, sesion, momento, usuario, tipo, centimos, motivo) VALUES (@Clave, @Sesion, @momento, @Usuario, @tipo, @centimos, @Motivo)
            ON CONFLICT (clave) DO NOTHING
            """,
            new
            {
                movimiento.Clave,
                movimiento.Sesion,
                momento = Instante.ToText(_clock.GetUtcNow()),
                movimiento.Usuario,
                tipo = FilaMovimiento.Word(movimiento.Tipo),
                centimos = (long)(movimiento.Importe * 100m),
                movimiento.Motivo,
            },
            transaction);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Closes a session with what was counted. The figures are those of this very moment; no sale slips in between.</summary>
    public async Task<CierreResultado> CloseAsync(long sesion, Conteo conteo, string nota, string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await IsOpenAsync(sesion, transaction))
        {
            return CierreResultado.YaCerrada;
        }

        if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_ventas WHERE sesion = @sesion AND estado = 'pendiente'", new { sesion }, transaction) > 0)
        {
            return CierreResultado.VentaEnCurso;
        }

        CierreCaja cierre = new(await CajaResumen.ReadAsync(sesion, connection, transaction), conteo, nota);
        await connection.ExecuteAsync(
            "UPDATE pos_caja_sesiones SET cerrada = @cerrada, cerro = @usuario, cierre = @cierre WHERE id = @sesion",
            new { sesion, cerrada = Instante.ToText(_clock.GetUtcNow()), usuario, cierre = JsonSerializer.Serialize(cierre, CajaJson.Default.CierreCaja) },
            transaction);
        await transaction.CommitAsync(cancellationToken);
        return CierreResultado.Cerrada;
    }

    private async Task<bool> IsOpenAsync(long sesion, DbTransaction transaction) =>
        await transaction.Connection!.ExecuteScalarAsync<long?>($"SELECT id FROM pos_caja_sesiones WHERE id = @sesion AND cerrada IS NULL{_database.Dialect.ForUpdate}", new { sesion }, transaction) is not null;

    private async Task<IReadOnlyList<TurnoCaja>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<FilaTurno>($"SELECT {Columns} FROM pos_caja_sesiones s JOIN pos_cajas c ON c.id = s.caja WHERE {condition}", parameters)).Select(static row => row.ToTurno())];
    }
}
