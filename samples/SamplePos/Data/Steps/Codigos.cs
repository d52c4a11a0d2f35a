using System.Data.Common;
using Dapper;
using SamplePos.Catalogue;
using SamplePos.Control;

namespace SamplePos.Data.Steps;

/// <summary>Every product code as it is compared, so that no two products share one on either database.</summary>
/// <remarks>
/// A shop may have two already: SQLite took «piña» beside «PIÑA». Both stay as they are and sell on; one keeps the code and the others are marked with their own id,
/// which the page of the products shows and the audit log tells, until somebody gives them a code of their own.
/// The folded code has no default where the database lets it go: a till of before that was left open fails instead of adding products that nobody finds by their code.
/// </remarks>
internal static class Codigos
{
    public static Step Step { get; } = new("codigos", static dialect =>
        $"""
        ALTER TABLE pos_productos ADD COLUMN codigo_plegado TEXT NOT NULL DEFAULT '';
        ALTER TABLE pos_productos ADD COLUMN codigo_repetido BIGINT NOT NULL DEFAULT 0;
        {dialect.DropDefault("pos_productos", "codigo_plegado")}
        """)
    {
        Then = FillAsync,
    };

    private static async Task FillAsync(DbTransaction transaction, DateTimeOffset now)
    {
        DbConnection connection = transaction.Connection!;
        IEnumerable<(long Id, string Code, string Name)> products = await connection.QueryAsync<(long, string, string)>(
            "SELECT id, codigo, nombre FROM pos_productos ORDER BY retirado IS NOT NULL, de_la_web IS NOT NULL, id", transaction: transaction); // who sells keeps the code
        List<object?[]> rows = [];
        List<object?[]> told = [];
        foreach (IGrouping<string, (long Id, string Code, string Name)> same in products.GroupBy(static product => ProductCode.Fold(product.Code), StringComparer.Ordinal))
        {
            (long keeper, string spelling, string owner) = same.First();
            rows.AddRange(same.Select(product => (object?[])[product.Id, same.Key, product.Id == keeper ? 0L : product.Id]));
            told.AddRange(same.Skip(1).Select(product =>
                (object?[])[Instante.ToText(now), Control.Auditoria.Program, Acciones.CodigoRepetido, "producto", product.Code, $"«{product.Name}» tiene el mismo código que «{owner}» ({spelling}). Los dos se siguen vendiendo; dele a uno un código propio."]));
        }

        await ManyRows.RunAsync(
            "WITH nuevo (id, plegado, repetido) AS (",
            rows,
            ") UPDATE pos_productos SET codigo_plegado = nuevo.plegado, codigo_repetido = nuevo.repetido FROM nuevo WHERE pos_productos.id = nuevo.id",
            transaction,
            [System.Data.DbType.Int64, System.Data.DbType.String, System.Data.DbType.Int64]);
        await ManyRows.RunAsync("INSERT INTO pos_auditoria (momento, usuario, accion, entidad, clave, despues)", told, "", transaction);
        await connection.ExecuteAsync("CREATE UNIQUE INDEX pos_productos_codigo ON pos_productos (codigo_plegado, codigo_repetido)", transaction: transaction);
    }
}
