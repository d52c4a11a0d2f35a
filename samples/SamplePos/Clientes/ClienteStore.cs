using System.Data.Common;
using Dapper;
using IziSales.Ubl;
using SamplePos.Catalogue;
using SamplePos.Data;

namespace SamplePos.Clientes;

/// <summary>The shop's customers.</summary>
public sealed class ClienteStore
{
    private const int MaxWords = 6;
    private const string Columns =
        "c.id AS Id, c.tipo AS Tipo, c.numero AS Numero, c.nombre AS Nombre, c.telefono AS Telefono, c.correo AS Correo, c.direccion AS Direccion, c.notas AS Notas, c.activo AS Activo, c.version AS Version";

    private readonly PosDatabase _database;
    private readonly TimeProvider _clock;

    /// <summary>The customers in this database.</summary>
    public ClienteStore(PosDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>The customers whose name, document or telephone has every word, by name; accents do not matter.</summary>
    public async Task<IReadOnlyList<Cliente>> SearchAsync(ClienteFiltro filtro, CancellationToken cancellationToken)
    {
        string[] words = [.. SearchText.Fold(filtro.Texto ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)];
        DynamicParameters parameters = new(new { limit = filtro.Limit, skip = filtro.Skip, first = words.Length == 0 ? "%" : $"{Like.Escape(words[0])}%" });
        List<string> conditions = [filtro.Inactivos ? "1 = 1" : $"c.activo = {_database.Dialect.True}"];
        for (int i = 0; i < words.Length; i++)
        {
            parameters.Add($"w{i}", $"%{Like.Escape(words[i])}%");
            conditions.Add($"c.busqueda LIKE @w{i} {Like.Clause}");
        }

        return await ReadAsync($"{string.Join(" AND ", conditions)} ORDER BY (c.busqueda LIKE @first {Like.Clause}) DESC, c.busqueda, c.id LIMIT @limit OFFSET @skip", parameters, cancellationToken);
    }

    /// <summary>The customer, or null.</summary>
    public async Task<Cliente?> FindAsync(long id, CancellationToken cancellationToken) => (await ReadAsync("c.id = @id", new { id }, cancellationToken)).SingleOrDefault();

    /// <summary>The customer with this document, or null.</summary>
    public async Task<Cliente?> FindByDocumentAsync(DocumentoIdentidad documento, CancellationToken cancellationToken) =>
        (await ReadAsync("c.tipo = @tipo AND c.numero = @numero", new { tipo = documento.Tipo.Codigo, numero = documento.Numero }, cancellationToken)).SingleOrDefault();

    /// <summary>Adds a customer or changes one; the key is zero unless it was kept.</summary>
    public async Task<(ClienteGuardado Resultado, long Id)> SaveAsync(Cliente cliente, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        object values = Values(cliente);
        if (cliente.Id == 0)
        {
            long? added = await AddAsync(values, transaction);
            await transaction.CommitAsync(cancellationToken);
            return added is { } key ? (ClienteGuardado.Guardado, key) : (ClienteGuardado.DocumentoRepetido, 0);
        }

        if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_clientes WHERE tipo = @Tipo AND numero = @Numero AND id <> @Id", values, transaction) > 0)
        {
            return (ClienteGuardado.DocumentoRepetido, 0);
        }

        int changed = await connection.ExecuteAsync(
            """
            UPDATE pos_clientes SET tipo = @Tipo, numero = @Numero, nombre = @Nombre, busqueda = @Busqueda, telefono = @Telefono, correo = @Correo, direccion = @Direccion,
                notas = @Notas, activo = @Activo, version = version + 1 WHERE id = @Id AND version = @Version
            """,
            values,
            transaction);
        await transaction.CommitAsync(cancellationToken);
        return changed == 1 ? (ClienteGuardado.Guardado, cliente.Id) : (ClienteGuardado.Cambiado, 0);
    }

    /// <summary>The customer with this document, made now when there is none. What is known of somebody is never overwritten.</summary>
    public async Task<long> RecognizeAsync(Adquirente adquirente, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        object values = Values(new Cliente { Documento = adquirente.Documento, Nombre = adquirente.Nombre });
        long id = await connection.ExecuteScalarAsync<long?>("SELECT id FROM pos_clientes WHERE tipo = @Tipo AND numero = @Numero", values, transaction)
            ?? await AddAsync(values, transaction)
            ?? await connection.ExecuteScalarAsync<long>("SELECT id FROM pos_clientes WHERE tipo = @Tipo AND numero = @Numero", values, transaction);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }

    private static Task<long?> AddAsync(object values, DbTransaction transaction) => transaction.Connection!.QuerySingleOrDefaultAsync<long?>(
        """
        INSERT INTO pos_clientes (tipo, numero, nombre, busqueda, telefono, correo, direccion, notas, activo, version, creado)
        VALUES (@Tipo, @Numero, @Nombre, @Busqueda, @Telefono, @Correo, @Direccion, @Notas, @Activo, 1, @Creado) ON CONFLICT DO NOTHING RETURNING id
        """,
        values,
        transaction);

    private object Values(Cliente cliente) => new
    {
        cliente.Id,
        Tipo = cliente.Documento.Tipo.Codigo,
        Numero = cliente.HasDocumento ? cliente.Documento.Numero : null,
        cliente.Nombre,
        Busqueda = SearchText.Fold($"{cliente.Nombre} {(cliente.HasDocumento ? cliente.Documento.Numero : "")} {cliente.Telefono}"),
        cliente.Telefono,
        cliente.Correo,
        cliente.Direccion,
        cliente.Notas,
        cliente.Activo,
        cliente.Version,
        Creado = Instante.ToText(_clock.GetUtcNow()),
    };

    private async Task<IReadOnlyList<Cliente>> ReadAsync(string condition, object parameters, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<FilaCliente>($"SELECT {Columns} FROM pos_clientes c WHERE {condition}", parameters)).Select(static row => row.ToCliente())];
    }
}
