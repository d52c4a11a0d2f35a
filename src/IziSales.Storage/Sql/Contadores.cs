using System.Data.Common;
using System.Globalization;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>What a shop counts: the last number of each series, and the céntimos sold and bought in each month, so that a total costs the same whatever the history.</summary>
/// <remarks>
/// A class of counters is a type of document (catálogo 01), whose counters are named like the series; or one of the two totals, whose counters are named like the month; or
/// the shop's turn, which moves with every change of any of the others and before it: who finds it where he left it knows that they all are.
/// </remarks>
internal static class Contadores
{
    public const string Ventas = "ventas";
    public const string Compras = "compras";
    public const string Turno = "turno";

    /// <summary>Month and year of a shop, in the order in which <see cref="Read"/> takes them; conditions follow in <see cref="OfYear"/>.</summary>
    public const string Totales =
        $"""
        coalesce(sum(CASE WHEN clase = '{Ventas}' AND nombre = @mes THEN valor END), 0), coalesce(sum(CASE WHEN clase = '{Ventas}' THEN valor END), 0),
        coalesce(sum(CASE WHEN clase = '{Compras}' AND nombre = @mes THEN valor END), 0), coalesce(sum(CASE WHEN clase = '{Compras}' THEN valor END), 0)
        """;

    /// <summary>The months of a shop's year.</summary>
    public const string OfYear = $"FROM izi_contador WHERE emisor = @emisor AND clase IN ('{Ventas}', '{Compras}') AND nombre BETWEEN @enero AND @diciembre";

    /// <summary>Month and year of a shop.</summary>
    public const string Select = $"SELECT {Totales} {OfYear};";

    private const string Upsert =
        $"""
        INSERT INTO izi_contador (emisor, clase, nombre, valor) VALUES (@emisor, '{Turno}', '', 1), (@emisor, @clase, @nombre, @valor)
        {Adding};
        """;

    private const string UpsertOfSale =
        $"""
        INSERT INTO izi_contador (emisor, clase, nombre, valor) VALUES (@emisor, '{Turno}', '', 1), (@emisor, @tipo, @serie, 1), (@emisor, '{Ventas}', @mes, @ventas)
        {Adding};
        """;

    private const string Adding = "ON CONFLICT (emisor, clase, nombre) DO UPDATE SET valor = izi_contador.valor + excluded.valor";

    /// <summary>A shop's turn; a lock may follow.</summary>
    public const string SelectTurno = $"SELECT c.valor FROM izi_contador c WHERE c.emisor = @emisor AND c.clase = '{Turno}' AND c.nombre = ''";

    public static void Bind(Parameters parameters, Ruc emisor, DateOnly fecha)
    {
        parameters.Add("@emisor", emisor.Value);
        parameters.Add("@mes", Nombre(fecha));
        parameters.Add("@enero", Nombre(new DateOnly(fecha.Year, 1, 1)));
        parameters.Add("@diciembre", Nombre(new DateOnly(fecha.Year, 12, 1)));
    }

    /// <summary>Takes <see cref="Totales"/>, from a column on.</summary>
    public static Acumulado Read(DbDataReader reader, int column = 0) => new(
        Celda.Dinero(reader.GetInt64(column)),
        Celda.Dinero(reader.GetInt64(column + 1)),
        Celda.Dinero(reader.GetInt64(column + 2)),
        Celda.Dinero(reader.GetInt64(column + 3)));

    /// <summary>Takes the next number of a series, and adds to the sales of a day's month.</summary>
    public static void AddSale(WriteScope scope, ComprobanteId id, DateOnly fecha, decimal ventas) => scope.Write(
        UpsertOfSale,
        parameters =>
        {
            parameters.Add("@emisor", id.Ruc.Value);
            parameters.Add("@tipo", id.Tipo.Codigo);
            parameters.Add("@serie", id.Numero.Serie.Value);
            parameters.Add("@mes", Nombre(fecha));
            parameters.Add("@ventas", Celda.Centimos(ventas));
        });

    /// <summary>Keeps everybody else from the shop's counters until the transaction ends; after the documents that are locked, in this order everywhere.</summary>
    public static IEnumerable<Step> Lock(WriteScope scope, Ruc emisor) =>
        scope.IsAlone ? [] : [new Step(scope.Textos.LockTurno, parameters => Emisores.Bind(parameters, emisor), static _ => { })];

    /// <summary>Adds to the sales of a day's month, if there is anything to add.</summary>
    public static void AddVentas(WriteScope scope, Ruc emisor, DateOnly fecha, decimal ventas)
    {
        if (ventas != 0m)
        {
            Add(scope, emisor, Ventas, fecha, ventas);
        }
    }

    /// <summary>Adds to what was sold, or bought, in a day's month.</summary>
    public static void Add(WriteScope scope, Ruc emisor, string clase, DateOnly fecha, decimal monto) => scope.Write(
        Upsert,
        parameters =>
        {
            parameters.Add("@emisor", emisor.Value);
            parameters.Add("@clase", clase);
            parameters.Add("@nombre", Nombre(fecha));
            parameters.Add("@valor", Celda.Centimos(monto));
        });

    /// <summary>How the counter of a day's month is called.</summary>
    public static string Nombre(DateOnly fecha) => Celda.Mes(fecha).ToString(CultureInfo.InvariantCulture);
}
