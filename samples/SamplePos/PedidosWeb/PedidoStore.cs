using System.Data.Common;
using Dapper;
using IziSales.Woo;
using SamplePos.Catalogue;
using SamplePos.Data;

namespace SamplePos.PedidosWeb;

/// <summary>Where each web order stands, beside the boletas. Several tills share it.</summary>
public sealed class PedidoStore : IWooOrderStore
{
    private const int MostWords = 6;

    private readonly PosDatabase _database;

    /// <summary>The orders in this database.</summary>
    public PedidoStore(PosDatabase database) => _database = database;

    /// <inheritdoc/>
    public async Task<WooOrderRecord?> FindAsync(string shop, long orderId, CancellationToken cancellationToken = default)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        byte[]? content = await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT contenido FROM pos_pedidos_web WHERE tienda = @shop AND pedido = @orderId", new { shop, orderId });
        return content is null ? null : WooOrderRecord.FromJson(content);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(WooOrderRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_pedidos_web (tienda, pedido, estado, actualizado, busqueda, contenido) VALUES (@Shop, @OrderId, @state, @updated, @words, @content)
            ON CONFLICT (tienda, pedido) DO UPDATE SET estado = excluded.estado, actualizado = excluded.actualizado, busqueda = excluded.busqueda, contenido = excluded.contenido
            """,
            new { record.Shop, record.OrderId, state = record.State.ToString(), updated = Instante.ToText(record.Updated), words = Words(record), content = record.ToJson() });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WooOrderRecord>> ListAsync(WooOrderQuery query, CancellationToken cancellationToken = default) => SearchAsync(query, "", cancellationToken);

    /// <summary>Orders with every one of these words in number, customer, total or documents, the last written first.</summary>
    public async Task<IReadOnlyList<WooOrderRecord>> SearchAsync(WooOrderQuery query, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        string[] words = [.. SearchText.Fold(text.Trim()).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
        DynamicParameters parameters = new(new { query.Shop, state = query.State?.ToString(), query.Limit, query.Offset });
        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
        }

        string where = (query.Shop is null ? "" : " AND tienda = @Shop") + (query.State is null ? "" : " AND estado = @state") + string.Concat(words.Select((_, i) => $" AND busqueda LIKE @w{i} {Like.Clause}"));
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<byte[]> found = await connection.QueryAsync<byte[]>(
            $"SELECT contenido FROM pos_pedidos_web WHERE 1 = 1{where} ORDER BY actualizado DESC, pedido DESC LIMIT @Limit OFFSET @Offset",
            parameters);
        return [.. found.Select(static content => WooOrderRecord.FromJson(content))];
    }

    /// <summary>How many orders of a shop stand where, and when one was last written.</summary>
    public async Task<PedidosResumen> SummarizeAsync(string shop, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        (string State, long Count, string Last)[] rows =
            [.. await connection.QueryAsync<(string, long, string)>("SELECT estado, COUNT(*), MAX(actualizado) FROM pos_pedidos_web WHERE tienda = @shop GROUP BY estado", new { shop })];
        return new PedidosResumen(
            rows.Where(static row => Enum.TryParse<WooOrderState>(row.State, out _)).ToDictionary(static row => Enum.Parse<WooOrderState>(row.State), static row => (int)row.Count),
            rows.Select(static row => row.Last).Max(StringComparer.Ordinal) ?? "");
    }

    /// <inheritdoc/>
    public async Task<WooOrderCursor?> GetCursorAsync(string shop, CancellationToken cancellationToken = default)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        (string Since, string After)? row = await connection.QuerySingleOrDefaultAsync<(string, string)?>("SELECT desde, hasta FROM pos_pedidos_web_lectura WHERE tienda = @shop", new { shop });
        return row is { } found ? new WooOrderCursor(shop, Instante.Read(found.Since).Value, Instante.Read(found.After).Value) : null;
    }

    /// <inheritdoc/>
    public async Task SaveCursorAsync(WooOrderCursor cursor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO pos_pedidos_web_lectura (tienda, desde, hasta) VALUES (@Shop, @since, @after) ON CONFLICT (tienda) DO UPDATE SET desde = excluded.desde, hasta = excluded.hasta",
            new { cursor.Shop, since = Instante.ToText(cursor.Since), after = Instante.ToText(cursor.After) });
    }

    private static string Words(WooOrderRecord record) =>
        SearchText.Fold(FormattableString.Invariant($"{record.Number} {record.Customer} {record.Total:0.00} {string.Join(' ', record.Steps.Select(static step => step.Document.Numero))}"));
}
