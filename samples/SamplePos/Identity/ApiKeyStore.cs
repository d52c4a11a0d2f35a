using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using SamplePos.Control;
using SamplePos.Data;

namespace SamplePos.Identity;

/// <summary>The keys of other programs: told once, kept as a hash, found by their public part.</summary>
/// <remarks>A key holds 190 bits of chance, so a plain hash keeps it as well as a slow one.</remarks>
public sealed class ApiKeyStore
{
    private const string Mark = "izi";
    private const string Letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int PrefixLength = 8;
    private const int SecretLength = 32;
    private const char Between = '_';

    private static readonly TimeSpan UsePrecision = TimeSpan.FromMinutes(1);

    private readonly PosDatabase _database;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>The keys in this database.</summary>
    public ApiKeyStore(PosDatabase database, Auditoria auditoria, TimeProvider clock)
    {
        _database = database;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>Makes a key and tells it, once.</summary>
    public async Task<string> CreateAsync(string nombre, string rol, string creadaPor, CancellationToken cancellationToken)
    {
        string prefijo = RandomNumberGenerator.GetString(Letters, PrefixLength);
        string key = $"{Mark}{Between}{prefijo}{Between}{RandomNumberGenerator.GetString(Letters, SecretLength)}";
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO pos_claves_api (prefijo, nombre, rol, hash, creada, creada_por) VALUES (@prefijo, @nombre, @rol, @hash, @now, @creadaPor)",
            new { prefijo, nombre, rol, hash = Hash(key), now = Instante.ToText(_clock.GetUtcNow()), creadaPor },
            transaction);
        await _auditoria.RecordAsync(new(Acciones.ClaveApi, "clave", nombre) { Despues = $"creada; {Roles.Nombre(rol)}; {prefijo}" }, transaction);
        await transaction.CommitAsync(CancellationToken.None);
        return key;
    }

    /// <summary>The key that a program shows, if it opens anything.</summary>
    public async Task<ApiKey?> FindAsync(string shown, CancellationToken cancellationToken)
    {
        string[] parts = shown.Split(Between);
        if (parts is not [Mark, { Length: PrefixLength } prefijo, { Length: SecretLength }])
        {
            return null;
        }

        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        Row? row = await connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Row.Columns} FROM pos_claves_api WHERE prefijo = @prefijo AND revocada IS NULL", new { prefijo });
        if (row is null || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.Hash), Encoding.ASCII.GetBytes(Hash(shown))))
        {
            return null;
        }

        await NoteUseAsync(connection, prefijo);
        return row.ToKey();
    }

    /// <summary>All of them, those that open something first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Row> rows = await connection.QueryAsync<Row>($"SELECT {Row.Columns} FROM pos_claves_api ORDER BY CASE WHEN revocada IS NULL THEN 0 ELSE 1 END, creada DESC");
        return [.. rows.Select(static row => row.ToKey())];
    }

    /// <summary>Takes a key back, for good.</summary>
    public async Task RevokeAsync(string prefijo, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        int revoked = await connection.ExecuteAsync(
            "UPDATE pos_claves_api SET revocada = @now WHERE prefijo = @prefijo AND revocada IS NULL", new { prefijo, now = Instante.ToText(_clock.GetUtcNow()) }, transaction);
        if (revoked == 1)
        {
            await _auditoria.RecordAsync(new(Acciones.ClaveApi, "clave", prefijo) { Despues = "revocada" }, transaction);
        }

        await transaction.CommitAsync(CancellationToken.None);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private async Task NoteUseAsync(DbConnection connection, string prefijo)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        if (_used.TryGetValue(prefijo, out DateTimeOffset before) && now - before < UsePrecision)
        {
            return;
        }

        _used[prefijo] = now;
        await connection.ExecuteAsync("UPDATE pos_claves_api SET usada = @now WHERE prefijo = @prefijo", new { prefijo, now = Instante.ToText(now) });
    }

    private sealed class Row
    {
        public const string Columns = "prefijo AS Prefijo, nombre AS Nombre, rol AS Rol, hash AS Hash, creada AS Creada, creada_por AS CreadaPor, usada AS Usada, revocada AS Revocada";

        public string Prefijo { get; init; } = "";

        public string Nombre { get; init; } = "";

        public string Rol { get; init; } = "";

        public string Hash { get; init; } = "";

        public string Creada { get; init; } = "";

        public string CreadaPor { get; init; } = "";

        public string? Usada { get; init; }

        public string? Revocada { get; init; }

        public ApiKey ToKey() => new()
        {
            Prefijo = Prefijo,
            Nombre = Nombre,
            Rol = Rol,
            Creada = Instante.Read(Creada).Value,
            CreadaPor = CreadaPor,
            Usada = Instante.Read(Usada),
            Revocada = Instante.Read(Revocada),
        };
    }
}
