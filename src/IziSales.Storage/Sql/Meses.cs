using System.Data.Common;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>The running totals: one row per shop and month, so a total costs the same whatever the history.</summary>
internal static class Meses
{
    public const string Select = "SELECT mes, ventas, compras FROM izi_mes WHERE emisor = @emisor AND mes BETWEEN @desde AND @hasta;";

    private const int FirstMonth = 1;
    private const int LastMonth = 12;

    private const string Upsert =
        """
        INSERT INTO izi_mes (emisor, mes, ventas, compras) VALUES (@emisor, @mes, @ventas, @compras)
        ON CONFLICT (emisor, mes) DO UPDATE SET ventas = izi_mes.ventas + excluded.ventas, compras = izi_mes.compras + excluded.compras;
        """;

    /// <summary>One month of a shop.</summary>
    public readonly record struct Mes(int Numero, long Ventas, long Compras);

    public static Mes Read(DbDataReader reader) => new(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2));

    public static void Bind(Parameters parameters, Ruc emisor, int year)
    {
        parameters.Add("@emisor", emisor.Value);
        parameters.Add("@desde", (year * 100) + FirstMonth);
        parameters.Add("@hasta", (year * 100) + LastMonth);
    }

    /// <summary>Month and year of a day, from the months of its year.</summary>
    public static Acumulado Sum(IReadOnlyList<Mes> meses, DateOnly fecha)
    {
        Mes mes = meses.FirstOrDefault(row => row.Numero == Celda.Mes(fecha));
        return new Acumulado(
            Celda.Dinero(mes.Ventas),
            Celda.Dinero(meses.Sum(static row => row.Ventas)),
            Celda.Dinero(mes.Compras),
            Celda.Dinero(meses.Sum(static row => row.Compras)));
    }

    /// <summary>Adds to the sales of a day's month, if there is anything to add.</summary>
    public static void AddVentas(WriteScope scope, Ruc emisor, DateOnly fecha, decimal ventas)
    {
        if (ventas != 0m)
        {
            Add(scope, emisor, fecha, ventas, 0m);
        }
    }

    public static void Add(WriteScope scope, Ruc emisor, DateOnly fecha, decimal ventas, decimal compras) => scope.Write(
        Upsert,
        parameters =>
        {
            parameters.Add("@emisor", emisor.Value);
            parameters.Add("@mes", Celda.Mes(fecha));
            parameters.Add("@ventas", Celda.Centimos(ventas));
            parameters.Add("@compras", Celda.Centimos(compras));
        });
}
