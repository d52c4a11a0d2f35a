namespace SamplePos.Catalogue;

/// <summary>How a product is read.</summary>
internal static class ProductSql
{
    /// <summary>Its columns, by the names of <see cref="Product"/>.</summary>
    public const string Columns =
        """
        id AS Id, codigo AS Code, barras AS Barcode, mas_barras AS MoreBarcodes, nombre AS Name, categoria AS Category, unidad AS Unit,
            COALESCE(pesado, unidad = 'KGM') AS Weighed, centimos AS Centimos, tecla AS QuickKey, lleva AS KeepsStock, milesimos AS Milesimos, minimo_milesimos AS MinimoMilesimos,
            retirado AS Withdrawn, version AS Version, de_la_web IS NOT NULL AS IsFromWeb, enlace AS Link, existencias AS WebStock,
            codigo_repetido <> 0 AS IsRepeated
        """;

    /// <summary>Whether it is to be bought.</summary>
    public const string IsLow = "lleva AND milesimos <= COALESCE(minimo_milesimos, 0) AND retirado IS NULL";

    /// <summary>Whether it has the bar code of the parameter <c>exact</c>, or its code is that of the parameter <c>code</c>, folded by <see cref="ProductCode"/>.</summary>
    public const string IsExactly = "(codigo_plegado = @code OR id IN (SELECT producto FROM pos_productos_barras WHERE barras = @exact))";

    /// <summary>Whether its code was another product's too before codes were folded, and still is.</summary>
    public const string IsRepeated = "codigo_repetido <> 0";
}
