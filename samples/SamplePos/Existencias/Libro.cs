using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Existencias;

/// <summary>The stock book: writes a line and keeps the product's balance in the same transaction, which somebody else ends.</summary>
internal static class Libro
{
    /// <summary>Writes a line, once for its key; false when it was written before.</summary>
    public static async Task<bool> WriteAsync(Linea linea, DbTransaction transaction)
    {
        int written = await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO pos_existencias (clave, producto, tipo, milesimos, momento, usuario, motivo, venta)
            VALUES (@Clave, @Producto, @tipo, @Milesimos, @momento, @Usuario, @Motivo, @Venta) ON CONFLICT (clave) DO NOTHING
            """,
            new { linea.Clave, linea.Producto, tipo = linea.Tipo.ToCode(), linea.Milesimos, momento = Instante.ToText(linea.Momento), linea.Usuario, linea.Motivo, linea.Venta },
            transaction);
        if (written > 0)
        {
            await MoveAsync(linea.Producto, linea.Milesimos, transaction);
        }

        return written > 0;
    }

    /// <summary>Writes many new lines, one of each product at most.</summary>
    public static async Task WriteManyAsync(IReadOnlyList<Linea> lineas, DbTransaction transaction)
    {
        await ManyRows.RunAsync(
            "INSERT INTO pos_existencias (clave, producto, tipo, milesimos, momento, usuario, motivo, venta)",
            [.. lineas.Select(static linea => (object?[])[linea.Clave, linea.Producto, linea.Tipo.ToCode(), linea.Milesimos, Instante.ToText(linea.Momento), linea.Usuario, linea.Motivo, linea.Venta])],
            "",
            transaction);
        await ManyRows.RunAsync(
            "WITH linea (producto, milesimos) AS (",
            [.. lineas.Select(static linea => (object?[])[linea.Producto, linea.Milesimos])],
            ") UPDATE pos_productos SET milesimos = pos_productos.milesimos + linea.milesimos FROM linea WHERE pos_productos.id = linea.producto",
            transaction);
    }

    /// <summary>Puts a product's balance right.</summary>
    public static Task MoveAsync(long producto, long milesimos, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync("UPDATE pos_productos SET milesimos = milesimos + @milesimos WHERE id = @producto", new { producto, milesimos }, transaction);

    /// <summary>A line that is to be written.</summary>
    internal sealed record Linea(string Clave, long Producto, ExistenciasTipo Tipo, long Milesimos, DateTimeOffset Momento, string Usuario)
    {
        public string? Motivo { get; init; }

        public string? Venta { get; init; }
    }
}
