using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Catalogue;

/// <summary>Writes products down, inside a transaction that somebody else ends.</summary>
internal static class ProductWriter
{
    /// <summary>Adds a product; null when another one has its code or one of its bar codes.</summary>
    public static async Task<int?> InsertAsync(Product product, DbTransaction transaction) => (await InsertManyAsync([product], transaction))?[product.Code];

    /// <summary>Adds products, and tells their keys by their codes; null when another one has one of their codes or bar codes.</summary>
    public static async Task<IReadOnlyDictionary<string, int>?> InsertManyAsync(IReadOnlyList<Product> products, DbTransaction transaction)
    {
        Dictionary<string, int> ids = new(StringComparer.Ordinal);
        await ManyRows.RunAsync(
            "INSERT INTO pos_productos (codigo, codigo_plegado, nombre, busqueda, categoria, unidad, pesado, centimos, tecla, lleva, minimo_milesimos, retirado, barras, mas_barras)",
            [.. products.Select(static product => (object?[])[.. Values(product), product.Barcode, product.MoreBarcodes])],
            " ON CONFLICT DO NOTHING RETURNING codigo, id",
            transaction,
            read: row => ids[row.GetString(0)] = Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture));
        return ids.Count == products.Count && await ClaimAsync([.. products.SelectMany(product => product.Barcodes.Select(barcode => (barcode, ids[product.Code])))], transaction) ? ids : null;
    }

    /// <summary>Changes a product; false when another one has one of its bar codes. Its code was looked at before.</summary>
    public static Task<bool> UpdateAsync(Product before, Product after, DbTransaction transaction) => UpdateManyAsync([(before, after)], transaction);

    /// <summary>Changes products; false when another one has one of their bar codes. Their codes were looked at before.</summary>
    public static async Task<bool> UpdateManyAsync(IReadOnlyList<(Product Before, Product After)> products, DbTransaction transaction)
    {
        await ManyRows.RunAsync(
            "WITH nuevo (codigo, codigo_plegado, nombre, busqueda, categoria, unidad, pesado, centimos, tecla, lleva, minimo_milesimos, retirado, id) AS (",
            [.. products.Select(static product => (object?[])[.. Values(product.After), (long)product.After.Id])],
            """
            ) UPDATE pos_productos SET codigo = nuevo.codigo, codigo_plegado = nuevo.codigo_plegado, nombre = nuevo.nombre, busqueda = nuevo.busqueda, categoria = nuevo.categoria, unidad = nuevo.unidad, pesado = nuevo.pesado,
                centimos = nuevo.centimos, tecla = nuevo.tecla, lleva = nuevo.lleva, minimo_milesimos = nuevo.minimo_milesimos, retirado = nuevo.retirado, version = pos_productos.version + 1,
                codigo_repetido = CASE WHEN pos_productos.codigo_plegado = nuevo.codigo_plegado THEN pos_productos.codigo_repetido ELSE 0 END
            FROM nuevo WHERE pos_productos.id = nuevo.id
            """,
            transaction,
            [DbType.String, DbType.String, DbType.String, DbType.String, DbType.String, DbType.String, DbType.Boolean, DbType.Int64, DbType.Int32, DbType.Boolean, DbType.Int64, DbType.String, DbType.Int64]);
        foreach ((Product before, _) in products.Where(static product => !ProductCode.Same(product.Before.Code, product.After.Code)))
        {
            await ReleaseAsync(ProductCode.Fold(before.Code), transaction);
        }

        foreach ((Product before, Product after) in products.Where(static product => !product.Before.Barcodes.SequenceEqual(product.After.Barcodes, StringComparer.Ordinal)))
        {
            if (!await PutBarcodesAsync(after.Id, after.Barcodes, transaction))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives a product these bar codes and no others; false when another product has one of them.</summary>
    public static async Task<bool> PutBarcodesAsync(int id, IReadOnlyList<string> barcodes, DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        await connection.ExecuteAsync("DELETE FROM pos_productos_barras WHERE producto = @id", new { id }, transaction);
        if (!await ClaimAsync([.. barcodes.Select(barcode => (barcode, id))], transaction))
        {
            return false;
        }

        string? more = barcodes.Count > 1 ? string.Join(' ', barcodes.Skip(1)) : null;
        await connection.ExecuteAsync("UPDATE pos_productos SET barras = @first, mas_barras = @more WHERE id = @id", new { id, first = barcodes.Count > 0 ? barcodes[0] : null, more }, transaction);
        return true;
    }

    /// <summary>A code that a product gave up goes to one that shared it.</summary>
    private static Task<int> ReleaseAsync(string code, DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        """
        UPDATE pos_productos SET codigo_repetido = 0
        WHERE id = (SELECT MIN(id) FROM pos_productos WHERE codigo_plegado = @code) AND NOT EXISTS (SELECT 1 FROM pos_productos WHERE codigo_plegado = @code AND codigo_repetido = 0)
        """,
        new { code },
        transaction);

    private static async Task<bool> ClaimAsync(IReadOnlyList<(string Barcode, int Product)> barcodes, DbTransaction transaction) =>
        await ManyRows.RunAsync(
            "INSERT INTO pos_productos_barras (barras, producto)",
            [.. barcodes.Select(static one => (object?[])[one.Barcode, (long)one.Product])],
            " ON CONFLICT DO NOTHING",
            transaction) == barcodes.Count;

    private static object?[] Values(Product product) =>
    [
        product.Code,
        ProductCode.Fold(product.Code),
        product.Name,
        SearchText.Fold($"{product.Name} {product.Code}"),
        product.Category,
        product.Unit,
        product.Weighed,
        (long)product.Centimos,
        product.QuickKey,
        product.KeepsStock,
        product.MinimoMilesimos,
        product.Withdrawn,
    ];
}
