using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Ventas;

/// <summary>Sales put aside, kept on the server: they survive the browser, the night and the power.</summary>
public sealed class RetenidaStore
{
    private const int MaxShown = 100;
    private const string Columns = "clave AS Clave, caja AS Caja, nombre AS Nombre, retenida AS Momento, usuario AS Usuario, centimos AS Centimos, contenido AS Contenido";

    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>The sales put aside in this database.</summary>
    public RetenidaStore(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>What a till put aside, oldest first: whoever waits longest is served next. What no till put aside is everybody's.</summary>
    public async Task<IReadOnlyList<Retenida>> ListAsync(long? caja, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Fila> rows = await connection.QueryAsync<Fila>(
            $"SELECT {Columns} FROM pos_ventas_retenidas WHERE caja IS NULL OR caja = @caja ORDER BY retenida, clave LIMIT @limit", new { caja = caja ?? -1, limit = MaxShown });
        return [.. rows.Select(static row => row.ToRetenida())];
    }

    /// <summary>Puts a sale aside; under the same key it takes the place of what was there.</summary>
    public async Task HoldAsync(Retenida retenida, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_ventas_retenidas (clave, caja, nombre, retenida, usuario, centimos, contenido) VALUES (@Clave, @Caja, @Nombre, @momento, @Usuario, @centimos, @Contenido)
            ON CONFLICT (clave) DO UPDATE SET caja = @Caja, nombre = @Nombre, retenida = @momento, usuario = @Usuario, centimos = @centimos, contenido = @Contenido
            """,
            new { retenida.Clave, retenida.Caja, retenida.Nombre, momento = Instante.ToText(_clock.GetUtcNow()), retenida.Usuario, centimos = (long)(retenida.Importe * 100m), retenida.Contenido });
    }

    /// <summary>Takes a sale up again; of two who try one gets it, the other null.</summary>
    public async Task<Retenida?> TakeAsync(string clave, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<Fila>($"DELETE FROM pos_ventas_retenidas WHERE clave = @clave RETURNING {Columns}", new { clave }))?.ToRetenida();
    }

    private sealed class Fila
    {
        public string Clave { get; init; } = "";

        public long? Caja { get; init; }

        public string Nombre { get; init; } = "";

        public string Momento { get; init; } = "";

        public string Usuario { get; init; } = "";

        public long Centimos { get; init; }

        public string Contenido { get; init; } = "";

        public Retenida ToRetenida() => new(Clave, Caja, Nombre, Usuario, Centimos / 100m, Contenido) { Momento = Instante.Read(Momento).Value };
    }
}
