using System.Data.Common;
using Dapper;

namespace SamplePos.Operacion.Respaldos;

/// <summary>What a database of the shop says about its own past.</summary>
internal static class Historia
{
    /// <summary>How far each series has come.</summary>
    public static async Task<IReadOnlyList<ManifiestoSerie>> SeriesAsync(DbConnection connection, DbTransaction? transaction = null) =>
    [
        .. (await connection.QueryAsync<(string Emisor, string Tipo, string Serie, long Ultimo, string Clave)>(
            """
            SELECT d.emisor, d.tipo, d.serie, CAST(d.correlativo AS BIGINT), d.clave FROM izi_comprobante d
            JOIN (SELECT emisor, tipo, serie, MAX(correlativo) AS ultimo FROM izi_comprobante GROUP BY emisor, tipo, serie) m
                ON m.emisor = d.emisor AND m.tipo = d.tipo AND m.serie = d.serie AND m.ultimo = d.correlativo
            ORDER BY d.emisor, d.tipo, d.serie
            """,
            transaction: transaction)).Select(static row => new ManifiestoSerie(row.Emisor, row.Tipo, row.Serie, (int)row.Ultimo, row.Clave)),
    ];

    /// <summary>How many documents there are.</summary>
    public static Task<long> ComprobantesAsync(DbConnection connection, DbTransaction? transaction = null) =>
        connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM izi_comprobante", transaction: transaction);

    /// <summary>The steps that the shop's tables have taken.</summary>
    public static async Task<IReadOnlyList<string>> PasosAsync(DbConnection connection, DbTransaction? transaction = null) =>
        [.. await connection.QueryAsync<string>("SELECT nombre FROM pos_pasos ORDER BY nombre", transaction: transaction)];

    /// <summary>Whether a document was issued for a sale.</summary>
    public static async Task<bool> HasAsync(DbConnection connection, ManifiestoSerie serie) =>
        await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM izi_comprobante WHERE emisor = @Emisor AND tipo = @Tipo AND serie = @Serie AND correlativo = @Ultimo AND clave = @Clave",
            serie) > 0;
}
