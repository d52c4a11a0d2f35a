using System.Data.Common;
using Dapper;
using SamplePos.Ventas;

namespace SamplePos.Caja;

/// <summary>Adds a session up: every figure is a sum over what was written down when it happened.</summary>
internal static class CajaResumen
{
    public static async Task<ResumenCaja> ReadAsync(long sesion, DbConnection connection, DbTransaction? transaction)
    {
        object parameters = new { sesion };
        Fila[] rows = [.. await connection.QueryAsync<Fila>(
            """
            SELECT p.metodo AS Metodo, 'vendido' AS Que, COUNT(DISTINCT v.clave) AS Veces, CAST(SUM(p.centimos) AS BIGINT) AS Centimos
                FROM pos_ventas v JOIN pos_ventas_pagos p ON p.venta = v.clave
                WHERE v.sesion = @sesion AND v.estado IN ('pendiente', 'emitida', 'devuelta') GROUP BY p.metodo
            UNION ALL SELECT a.metodo, 'abonado', COUNT(*), CAST(SUM(a.entregado_centimos) AS BIGINT) FROM pos_fiado_abonos a WHERE a.sesion = @sesion GROUP BY a.metodo
            UNION ALL SELECT p.metodo, 'devuelto', COUNT(*), CAST(SUM(p.centimos) AS BIGINT)
                FROM pos_ventas_devueltas d JOIN pos_ventas_pagos p ON p.venta = d.venta WHERE d.sesion = @sesion GROUP BY p.metodo
            UNION ALL SELECT '', m.tipo, COUNT(*), CAST(SUM(m.centimos) AS BIGINT) FROM pos_caja_movimientos m WHERE m.sesion = @sesion GROUP BY m.tipo
            """,
            parameters,
            transaction)];
        long fondo = await connection.ExecuteScalarAsync<long>("SELECT fondo_centimos FROM pos_caja_sesiones WHERE id = @sesion", parameters, transaction);
        int ventas = await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_ventas WHERE sesion = @sesion AND estado IN ('pendiente', 'emitida', 'devuelta')", parameters, transaction);
        ResumenMetodo[] metodos =
        [
            .. MetodoPago.Todos
                .Where(metodo => rows.Any(row => row.Metodo == metodo.Codigo))
                .Select(metodo => new ResumenMetodo(metodo.Codigo, (int)(Find(metodo, "vendido")?.Veces ?? 0), Sum(metodo, "vendido"), Sum(metodo, "abonado"), Sum(metodo, "devuelto"))),
        ];
        return new ResumenCaja(fondo / 100m, metodos, ventas, SumOf("ingreso"), SumOf("retiro"));

        Fila? Find(MetodoPago metodo, string que) => Array.Find(rows, row => row.Metodo == metodo.Codigo && row.Que == que);

        decimal Sum(MetodoPago metodo, string que) => (Find(metodo, que)?.Centimos ?? 0) / 100m;

        decimal SumOf(string tipo) => (Array.Find(rows, row => row.Metodo.Length == 0 && row.Que == tipo)?.Centimos ?? 0) / 100m;
    }

    private sealed class Fila
    {
        public string Metodo { get; init; } = "";

        public string Que { get; init; } = "";

        public long Veces { get; init; }

        public long Centimos { get; init; }
    }
}
