using System.Data.Common;
using Dapper;
using SamplePos.Control;
using SamplePos.Data;

namespace SamplePos.Catalogue;

/// <summary>The catalogue as those who keep it see it: lists, single products with their version, and changes with their line in the audit log.</summary>
public sealed class CatalogueStore
{
    /// <summary>How many products a page shows.</summary>
    public const int PageLength = 50;

    private const int MaxWords = 6;

    private readonly PosDatabase _database;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>The catalogue in this database.</summary>
    public CatalogueStore(PosDatabase database, Auditoria auditoria, TimeProvider clock)
    {
        _database = database;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>A page of what was found, by name, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<Product> Found, int Total)> ListAsync(ProductFilter filter, CancellationToken cancellationToken)
    {
        string[] words = [.. SearchText.Fold(filter.Text.Trim()).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)];
        DynamicParameters parameters = new(new { exact = filter.Text.Trim(), code = ProductCode.Fold(filter.Text), filter.Category, limit = PageLength, offset = (filter.Page - 1) * PageLength });
        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
        }

        string text = words.Length == 0 ? "1 = 1" : $"({ProductSql.IsExactly} OR ({string.Join(" AND ", words.Select(static (_, i) => $"busqueda LIKE @w{i} {Like.Clause}"))}))";
        string category = filter.Category is null ? "" : " AND categoria = @Category";
        string state = filter.State switch
        {
            ProductState.Retirados => "retirado IS NOT NULL",
            ProductState.CodigoRepetido => ProductSql.IsRepeated,
            ProductState.PorAcabarse => ProductSql.IsLow,
            _ => "retirado IS NULL",
        };
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        int total = await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM pos_productos WHERE {text} AND {state}{category}", parameters);
        Product[] found = [.. await connection.QueryAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos WHERE {text} AND {state}{category} ORDER BY busqueda, id LIMIT @limit OFFSET @offset", parameters)];
        return (found, total);
    }

    /// <summary>The product, sold or not; null when there is none.</summary>
    public async Task<Product?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos WHERE id = @id", new { id });
    }

    /// <summary>Every product, to be written into a file or compared with one.</summary>
    public async Task<IReadOnlyList<Product>> ReadAllAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos ORDER BY busqueda, id")];
    }

    /// <summary>How many products share the code of another.</summary>
    public async Task<int> CountRepeatedAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM pos_productos WHERE {ProductSql.IsRepeated}");
    }

    /// <summary>The product that has the code of this one by right; null when this one has.</summary>
    public async Task<Product?> FindHolderAsync(Product product, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<Product>(
            $"SELECT {ProductSql.Columns} FROM pos_productos WHERE codigo_plegado = @code AND codigo_repetido = 0 AND id <> @Id", new { code = ProductCode.Fold(product.Code), product.Id });
    }

    /// <summary>The categories that are in use.</summary>
    public async Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>("SELECT DISTINCT categoria FROM pos_productos WHERE categoria IS NOT NULL ORDER BY categoria")];
    }

    /// <summary>Adds a product, or changes it unless somebody else did since its version was read. Its rules were checked before.</summary>
    public async Task<ProductSaved> SaveAsync(Product product, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await _database.Dialect.BeginAloneAsync(connection, cancellationToken);
        Product? before = product.Id == 0 ? null : await connection.QuerySingleAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos WHERE id = @Id{_database.Dialect.ForUpdate}", new { product.Id }, transaction);
        if (before is { IsFromWeb: true })
        {
            return new() { Problem = "Este producto se cambia en WooCommerce." };
        }

        if (before is not null && before.Version != product.Version)
        {
            return new() { IsStale = true, Problem = "Otra persona cambió este producto mientras usted lo tenía abierto. Aquí está lo que guardó: revíselo y vuelva a hacer su cambio." };
        }

        if (await FindTakenAsync(before, product, transaction) is { } taken)
        {
            return taken;
        }

        Product after = product with { Withdrawn = product.IsActive ? null : before?.Withdrawn ?? Instante.ToText(_clock.GetUtcNow()) };
        int? id = before is null ? await ProductWriter.InsertAsync(after, transaction) : await ProductWriter.UpdateAsync(before, after, transaction) ? before.Id : null;
        if (id is null)
        {
            return new() { Field = "Codigo", Problem = "Otra persona usó ese código en este momento. Vuelva a guardar." };
        }

        await _auditoria.RecordManyAsync(Told(before, after), transaction);
        await transaction.CommitAsync(CancellationToken.None);
        return new() { Id = id };
    }

    /// <summary>What the audit log says of what is new or changed; a changed price gets a line of its own.</summary>
    internal static IEnumerable<Registro> Told(Product? before, Product after)
    {
        if (before is null)
        {
            yield return new(Acciones.ProductoCreado, "producto", after.Code) { Despues = $"{after.Name}, S/ {Presentation.Texto.Monto(after.Price)}" };
            yield break;
        }

        IReadOnlyList<ProductChange> changes = ProductChange.Between(before, after);
        foreach (ProductChange price in changes.Where(static change => change.What == ProductChange.Price))
        {
            yield return new(Acciones.PrecioCambiado, "producto", after.Code) { Antes = price.Before, Despues = price.After };
        }

        ProductChange[] others = [.. changes.Where(static change => change.What != ProductChange.Price)];
        if (others.Length > 0)
        {
            yield return new(Acciones.ProductoCambiado, "producto", after.Code)
            {
                Antes = string.Join("; ", others.Select(static change => $"{change.What}: {change.Before}")),
                Despues = string.Join("; ", others.Select(static change => $"{change.What}: {change.After}")),
            };
        }
    }

    private async Task<ProductSaved?> FindTakenAsync(Product? before, Product product, DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        bool isSame = before is not null && ProductCode.Same(before.Code, product.Code); // one that shares its code from before may be changed all the same
        if (!isSame && await connection.QueryFirstOrDefaultAsync<string>("SELECT nombre FROM pos_productos WHERE codigo_plegado = @code AND id <> @Id ORDER BY codigo_repetido", new { code = ProductCode.Fold(product.Code), product.Id }, transaction) is { } owner)
        {
            return new() { Field = "Codigo", Problem = $"Ese código ya es de «{owner}». Use otro." };
        }

        string[] barcodes = [.. product.Barcodes];
        string? holder = barcodes.Length == 0 ? null : await connection.QueryFirstOrDefaultAsync<string>(
            $"SELECT p.nombre FROM pos_productos_barras b JOIN pos_productos p ON p.id = b.producto WHERE {_database.Dialect.In("b.barras", "barcodes")} AND p.id <> @Id",
            new { barcodes, product.Id },
            transaction);
        return holder is null ? null : new() { Field = "Barras", Problem = $"Ese código de barras ya es de «{holder}»." };
    }
}
