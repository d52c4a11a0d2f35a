using System.Data.Common;
using Dapper;
using SamplePos.Data;
using SamplePos.Existencias;

namespace SamplePos.Ventas;

/// <summary>Sales that were taken back: their money left the drawer it lies in, or is not owed any more.</summary>
public sealed class DevolucionStore
{
    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>The returns in this database.</summary>
    public DevolucionStore(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Writes down that the sale with this key was taken back, once, at a till or by a program; false when it was before, or there is no such sale.</summary>
    /// <param name="clave">The key of the sale.</param>
    /// <param name="sesion">The session of the till that gives the money back; null when no drawer does.</param>
    /// <param name="usuario">Who gives it back.</param>
    /// <param name="tipo">Whether its boleta was annulled or given back with a note: its goods are on the shelf again in the same step.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<bool> RecordAsync(string clave, long? sesion, string usuario, ExistenciasTipo tipo, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteAsync("UPDATE pos_ventas SET estado = 'devuelta' WHERE clave = @clave AND estado IN ('pendiente', 'emitida')", new { clave }, transaction) == 0)
        {
            return false;
        }

        await connection.ExecuteAsync(
            "INSERT INTO pos_ventas_devueltas (venta, sesion, momento, usuario) VALUES (@clave, @sesion, @momento, @usuario)",
            new { clave, sesion, momento = Instante.ToText(now), usuario },
            transaction);
        await SalidasVenta.GiveBackAsync(clave, tipo, now, usuario, _database.Dialect, transaction);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
