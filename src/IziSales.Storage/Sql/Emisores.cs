using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>The row at which everything that changes a shop's totals waits for each other.</summary>
internal static class Emisores
{
    private const string Insert = "INSERT INTO izi_emisor (emisor, numero) VALUES (@emisor, (SELECT coalesce(max(numero), 0) + 1 FROM izi_emisor)) ON CONFLICT DO NOTHING;";

    public static void Bind(Parameters parameters, Ruc emisor) => parameters.Add("@emisor", emisor.Value);

    /// <summary>Locks the shop, which gets its row if it has none.</summary>
    /// <remarks>A new shop may find that another took its number at the same moment; then nothing was written, and it takes the next.</remarks>
    public static async Task HoldAsync(WriteScope scope, Ruc emisor, CancellationToken cancellationToken)
    {
        scope.Write(Insert, parameters => Bind(parameters, emisor));
        while (!scope.IsAlone && (await scope.RowsAsync(scope.Textos.LockEmisor, parameters => Bind(parameters, emisor), static _ => true, cancellationToken).ConfigureAwait(false)).Count == 0)
        {
            scope.Write(Insert, parameters => Bind(parameters, emisor));
        }
    }

    /// <summary>Locks the shop, unless nobody else can write anyway.</summary>
    public static IEnumerable<Step> Lock(WriteScope scope, Ruc emisor) =>
        scope.IsAlone ? [] : [new Step(scope.Textos.LockEmisor, parameters => Bind(parameters, emisor), static _ => { })];
}
