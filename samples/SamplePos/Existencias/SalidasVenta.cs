using System.Data.Common;
using Dapper;
using SamplePos.Data;
using SamplePos.Ventas;

namespace SamplePos.Existencias;

/// <summary>What a sale takes off the shelf, in the same transaction that writes the sale down, lets it go, links it or takes it back.</summary>
/// <remarks>
/// The caller has changed the sale's own row first, which keeps everybody else from the same sale; products are taken in the order of their keys, so that two sales
/// never wait for each other.
/// </remarks>
internal static class SalidasVenta
{
    /// <summary>Takes the goods of a sale that begins, in place of what the same key took before; false when there is not enough and that matters.</summary>
    public static async Task<bool> PutAsync(Venta venta, Dialect dialect, DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        IEnumerable<(long Product, long Amount, bool Counts)> before = await connection.QueryAsync<(long, long, bool)>(
            "DELETE FROM pos_existencias WHERE venta = @Clave AND tipo = 'venta' RETURNING producto, milesimos, vigente", new { venta.Clave }, transaction);
        foreach ((long product, long amount, _) in before.Where(static line => line.Counts).OrderBy(static line => line.Product))
        {
            await Libro.MoveAsync(product, -amount, transaction);
        }

        foreach (IGrouping<int, Salida> product in venta.Salidas.GroupBy(static salida => salida.Producto).OrderBy(static group => group.Key))
        {
            (bool Lleva, long Milesimos)? there = await connection.QuerySingleOrDefaultAsync<(bool, long)?>($"SELECT lleva, milesimos FROM pos_productos WHERE id = @Key{dialect.ForUpdate}", new { product.Key }, transaction);
            if (there is not { Lleva: true } found)
            {
                continue; // nobody counts it, since a moment ago
            }

            if (!venta.VendeSinExistencias && found.Milesimos < product.Sum(static salida => salida.Milesimos))
            {
                return false;
            }

            foreach (Salida salida in product)
            {
                await Libro.WriteAsync(new($"v:{venta.Clave}:{salida.Linea}", salida.Producto, ExistenciasTipo.Venta, -salida.Milesimos, venta.Creada, venta.Vendedor) { Venta = venta.Clave }, transaction);
            }
        }

        return true;
    }

    /// <summary>Puts the goods of a sale that did not come about back.</summary>
    public static Task SuspendAsync(string clave, Dialect dialect, DbTransaction transaction) => TurnAsync(clave, dialect.True, dialect.False, -1, transaction);

    /// <summary>Takes the goods of a sale that came about after all.</summary>
    public static Task ResumeAsync(string clave, Dialect dialect, DbTransaction transaction) => TurnAsync(clave, dialect.False, dialect.True, 1, transaction);

    /// <summary>Lets the goods belong to the key under which the sale lives on.</summary>
    public static Task RenameAsync(string clave, string next, DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync("UPDATE pos_existencias SET venta = @next WHERE venta = @clave AND tipo = 'venta'", new { clave, next }, transaction);

    /// <summary>Puts the goods of a sale that is taken back on the shelf again, once.</summary>
    public static async Task GiveBackAsync(string clave, ExistenciasTipo tipo, DateTimeOffset momento, string usuario, Dialect dialect, DbTransaction transaction)
    {
        IEnumerable<(string Clave, long Producto, long Milesimos)> taken = await transaction.Connection!.QueryAsync<(string, long, long)>(
            $"SELECT clave, producto, milesimos FROM pos_existencias WHERE venta = @clave AND tipo = 'venta' AND vigente = {dialect.True} ORDER BY producto, id",
            new { clave },
            transaction);
        long locked = 0;
        foreach ((string line, long product, long amount) in taken)
        {
            if (product != locked)
            {
                // Before its line is written: a line holds its product too, and two that hold it so would wait for each other.
                await transaction.Connection!.ExecuteAsync($"SELECT id FROM pos_productos WHERE id = @product{dialect.ForUpdate}", new { product }, transaction);
                locked = product;
            }

            await Libro.WriteAsync(new($"d:{line}", product, tipo, -amount, momento, usuario) { Venta = clave }, transaction);
        }
    }

    private static async Task TurnAsync(string clave, string from, string to, int sign, DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        (long Product, long Amount)[] lines =
        [
            .. await connection.QueryAsync<(long, long)>($"SELECT producto, milesimos FROM pos_existencias WHERE venta = @clave AND tipo = 'venta' AND vigente = {from} ORDER BY producto, id", new { clave }, transaction),
        ];
        foreach ((long product, long amount) in lines)
        {
            await Libro.MoveAsync(product, sign * amount, transaction);
        }

        if (lines.Length > 0)
        {
            await connection.ExecuteAsync($"UPDATE pos_existencias SET vigente = {to} WHERE venta = @clave AND tipo = 'venta' AND vigente = {from}", new { clave }, transaction);
        }
    }
}
