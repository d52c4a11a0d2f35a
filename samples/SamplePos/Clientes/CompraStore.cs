using System.Data.Common;
using Dapper;
using IziSales.Emision;
using SamplePos.Data;

namespace SamplePos.Clientes;

/// <summary>Which boletas are whose. Whether they still count is asked of the sale itself, so that the two cannot disagree.</summary>
public sealed class CompraStore
{
    private const string Cuenta = "(v.estado IS NULL OR v.estado IN ('pendiente', 'emitida'))";

    private readonly PosDatabase _database;

    /// <summary>The purchases in this database.</summary>
    public CompraStore(PosDatabase database) => _database = database;

    /// <summary>Writes down whose a boleta is, once.</summary>
    public async Task RecordAsync(long cliente, ComprobanteEmitido comprobante, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO pos_clientes_compras (venta, cliente, numero, momento, centimos) VALUES (@venta, @cliente, @numero, @momento, @centimos) ON CONFLICT DO NOTHING",
            new
            {
                venta = comprobante.IdempotencyKey,
                cliente,
                numero = comprobante.Numero.Value,
                momento = Instante.ToText(comprobante.FechaEmision),
                centimos = (long)(comprobante.ImporteEnSoles * 100m),
            });
    }

    /// <summary>A customer's boletas, newest first.</summary>
    public async Task<IReadOnlyList<Compra>> ListAsync(long cliente, int limit, int skip, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<(string Numero, string Momento, long Centimos, long Cuenta)> rows = await connection.QueryAsync<(string, string, long, long)>(
            $"""
            SELECT k.numero, k.momento, k.centimos, CAST(CASE WHEN {Cuenta} THEN 1 ELSE 0 END AS BIGINT)
            FROM pos_clientes_compras k LEFT JOIN pos_ventas v ON v.clave = k.venta WHERE k.cliente = @cliente ORDER BY k.momento DESC, k.venta LIMIT @limit OFFSET @skip
            """,
            new { cliente, limit, skip });
        return [.. rows.Select(static row => new Compra(row.Numero, Instante.Read(row.Momento).Value, row.Centimos / 100m, row.Cuenta == 1))];
    }

    /// <summary>What these customers bought in all; who bought nothing is not there.</summary>
    public async Task<IReadOnlyDictionary<long, ResumenCompras>> SumAsync(IReadOnlyCollection<long> clientes, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<(long Cliente, long Cuantas, long Centimos, string Ultima)> rows = await connection.QueryAsync<(long, long, long, string)>(
            $"""
            SELECT k.cliente, COUNT(*), CAST(SUM(k.centimos) AS BIGINT), MAX(k.momento)
            FROM pos_clientes_compras k LEFT JOIN pos_ventas v ON v.clave = k.venta WHERE {_database.Dialect.In("k.cliente", "clientes")} AND {Cuenta} GROUP BY k.cliente
            """,
            new { clientes = clientes.ToArray() });
        return rows.ToDictionary(static row => row.Cliente, static row => new ResumenCompras(row.Cuantas, row.Centimos / 100m, Instante.Read(row.Ultima)));
    }

    /// <summary>Up to which day in Lima all boletas of an issuer were looked at; null before the first time.</summary>
    public async Task<string?> FindProgressAsync(string emisor, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>("SELECT dia FROM pos_clientes_avance WHERE emisor = @emisor", new { emisor });
    }

    /// <summary>Remembers up to which day all boletas were looked at.</summary>
    public async Task SaveProgressAsync(string emisor, string dia, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("INSERT INTO pos_clientes_avance (emisor, dia) VALUES (@emisor, @dia) ON CONFLICT (emisor) DO UPDATE SET dia = @dia", new { emisor, dia });
    }
}
