using System.Data.Common;
using System.Globalization;
using Dapper;
using IziSales.Ubl;
using IziSales.Woo;
using SamplePos.Catalogue;
using SamplePos.Data;

namespace SamplePos.TiendaWeb;

/// <summary>The web shop's products among those of the till, and how far its catalogue was read. Each page is kept in one transaction with its place.</summary>
/// <remarks>
/// A web product that shares its code with a product of the till is the same good: it keeps the till's name and price, and only shares stock and link. What the
/// web no longer sells is put away, not deleted: boletas and quick keys may speak of it.
/// </remarks>
public sealed class TiendaCatalogo
{
    private const string Key = "web";
    private const int PageLength = 50;

    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>The catalogue in this database.</summary>
    public TiendaCatalogo(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Takes the turn to read, so that of several tills one does. Null when another has it; otherwise where to go on.</summary>
    /// <remarks>The catalogue of another address, and a whole reading, begin anew.</remarks>
    public async Task<WooSyncCursor?> TakeTurnAsync(string address, Alcance alcance, string turn, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await _database.Dialect.BeginAloneAsync(connection, cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO pos_tienda_web (clave, direccion, progreso, vuelta, hechos) VALUES (@Key, @address, @start, 0, 0) ON CONFLICT (clave) DO NOTHING",
            new { Key, address, start = WooSyncCursor.Start.ToString() },
            transaction);
        DateTimeOffset now = _clock.GetUtcNow();
        int taken = await connection.ExecuteAsync(
            "UPDATE pos_tienda_web SET turno = @turn, turno_hasta = @until, hechos = 0, total = NULL, problema = NULL WHERE clave = @Key AND (turno_hasta IS NULL OR turno_hasta < @now OR turno = @turn)",
            new { Key, turn, now = Instante.ToText(now), until = Instante.ToText(now + lease) },
            transaction);
        if (taken == 0)
        {
            return null;
        }

        (string kept, string progress) = await connection.QuerySingleAsync<(string, string)>("SELECT direccion, progreso FROM pos_tienda_web WHERE clave = @Key", new { Key }, transaction);
        bool isOther = kept != address;
        if (isOther)
        {
            await PutAwayAsync(connection, transaction, "woo_id IS NOT NULL", default);
        }

        bool isUnreadable = !WooSyncCursor.TryParse(progress, out WooSyncCursor? cursor);
        if (isOther || isUnreadable || (alcance == Alcance.Todo && !(cursor!.IsFull && cursor != WooSyncCursor.Start)) || cursor == WooSyncCursor.Start)
        {
            cursor = WooSyncCursor.Start;
            await connection.ExecuteAsync("UPDATE pos_tienda_web SET direccion = @address, progreso = @progress, vuelta = vuelta + 1 WHERE clave = @Key", new { Key, address, progress = cursor.ToString() }, transaction);
        }

        await transaction.CommitAsync(cancellationToken);
        return cursor;
    }

    /// <summary>Keeps a page and its place, and the turn for a while longer. False when the turn was lost.</summary>
    public async Task<bool> KeepAsync(WooProductPage page, string turn, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        string now = Instante.ToText(_clock.GetUtcNow());
        int kept = await connection.ExecuteAsync(
            """
            UPDATE pos_tienda_web SET progreso = @progress, hechos = @Done, total = @Total, turno_hasta = @until,
                terminada = CASE WHEN @ends THEN @now ELSE terminada END, completa = CASE WHEN @endsFull THEN @now ELSE completa END
            WHERE clave = @Key AND turno = @turn
            """,
            new { Key, progress = page.Cursor.ToString(), page.Done, page.Total, until = Instante.ToText(_clock.GetUtcNow() + lease), ends = page.Cursor.IsComplete, endsFull = page.EndsFullWalk, now, turn },
            transaction);
        if (kept == 0)
        {
            return false;
        }

        long round = await connection.ExecuteScalarAsync<long>("SELECT vuelta FROM pos_tienda_web WHERE clave = @Key", new { Key }, transaction);
        foreach (WooProduct product in page.Products)
        {
            await KeepAsync(connection, transaction, product, round);
        }

        if (page.EndsFullWalk)
        {
            await PutAwayAsync(connection, transaction, "woo_id IS NOT NULL AND vuelta < @round", round);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Gives the turn back, with what went wrong.</summary>
    public async Task EndTurnAsync(string turn, string? problem, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("UPDATE pos_tienda_web SET turno = NULL, turno_hasta = NULL, problema = @problem WHERE clave = @Key AND turno = @turn", new { Key, problem, turn });
    }

    /// <summary>How it stands, stock aside.</summary>
    public async Task<EstadoTienda> GetEstadoAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        (long Hechos, long? Total, string? Terminada, string? Completa, string? Problema, string? Hasta)? row = await connection.QuerySingleOrDefaultAsync<(long, long?, string?, string?, string?, string?)?>(
            "SELECT hechos, total, terminada, completa, problema, turno_hasta FROM pos_tienda_web WHERE clave = @Key", new { Key });
        int products = await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_productos WHERE woo_id IS NOT NULL AND retirado IS NULL");
        return row is not { } found ? new EstadoTienda { Productos = products } : new EstadoTienda
        {
            EnCurso = Instante.Read(found.Hasta) > _clock.GetUtcNow(),
            Hechos = (int)found.Hechos,
            Total = (int?)found.Total,
            Terminada = Instante.Read(found.Terminada),
            Completa = Instante.Read(found.Completa),
            Problema = found.Problema,
            Productos = products,
        };
    }

    /// <summary>A page of what the web sells here, by name; every word must be in name or code.</summary>
    public async Task<(IReadOnlyList<ProductoWeb> Found, bool HasMore)> SearchAsync(string text, int page, CancellationToken cancellationToken)
    {
        string[] words = [.. SearchText.Fold(text.Trim()).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6)];
        DynamicParameters parameters = new(new { limit = PageLength + 1, offset = (page - 1) * PageLength });
        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
        }

        string where = string.Concat(words.Select((_, i) => $@" AND busqueda LIKE @w{i} ESCAPE '\'"));
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        ProductoWeb[] found =
        [
            .. await connection.QueryAsync<ProductoWeb>(
                $"""
                SELECT id AS Id, codigo AS Code, nombre AS Name, centimos AS Centimos, existencias AS Existencias, enlace AS Enlace, de_la_web IS NULL AS EsDeAqui
                FROM pos_productos WHERE woo_id IS NOT NULL AND retirado IS NULL{where} ORDER BY nombre, id LIMIT @limit OFFSET @offset
                """,
                parameters),
        ];
        return (found[..Math.Min(found.Length, PageLength)], found.Length > PageLength);
    }

