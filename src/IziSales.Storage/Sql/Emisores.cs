using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>The row at which everything that changes a shop's totals waits for each other.</summary>
internal static class Emisores
{
    private const string Insert = "INSERT INTO izi_emisor (emisor, numero) VALUES (@emisor, (SELECT coalesce(max(numero), 0) + 1 FROM izi_emisor)) ON CONFLICT (emisor) DO NOTHING;";

    public static void Bind(Parameters parameters, Ruc emisor) => parameters.Add("@emisor", emisor.Value);

    /// <summary>Sees to it that there is a row to lock.</summary>
    public static void Ensure(WriteScope scope, Ruc emisor) => scope.Write(Insert, parameters => Bind(parameters, emisor));

    /// <summary>Locks the shop, unless nobody else can write anyway.</summary>
    public static IEnumerable<Step> Lock(WriteScope scope, Ruc emisor) =>
        scope.IsAlone ? [] : [new Step(scope.Textos.LockEmisor, parameters => Bind(parameters, emisor), static _ => { })];
}
