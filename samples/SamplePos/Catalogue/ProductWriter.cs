using System.Data.Common;
using Dapper;

namespace SamplePos.Catalogue;

/// <summary>Writes products down, inside a transaction that somebody else ends.</summary>
internal static class ProductWriter
{
    /// <summary>Adds a product; null when another one has its code or one of its bar codes.</summary>
    public static async Task<int?> InsertAsync(Product product, DbTransaction transaction)
    {
        int? id = await transaction.Connection!.QuerySingleOrDefaultAsync<int?>(
            """
            INSERT INTO pos_productos (codigo, barras, mas_barras, nombre, busqueda, categoria, unidad, pesado, centimos, tecla, lleva, minimo_milesimos, retirado)
            VALUES (@Code, @Barcode, @MoreBarcodes, @Name, @search, @Category, @Unit, @Weighed, @Centimos, @QuickKey, @KeepsStock, @MinimoMilesimos, @Withdrawn)
            ON CONFLICT DO NOTHING RETURNING id
            """,
            Values(product),
            transaction);
        return id is { } made && await ClaimAsync(made, product.Barcodes, transaction) ? id : null;
    }

    /// <summary>Changes a product; false when another one has one of its bar codes. Its code was looked at before.</summary>
    public static async Task<bool> UpdateAsync(Product before, Product after, DbTransaction transaction)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            UPDATE pos_productos SET codigo = @Code, nombre = @Name, busqueda = @search, categoria = @Category, unidad = @Unit, pesado = @Weighed, centimos = @Centimos, tecla = @QuickKey,
                lleva = @KeepsStock, minimo_milesimos = @MinimoMilesimos, retirado = @Withdrawn, version = version + 1
            WHERE id = @Id
            """,
            Values(after),
            transaction);
        return before.Barcodes.SequenceEqual(after.Barcodes, StringComparer.Ordinal) || await PutBarcodesAsync(after.Id, after.Barcodes, transaction);
    }

    /// <summary>Gives a product these bar codes and no others; false when another product has one of them.</summary>
    public static async Task<bool> PutBarcodesAsync(int id, IReadOnlyList<string> barcodes, DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        await connection.ExecuteAsync("DELETE FROM pos_productos_barras WHERE producto = @id", new { id }, transaction);
        if (!await ClaimAsync(id, barcodes, transaction))
        {
            return false;
        }

        string? more = barcodes.Count > 1 ? string.Join(' ', barcodes.Skip(1)) : null;
        await connection.ExecuteAsync("UPDATE pos_productos SET barras = @first, mas_barras = @more WHERE id = @id", new { id, first = barcodes.Count > 0 ? barcodes[0] : null, more }, transaction);
        return true;
    }

    private static async Task<bool> ClaimAsync(int id, IReadOnlyList<string> barcodes, DbTransaction transaction)
    {
        foreach (string barcode in barcodes)
        {
            if (await transaction.Connection!.ExecuteAsync("INSERT INTO pos_productos_barras (barras, producto) VALUES (@barcode, @id) ON CONFLICT DO NOTHING", new { barcode, id }, transaction) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static object Values(Product product) => new
    {
        product.Id,
        product.Code,
        product.Barcode,
        product.MoreBarcodes,
        product.Name,
        search = SearchText.Fold($"{product.Name} {product.Code}"),
        product.Category,
        product.Unit,
        product.Weighed,
        product.Centimos,
        product.QuickKey,
        product.KeepsStock,
        product.MinimoMilesimos,
        product.Withdrawn,
    };
}
