using System.Data.Common;
using Dapper;
using SamplePos.Catalogue;
using SamplePos.Data;

namespace SamplePos.Dieta;

/// <summary>Who may not eat what, and what products are made of.</summary>
public sealed class DietaStore
{
    private const int MaxWords = 6;
    private const string OfPerson = "id AS Id, cliente AS Cliente, nombre AS Nombre, clase AS Clase, restricciones AS Restricciones, activo AS Activo, version AS Version";
    private const string OfProduct = "p.id AS Id, p.nombre AS Nombre, d.ingredientes AS Ingredientes, d.etiquetas AS Etiquetas, d.version AS Version";
    private const string Products = "pos_productos p LEFT JOIN pos_dieta_productos d ON d.producto = p.id";

    private readonly PosDatabase _database;

    /// <summary>In this database.</summary>
    public DietaStore(PosDatabase database) => _database = database;

    /// <summary>The people for whom a customer buys, by name.</summary>
    public Task<IReadOnlyList<Dependiente>> OfCustomerAsync(long cliente, CancellationToken cancellationToken) => PeopleAsync("cliente = @cliente ORDER BY nombre, id", new { cliente }, cancellationToken);

    /// <summary>Everybody whom the till offers.</summary>
    public Task<IReadOnlyList<Dependiente>> ActiveAsync(CancellationToken cancellationToken) => PeopleAsync($"activo = {_database.Dialect.True} ORDER BY nombre, id", new { }, cancellationToken);

    /// <summary>The person, or null.</summary>
    public async Task<Dependiente?> FindAsync(long id, CancellationToken cancellationToken) => (await PeopleAsync("id = @id", new { id }, cancellationToken)).SingleOrDefault();

    /// <summary>Adds a person or changes one; the key, or null when somebody else changed it meanwhile.</summary>
    public async Task<long?> SaveAsync(Dependiente person, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<long?>(
            person.Id == 0
                ? """
                  INSERT INTO pos_dieta_dependientes (cliente, nombre, clase, restricciones, activo, version)
                  VALUES (@Cliente, @Nombre, @Clase, @Restricciones, @Activo, 1) RETURNING id
                  """
                : """
                  UPDATE pos_dieta_dependientes SET nombre = @Nombre, clase = @Clase, restricciones = @Restricciones, activo = @Activo, version = version + 1
                  WHERE id = @Id AND version = @Version RETURNING id
                  """,
            new { person.Id, person.Cliente, person.Nombre, person.Clase, Restricciones = Written(person.Restricciones), person.Activo, person.Version });
    }

    /// <summary>What is known of these products; of a product that is gone, nothing is there.</summary>
    public async Task<IReadOnlyDictionary<int, ProductoDieta>> ProductsAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<FilaProducto> rows = await connection.QueryAsync<FilaProducto>($"SELECT {OfProduct} FROM {Products} WHERE {_database.Dialect.In("p.id", "ids")}", new { ids = ids.Select(static id => (long)id).ToArray() });
        return rows.Select(static row => row.ToProducto()).ToDictionary(static product => product.Producto);
    }

    /// <summary>All products on the shelf.</summary>
    public Task<IReadOnlyList<ProductoDieta>> AllProductsAsync(CancellationToken cancellationToken) => SearchAsync(null, unknown: false, int.MaxValue, 0, cancellationToken);

    /// <summary>The products whose name has every word, by name.</summary>
    /// <param name="text">The words.</param>
    /// <param name="unknown">Whether only those of which nobody said what they are made of.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="skip">Leaves out so many of the first.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<ProductoDieta>> SearchAsync(string? text, bool unknown, int limit, int skip, CancellationToken cancellationToken)
    {
        string[] words = [.. SearchText.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)];
        DynamicParameters parameters = new(new { limit, skip });
        List<string> conditions = ["p.retirado IS NULL"];
        if (unknown)
        {
            conditions.Add("COALESCE(d.ingredientes, '') = '' AND COALESCE(d.etiquetas, '') = ''");
        }

        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
            conditions.Add($"p.busqueda LIKE @w{i} {Like.Clause}");
        }

        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<FilaProducto>($"SELECT {OfProduct} FROM {Products} WHERE {string.Join(" AND ", conditions)} ORDER BY p.nombre, p.id LIMIT @limit OFFSET @skip", parameters)).Select(static row => row.ToProducto())];
    }

    /// <summary>Keeps what a product is made of; false when somebody else changed it since its version.</summary>
    public async Task<bool> SaveAsync(ProductoDieta product, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(
            product.Version == 0
                ? "INSERT INTO pos_dieta_productos (producto, ingredientes, etiquetas, version) VALUES (@Producto, @Ingredientes, @Etiquetas, 1) ON CONFLICT DO NOTHING"
                : "UPDATE pos_dieta_productos SET ingredientes = @Ingredientes, etiquetas = @Etiquetas, version = version + 1 WHERE producto = @Producto AND version = @Version",
            new { Producto = (long)product.Producto, product.Ingredientes, Etiquetas = Written(product.Etiquetas), product.Version }) == 1;
    }

    private static string Written(IEnumerable<Restriccion> all) => string.Join('\n', all.Select(static one => one.Codigo));

    private async Task<IReadOnlyList<Dependiente>> PeopleAsync(string condition, object parameters, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<FilaDependiente>($"SELECT {OfPerson} FROM pos_dieta_dependientes WHERE {condition}", parameters)).Select(static row => row.ToDependiente())];
    }
}
