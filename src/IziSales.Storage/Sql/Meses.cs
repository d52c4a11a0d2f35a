using System.Data.Common;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>The running totals: one row per shop and month, so a total costs the same whatever the history.</summary>
internal static class Meses
{
    private const int FirstMonth = 1;
    private const int LastMonth = 12;

    private const string Upsert =
        """
        INSERT INTO izi_mes (emisor, mes, ventas, compras) VALUES (@emisor, @mes, @ventas, @compras)
        ON CONFLICT (emisor, mes) DO UPDATE SET ventas = izi_mes.ventas + excluded.ventas, compras = izi_mes.compras + excluded.compras;
        """;

    public static async Task<Acumulado> AcumuladoAsync(DbConnection connection, Ruc emisor, DateOnly fecha, CancellationToken cancellationToken)
    {
        int mes = Celda.Mes(fecha);
        List<(int Mes, long Ventas, long Compras)> rows = await Query.RowsAsync(
            connection,
            "SELECT mes, ventas, compras FROM izi_mes WHERE emisor = @emisor AND mes BETWEEN @desde AND @hasta;",
            command =>
            {
                command.Add("@emisor", emisor.Value);
                command.Add("@desde", (fecha.Year * 100) + FirstMonth);
                command.Add("@hasta", (fecha.Year * 100) + LastMonth);
            },
            static reader => (reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2)),
            cancellationToken).ConfigureAwait(false);
        (_, long ventas, long compras) = rows.Find(row => row.Mes == mes);
        return new Acumulado(Celda.Dinero(ventas), Celda.Dinero(rows.Sum(static row => row.Ventas)), Celda.Dinero(compras), Celda.Dinero(rows.Sum(static row => row.Compras)));
    }

    public static Task AddAsync(WriteScope scope, Ruc emisor, DateOnly fecha, (decimal Ventas, decimal Compras) soles, CancellationToken cancellationToken) => scope.ExecuteAsync(
        Upsert,
        command =>
        {
            command.Add("@emisor", emisor.Value);
            command.Add("@mes", Celda.Mes(fecha));
            command.Add("@ventas", Celda.Centimos(soles.Ventas));
            command.Add("@compras", Celda.Centimos(soles.Compras));
        },
        cancellationToken);
}
