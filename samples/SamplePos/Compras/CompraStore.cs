using System.Data.Common;
using System.Globalization;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Compras;

/// <summary>The notebook of purchases: rows are added, marked as corrected or annulled, and never overwritten.</summary>
public sealed class CompraStore
{
    /// <summary>How a day is kept.</summary>
    internal const string Day = "yyyy-MM-dd";

    private const int MostSuppliers = 200;
    private const int MostAtOnce = 100;
    private const string Columns =
        """
        c.id AS Id, c.clave AS Clave, c.emisor AS Emisor, c.fecha AS Fecha, c.proveedor AS Proveedor, c.ruc AS Ruc, c.numero AS Numero, c.centimos AS Centimos, c.nota AS Nota,
            c.usuario AS Usuario, c.momento AS Momento, c.estado AS Estado, c.motivo AS Motivo, c.corrige AS Corrige,
            (SELECT MAX(n.id) FROM pos_compras n WHERE n.corrige = c.id) AS CorregidaPor, c.contada AS Contada, c.descontada AS Descontada
        """;

    private readonly PosDatabase _database;

    /// <summary>In this database.</summary>
    public CompraStore(PosDatabase database) => _database = database;

    /// <summary>Notes a purchase; one that corrects another takes its place, both or none.</summary>
    public async Task<CompraResultado> AddAsync(Compra compra, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<long?>("SELECT id FROM pos_compras WHERE clave = @Clave", new { compra.Clave }, transaction) is { } before)
        {
            return CompraResultado.Repetida(before);
        }

        if (compra.Corrige is { } wrong && !await LeaveAsync(connection, transaction, wrong, CompraEstado.Corregida, compra.Motivo))
        {
            return CompraResultado.YaCambio;
        }

        long? id = await connection.QuerySingleOrDefaultAsync<long?>(
            """
            INSERT INTO pos_compras (clave, emisor, fecha, proveedor, ruc, numero, centimos, nota, usuario, momento, estado, corrige)
            VALUES (@Clave, @Emisor, @fecha, @Proveedor, @Ruc, @Numero, @centimos, @Nota, @Usuario, @momento, 'Vigente', @Corrige) ON CONFLICT DO NOTHING RETURNING id
            """,
            new
            {
                compra.Clave,
                compra.Emisor,
                fecha = Of(compra.Fecha),
                compra.Proveedor,
                compra.Ruc,
                compra.Numero,
                centimos = (long)(compra.Importe * 100m),
                compra.Nota,
                compra.Usuario,
                momento = Instante.ToText(compra.Momento),
                compra.Corrige,
            },
            transaction);
        if (id is { } fresh)
        {
            await transaction.CommitAsync(CancellationToken.None);
            return CompraResultado.Nueva(fresh);
        }

        // Another till has noted the same form or the same document in this very moment.
        long? same = await connection.ExecuteScalarAsync<long?>("SELECT id FROM pos_compras WHERE clave = @Clave", new { compra.Clave }, transaction);
        return same is { } known
            ? CompraResultado.Repetida(known)
            : CompraResultado.Duplicada(await connection.ExecuteScalarAsync<long>(
                "SELECT id FROM pos_compras WHERE emisor = @Emisor AND ruc = @Ruc AND numero = @Numero AND estado = 'Vigente'", new { compra.Emisor, compra.Ruc, compra.Numero }, transaction));
    }

    /// <summary>Says that a purchase should not have been noted. False when it does not count any more.</summary>
    public async Task<bool> AnnulAsync(long id, string motivo, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await LeaveAsync(connection, null, id, CompraEstado.Anulada, motivo);
    }

    /// <summary>The purchase, or null.</summary>
    public async Task<Compra?> FindAsync(long id, CancellationToken cancellationToken) => (await ReadAsync("c.id = @id", new { id })).Select(static row => row.ToCompra()).SingleOrDefault();

    /// <summary>What counts between two days, the newest first.</summary>
    public async Task<IReadOnlyList<Compra>> ListAsync(string emisor, DateOnly desde, DateOnly hasta, CancellationToken cancellationToken) =>
        [.. (await ReadAsync("c.emisor = @emisor AND c.fecha BETWEEN @desde AND @hasta AND c.estado = 'Vigente' ORDER BY c.fecha DESC, c.id DESC", new { emisor, desde = Of(desde), hasta = Of(hasta) })).Select(static row => row.ToCompra())];

    /// <summary>RUC and name of those from whom the shop has bought, the latest first.</summary>
    public async Task<IReadOnlyList<(string Ruc, string Nombre)>> SuppliersAsync(string emisor, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return
        [
            .. await connection.QueryAsync<(string, string)>(
                """
                SELECT c.ruc, c.proveedor FROM pos_compras c
                WHERE c.id IN (SELECT MAX(id) FROM pos_compras WHERE emisor = @emisor AND ruc IS NOT NULL AND estado = 'Vigente' GROUP BY ruc) ORDER BY c.id DESC LIMIT @limit
                """,
                new { emisor, limit = MostSuppliers }),
        ];
    }

    /// <summary>Rows whose part in the shop's totals is not kept yet: first what leaves them, then what enters.</summary>
    internal async Task<IReadOnlyList<FilaCompra>> ListUncountedAsync(CancellationToken cancellationToken) =>
        await ReadAsync("c.contada = 0 OR (c.estado <> 'Vigente' AND c.descontada = 0) ORDER BY CASE WHEN c.estado = 'Vigente' THEN 1 ELSE 0 END, c.id LIMIT @limit", new { limit = MostAtOnce });

    /// <summary>The row's part in the totals is kept.</summary>
    internal async Task MarkCountedAsync(long id, bool taken, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(taken ? "UPDATE pos_compras SET contada = 1, descontada = 1 WHERE id = @id" : "UPDATE pos_compras SET contada = 1 WHERE id = @id", new { id });
    }

    private static async Task<bool> LeaveAsync(DbConnection connection, DbTransaction? transaction, long id, CompraEstado estado, string? motivo) =>
        await connection.ExecuteAsync("UPDATE pos_compras SET estado = @estado, motivo = @motivo WHERE id = @id AND estado = 'Vigente'", new { id, estado = estado.ToString(), motivo }, transaction) == 1;

    private static string Of(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<FilaCompra>> ReadAsync(string condition, object parameters)
    {
        await using DbConnection connection = await _database.OpenAsync();
        return [.. await connection.QueryAsync<FilaCompra>($"SELECT {Columns} FROM pos_compras c WHERE {condition}", parameters)];
    }
}
