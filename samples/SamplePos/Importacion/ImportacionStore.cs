using System.Data.Common;
using Dapper;
using SamplePos.Catalogue;
using SamplePos.Control;
using SamplePos.Csv;
using SamplePos.Data;
using SamplePos.Existencias;

namespace SamplePos.Importacion;

/// <summary>Lists of products: kept while a person looks at what they would do, and carried out in one transaction or not at all.</summary>
public sealed class ImportacionStore
{
    private const int LongestName = 120;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private readonly PosDatabase _database;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>The lists in this database.</summary>
    public ImportacionStore(PosDatabase database, Auditoria auditoria, TimeProvider clock)
    {
        _database = database;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>Keeps a file and gives it a key; files that nobody carried out are forgotten after two days.</summary>
    public async Task<string> PutAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        string key = Guid.NewGuid().ToString("N");
        DateTimeOffset now = _clock.GetUtcNow();
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("DELETE FROM pos_importaciones WHERE hecha IS NULL AND subida < @old", new { old = Instante.ToText(now - Kept) });
        await connection.ExecuteAsync(
            "INSERT INTO pos_importaciones (clave, nombre, subida, contenido) VALUES (@key, @name, @at, @content)",
            new { key, name = name.Length > LongestName ? name[..LongestName] : name, at = Instante.ToText(now), content });
        return key;
    }

    /// <summary>The file, or null.</summary>
    public async Task<ArchivoSubido?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await ReadAsync(key, "", connection, null);
    }

    /// <summary>What the file would do now.</summary>
    public async Task<PlanImportacion> PlanAsync(ArchivoSubido file, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await PlanAsync(file, connection, null);
    }

    /// <summary>Carries out the plan that was shown, all of it or nothing, once.</summary>
    public async Task<ImportacionResultado> ImportAsync(string key, string fingerprint, string person, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await _database.Dialect.BeginAloneAsync(connection, cancellationToken);
        if (await ReadAsync(key, _database.Dialect.ForUpdate, connection, transaction) is not { Resumen: null } file)
        {
            return ImportacionResultado.YaHecha;
        }

        PlanImportacion plan = await PlanAsync(file, connection, transaction);
        if (plan.Huella != fingerprint)
        {
            return ImportacionResultado.OtroPlan;
        }

        if (!plan.SePuede)
        {
            return ImportacionResultado.NoSePuede;
        }

        DateTimeOffset now = _clock.GetUtcNow();
        if (!await WriteAsync(plan, key, person, now, transaction))
        {
            return ImportacionResultado.OtroPlan;
        }

        cancellationToken.ThrowIfCancellationRequested();
        string summary = $"{plan.Cuenta(FilaEstado.Nuevo)} nuevos, {plan.Cuenta(FilaEstado.Cambia)} cambiados, {plan.Cuenta(FilaEstado.Igual)} iguales";
        await connection.ExecuteAsync("UPDATE pos_importaciones SET hecha = @at, resumen = @summary, contenido = @nothing WHERE clave = @key", new { key, at = Instante.ToText(now), summary, nothing = Array.Empty<byte>() }, transaction);
        await _auditoria.RecordAsync(new Registro(Acciones.ProductosImportados, "catalogo", file.Nombre) { Despues = summary }, transaction);
        await transaction.CommitAsync(CancellationToken.None);
        return ImportacionResultado.Hecha;
    }

    private static Task<ArchivoSubido?> ReadAsync(string key, string ends, DbConnection connection, DbTransaction? transaction) =>
        connection.QuerySingleOrDefaultAsync<ArchivoSubido>($"SELECT clave AS Clave, nombre AS Nombre, contenido AS Contenido, resumen AS Resumen FROM pos_importaciones WHERE clave = @key{ends}", new { key }, transaction);

    private static async Task<PlanImportacion> PlanAsync(ArchivoSubido file, DbConnection connection, DbTransaction? transaction)
    {
        if (CsvReader.Read(file.Contenido, out string? problem) is not { } table)
        {
            return new([], [], problem);
        }

        Product[] catalogue = [.. await connection.QueryAsync<Product>($"SELECT {ProductSql.Columns} FROM pos_productos", transaction: transaction)];
        HashSet<int> moved = [.. (await connection.QueryAsync<long>("SELECT DISTINCT producto FROM pos_existencias", transaction: transaction)).Select(static id => (int)id)];
        return new Planificador(catalogue, moved).Plan(table);
    }

    private async Task<bool> WriteAsync(PlanImportacion plan, string key, string person, DateTimeOffset now, DbTransaction transaction)
    {
        (FilaPlan Fila, Product After)[] rows =
        [
            .. plan.Filas.Where(static row => row.Estado is FilaEstado.Nuevo or FilaEstado.Cambia)
                .Select(row => (row, row.Despues with { Withdrawn = row.Despues.IsActive ? null : row.Antes?.Withdrawn ?? Instante.ToText(now) })),
        ];
        (Product Before, Product After)[] changed = [.. rows.Where(static row => row.Fila.Antes is not null).Select(static row => (row.Fila.Antes!, row.After))];
        if (!await ProductWriter.UpdateManyAsync(changed, transaction)
            || await ProductWriter.InsertManyAsync([.. rows.Where(static row => row.Fila.Antes is null).Select(static row => row.After)], transaction) is not { } added)
        {
            return false;
        }

        await Libro.WriteManyAsync(
            [
                .. rows.Where(static row => row is { Fila.Inicial: not null, After.KeepsStock: true })
                    .Select(row => new Libro.Linea($"i:{key}:{row.Fila.Linea}", row.Fila.Antes?.Id ?? added[row.After.Code], ExistenciasTipo.Inicial, row.Fila.Inicial!.Value, now, person)),
            ],
            transaction);
        await _auditoria.RecordManyAsync(changed.SelectMany(static row => CatalogueStore.Told(row.Before, row.After)), transaction);
        return true;
    }
}
