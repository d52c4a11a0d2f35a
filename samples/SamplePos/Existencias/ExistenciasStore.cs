using System.Data.Common;
using Dapper;
using SamplePos.Catalogue;
using SamplePos.Control;
using SamplePos.Data;
using SamplePos.Presentation;

namespace SamplePos.Existencias;

/// <summary>How much there is: what people write down by hand, and what they read.</summary>
public sealed class ExistenciasStore
{
    private const int MaxShown = 200;

    private readonly PosDatabase _database;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>The stock book in this database.</summary>
    public ExistenciasStore(PosDatabase database, Auditoria auditoria, TimeProvider clock)
    {
        _database = database;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>Writes down by hand that there is more or less of something, once for its key; false when nobody counts it.</summary>
    /// <param name="clave">The key of the form, so that a second click writes nothing.</param>
    /// <param name="producto">The product.</param>
    /// <param name="tipo">Why.</param>
    /// <param name="milesimos">How much more; below zero, how much less.</param>
    /// <param name="usuario">Who.</param>
    /// <param name="motivo">What the person said of it; null when nothing.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<bool> MoveAsync(string clave, int producto, ExistenciasTipo tipo, long milesimos, string usuario, string? motivo, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        Product? product = await LockAsync(producto, transaction);
        if (product is not { KeepsStock: true })
        {
            return false;
        }

        if (await Libro.WriteAsync(new($"m:{clave}", producto, tipo, milesimos, _clock.GetUtcNow(), usuario) { Motivo = motivo }, transaction))
        {
            await _auditoria.RecordAsync(
                new Registro(Acciones.ExistenciasMovidas, "producto", product.Code)
                {
                    Antes = Texto.Cantidad(product.Stock),
                    Despues = $"{Texto.Cantidad(product.Stock + (milesimos / 1000m))} ({tipo.Decir()}{(motivo is null ? "" : $": {motivo}")})",
                },
                transaction);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>Writes a count down, once for its key; what is counted for the first time is counted from now on. Says how many products were written down.</summary>
    public async Task<int> CountAsync(string clave, IReadOnlyList<Contado> counted, string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        int written = 0;
        int different = 0;
        foreach (Contado one in counted.OrderBy(static one => one.Producto))
        {
            if (await LockAsync(one.Producto, transaction) is not { IsFromWeb: false } product)
            {
                continue;
            }

            bool isFirst = await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_existencias WHERE producto = @Id", new { product.Id }, transaction) == 0;
            ExistenciasTipo tipo = isFirst ? ExistenciasTipo.Inicial : ExistenciasTipo.Conteo;
            if (await Libro.WriteAsync(new($"c:{clave}:{one.Producto}", one.Producto, tipo, one.Hay - one.Visto, _clock.GetUtcNow(), usuario), transaction))
            {
                await connection.ExecuteAsync($"UPDATE pos_productos SET lleva = {_database.Dialect.True}, version = version + 1 WHERE id = @Id AND lleva = {_database.Dialect.False}", new { product.Id }, transaction);
                written++;
                different += one.Hay == one.Visto ? 0 : 1;
            }
        }

        if (written > 0)
        {
            await _auditoria.RecordAsync(new Registro(Acciones.Conteo, "existencias", clave) { Despues = $"{written} productos contados, {different} con diferencia" }, transaction);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return written;
    }

    /// <summary>A product's movements, the newest first, each with what there was after it.</summary>
    public async Task<IReadOnlyList<Movimiento>> HistoryAsync(Product product, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<(string Momento, string Usuario, string Tipo, long Milesimos, string? Motivo, string? Numero)> rows = await connection.QueryAsync<(string, string, string, long, string?, string?)>(
            $"""
            SELECT e.momento, e.usuario, e.tipo, e.milesimos, e.motivo, COALESCE(v.numero, w.numero) FROM pos_existencias e
                LEFT JOIN pos_ventas v ON v.clave = e.venta LEFT JOIN pos_pedidos_web_salidas w ON w.clave = e.venta
            WHERE e.producto = @Id AND e.vigente = {_database.Dialect.True} ORDER BY e.id DESC LIMIT @limit
            """,
            new { product.Id, limit = MaxShown });
        long balance = product.Milesimos;
        List<Movimiento> history = [];
        foreach ((string momento, string usuario, string tipo, long milesimos, string? motivo, string? numero) in rows)
        {
            history.Add(new(Instante.Read(momento).Value, usuario, ExistenciasTipos.Read(tipo), milesimos / 1000m, balance / 1000m) { Motivo = motivo, Boleta = numero });
            balance -= milesimos;
        }

        return history;
    }

    /// <summary>What is to be bought, by name, with what was sold of it in the last days.</summary>
    public async Task<IReadOnlyList<PorComprar>> LowAsync(CancellationToken cancellationToken)
    {
        string since = Instante.ToText(_clock.GetUtcNow().AddDays(-PorComprar.Dias));
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        Product[] low = [.. await connection.QueryAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos WHERE {ProductSql.IsLow} ORDER BY busqueda, id")];
        IEnumerable<(long Product, long Amount)> sold = await connection.QueryAsync<(long, long)>(
            $"""
            SELECT producto, CAST(-SUM(milesimos) AS BIGINT) FROM pos_existencias
            WHERE tipo IN ('venta', 'devolucion', 'anulacion') AND vigente = {_database.Dialect.True} AND momento >= @since GROUP BY producto
            """,
            new { since });
        Dictionary<long, long> amounts = sold.ToDictionary(static row => row.Product, static row => row.Amount);
        return [.. low.Select(product => new PorComprar(product, Math.Max(amounts.GetValueOrDefault(product.Id), 0) / 1000m))];
    }

    /// <summary>Of what a sale takes more than there is.</summary>
    public async Task<IReadOnlyList<Faltante>> FindShortAsync(IReadOnlyList<Salida> salidas, CancellationToken cancellationToken)
    {
        if (salidas.Count == 0)
        {
            return [];
        }

        Dictionary<int, long> wanted = salidas.GroupBy(static salida => salida.Producto).ToDictionary(static group => group.Key, static group => group.Sum(static salida => salida.Milesimos));
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Product> products = await connection.QueryAsync<Product>(
            $"SELECT {ProductSql.Columns} FROM pos_productos WHERE lleva = {_database.Dialect.True} AND {_database.Dialect.In("id", "ids")} ORDER BY busqueda", new { ids = wanted.Keys.Select(static id => (long)id).ToArray() });
        return [.. products.Where(product => product.Milesimos < wanted[product.Id]).Select(static product => new Faltante(product.Name, product.Unit, product.Stock))];
    }

    private async Task<Product?> LockAsync(int id, DbTransaction transaction) =>
        await transaction.Connection!.QuerySingleOrDefaultAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos WHERE id = @id{_database.Dialect.ForUpdate}", new { id }, transaction);
}
