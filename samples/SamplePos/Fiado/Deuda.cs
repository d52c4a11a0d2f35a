using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Fiado;

/// <summary>What somebody owes: what was sold on credit and not returned, less what was paid since.</summary>
internal static class Deuda
{
    /// <summary>The debt of account <c>c</c> in céntimos, as part of a query.</summary>
    public const string Centimos =
        """
        CAST(COALESCE((SELECT SUM(p.centimos) FROM pos_ventas_pagos p JOIN pos_ventas v ON v.clave = p.venta WHERE p.cuenta = c.id AND v.estado IN ('pendiente', 'emitida')), 0)
            - COALESCE((SELECT SUM(a.centimos) FROM pos_fiado_abonos a WHERE a.cuenta = c.id), 0) AS BIGINT)
        """;

    /// <summary>How much an account may owe in céntimos, held for this transaction alone; null when it may owe nothing more.</summary>
    public static Task<long?> LimitAsync(long cuenta, Dialect dialect, DbTransaction transaction) => transaction.Connection!.ExecuteScalarAsync<long?>(
        $"SELECT limite_centimos FROM pos_fiado_cuentas WHERE id = @cuenta AND activa = {dialect.True}{dialect.ForUpdate}", new { cuenta }, transaction);

    /// <summary>What an account owes in céntimos, with what this transaction has written.</summary>
    public static Task<long> ReadAsync(long cuenta, DbTransaction transaction) =>
        transaction.Connection!.ExecuteScalarAsync<long>($"SELECT {Centimos} FROM pos_fiado_cuentas c WHERE c.id = @cuenta", new { cuenta }, transaction);
}
