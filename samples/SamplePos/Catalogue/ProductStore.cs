using System.Data.Common;
using System.Globalization;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Catalogue;

/// <summary>The shop's products.</summary>
public sealed class ProductStore
{
    private const int MaxWords = 6;
    private const int MaxResults = 12;

    private readonly PosDatabase _database;

    /// <summary>The products in this database.</summary>
    public ProductStore(PosDatabase database) => _database = database;

    /// <summary>What a scanner or a hurried cashier means: the exact bar code or code first, then every word anywhere in the name.</summary>
    public async Task<IReadOnlyList<Product>> SearchAsync(string text, CancellationToken cancellationToken)
    {
        string trimmed = text.Trim();
        string[] words = [.. SearchText.Fold(trimmed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)];
        if (words.Length == 0)
        {
            return [];
        }

        DynamicParameters parameters = new(new { exact = trimmed, code = ProductCode.Fold(trimmed), first = $"{Like.Escape(words[0])}%", limit = MaxResults });
        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
        }

        string all = string.Join(" AND ", words.Select((_, i) => $@"busqueda LIKE @w{i} ESCAPE '\'"));
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<Product>(
            $"""
            SELECT {ProductSql.Columns} FROM pos_productos
            WHERE retirado IS NULL AND ({ProductSql.IsExactly} OR ({all}))
            ORDER BY {ProductSql.IsExactly} DESC, (codigo = @exact) DESC, CASE WHEN codigo_plegado = @code THEN codigo_repetido ELSE 0 END, (busqueda LIKE @first ESCAPE '\') DESC, nombre, id
            LIMIT @limit
            """,
            parameters)];
    }

    /// <summary>The products with a quick key, in the order of their keys.</summary>
    public async Task<IReadOnlyList<Product>> QuickKeysAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos WHERE tecla IS NOT NULL AND retirado IS NULL ORDER BY tecla, busqueda, id")];
    }

    /// <summary>The products with these keys.</summary>
    public async Task<IReadOnlyDictionary<int, Product>> FindAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Product> found = await connection.QueryAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos WHERE {_database.Dialect.In("id", "ids")}", new { ids = ids.Select(static id => (long)id).ToArray() });
        return found.ToDictionary(static product => product.Id);
    }

    /// <summary>Adds a product under a code that the shop's list makes up; null when another product has that bar code.</summary>
    public async Task<Product?> AddAsync(Product product, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await _database.Dialect.BeginAloneAsync(connection, cancellationToken);
        long place = await connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(id), 0) + 1 FROM pos_productos", transaction: transaction);
        while (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_productos WHERE codigo_plegado = @code", new { code = Made(place) }, transaction) > 0)
        {
            place++;
        }

        Product made = product with { Code = Made(place) };
        if (await ProductWriter.InsertAsync(made, transaction) is not { } id)
        {
            return null;
        }

        await transaction.CommitAsync(cancellationToken);
        return made with { Id = id };
    }

    /// <summary>Fills an empty catalogue.</summary>
    public async Task SeedAsync(IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM pos_productos", transaction: transaction) > 0)
        {
            return;
        }

        foreach (Product product in products)
        {
            await ProductWriter.InsertAsync(product, transaction);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static string Made(long place) => string.Create(CultureInfo.InvariantCulture, $"N{place}");
}