    /// <summary>Which of these codes are products of the web, and their ids there.</summary>
    /// <remarks>A boleta keeps the spelling of its day.</remarks>
    public async Task<IReadOnlyDictionary<string, long>> FindIdsAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        CodeBook<(string Code, long? Id)> book = new(
            await connection.QueryAsync<(string, long?)>(
                $"SELECT codigo, woo_id FROM pos_productos WHERE {_database.Dialect.In("codigo_plegado", "folded")} ORDER BY codigo_repetido", new { folded = codes.Select(ProductCode.Fold).ToArray() }),
            static row => row.Code);
        Dictionary<string, long> ids = new(StringComparer.Ordinal);
        foreach (string code in codes)
        {
            if (book.TryFind(code, out (string Code, long? Id) product) && product.Id is { } id)
            {
                ids[code] = id;
            }
        }

        return ids;
    }

    private static bool IsSold(WooProduct product) =>
        product is { Kind: WooProductKind.Simple or WooProductKind.Variation, IsTrashed: false, Price: > 0m } && product.IsPublished && Redondeo.ADosDecimales(product.Price.Value) > 0m;

    private async Task KeepAsync(DbConnection connection, DbTransaction transaction, WooProduct product, long round)
    {
        if (!IsSold(product))
        {
            await PutAwayAsync(connection, transaction, "woo_id = @round", product.Id);
            return;
        }

        string code = product.Sku ?? Made(product);
        object row = new
        {
            product.Id,
            code,
            made = Made(product),
            folded = ProductCode.Fold(code),
            name = product.Name.Length > 0 ? product.Name : code,
            search = SearchText.Fold($"{product.Name} {code}"),
            centimos = (long)(Redondeo.ADosDecimales(product.Price!.Value) * 100m),
            link = product.Page?.AbsoluteUri,
            stock = product.StockQuantity?.ToString("0.####", CultureInfo.InvariantCulture),
            round,
            yes = true,
        };
        const string Shared = "enlace = @link, existencias = @stock, vuelta = @round, retirado = CASE WHEN de_la_web IS NULL THEN retirado ELSE NULL END"; // what the shop withdrew itself stays withdrawn
        int known = await connection.ExecuteAsync($"UPDATE pos_productos SET {Shared}, nombre = @name, busqueda = @search, centimos = @centimos WHERE woo_id = @Id AND de_la_web IS NOT NULL", row, transaction);
        known += known > 0 ? 0 : await connection.ExecuteAsync($"UPDATE pos_productos SET {Shared} WHERE woo_id = @Id", row, transaction);
        known += known > 0 ? 0 : await connection.ExecuteAsync(
            $"UPDATE pos_productos SET {Shared}, woo_id = @Id WHERE id = (SELECT id FROM pos_productos WHERE woo_id IS NULL AND codigo_plegado = @folded ORDER BY (codigo = @code) DESC, codigo_repetido LIMIT 1)", row, transaction);
        foreach (string place in known > 0 ? [] : new[] { "@code, @folded", "@made, @made" })
        {
            known += known > 0 ? 0 : await connection.ExecuteAsync(
                $"""
                INSERT INTO pos_productos (codigo, codigo_plegado, nombre, busqueda, unidad, centimos, woo_id, de_la_web, enlace, existencias, vuelta)
                VALUES ({place}, @name, @search, 'NIU', @centimos, @Id, @yes, @link, @stock, @round) ON CONFLICT DO NOTHING
                """,
                row,
                transaction);
        }
    }

    private static string Made(WooProduct product) => string.Create(CultureInfo.InvariantCulture, $"WEB-{product.Id}");

    // A product of the till stays; it only forgets the web.
    private async Task PutAwayAsync(DbConnection connection, DbTransaction transaction, string where, long round)
    {
        string now = Instante.ToText(_clock.GetUtcNow());
        await connection.ExecuteAsync($"UPDATE pos_productos SET woo_id = NULL, enlace = NULL, existencias = NULL, vuelta = NULL WHERE de_la_web IS NULL AND {where}", new { round }, transaction);
        await connection.ExecuteAsync($"UPDATE pos_productos SET retirado = @now, woo_id = NULL WHERE de_la_web IS NOT NULL AND retirado IS NULL AND {where}", new { now, round }, transaction);
    }
}
