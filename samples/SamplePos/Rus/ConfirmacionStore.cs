using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Rus;

/// <summary>Who issued what knowing that it goes over a limit.</summary>
public sealed class ConfirmacionStore
{
    private readonly PosDatabase _database;

    /// <summary>In this database.</summary>
    public ConfirmacionStore(PosDatabase database) => _database = database;

    /// <summary>Keeps one; a document has one.</summary>
    public async Task AddAsync(Confirmacion one, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_rus_confirmaciones (clave, numero, momento, dicho, importe_centimos, nivel, mes_centimos, anio_centimos)
            VALUES (@Clave, @Numero, @momento, @Dicho, @importe, @nivel, @mes, @anio) ON CONFLICT DO NOTHING
            """,
            new
            {
                one.Clave,
                one.Numero,
                momento = Instante.ToText(one.Momento),
                one.Dicho,
                importe = (long)(one.Importe * 100m),
                nivel = one.Nivel.ToString(),
                mes = (long)(one.Mes * 100m),
                anio = (long)(one.Anio * 100m),
            });
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Confirmacion>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaConfirmacion> rows = await connection.QueryAsync<FilaConfirmacion>(
            """
            SELECT clave AS Clave, numero AS Numero, momento AS Momento, dicho AS Dicho, importe_centimos AS Importe, nivel AS Nivel, mes_centimos AS Mes, anio_centimos AS Anio
            FROM pos_rus_confirmaciones ORDER BY momento DESC, clave DESC LIMIT @limit
            """,
            new { limit });
        return [.. rows.Select(static row => row.ToConfirmacion())];
    }

    /// <summary>Numbers of sales at the till since an instant whose seller confirmed something of which nothing is kept here.</summary>
    public async Task<IReadOnlyList<string>> ListMissingAsync(DateTimeOffset desde, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return
        [
            .. await connection.QueryAsync<string>(
                $"""
                SELECT v.numero FROM pos_ventas v
                WHERE v.confirmo_limite = {_database.Dialect.True} AND v.numero IS NOT NULL AND v.creada >= @desde AND NOT EXISTS (SELECT 1 FROM pos_rus_confirmaciones c WHERE c.numero = v.numero)
                """,
                new { desde = Instante.ToText(desde) }),
        ];
    }
}
