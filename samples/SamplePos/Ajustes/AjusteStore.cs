using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using SamplePos.Control;
using SamplePos.Data;
using SamplePos.Hosting;

namespace SamplePos.Ajustes;

/// <summary>What the shop chose, section by section: read from memory, kept in the database with its version, each change in the audit log.</summary>
/// <remarks>What the configuration says holds until a section is saved for the first time; afterwards what was saved does.</remarks>
public sealed class AjusteStore
{
    private readonly PosDatabase _database;
    private readonly Auditoria _auditoria;
    private readonly PosOptions _options;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, (long Version, object Ajuste)> _known = new(StringComparer.Ordinal);

    /// <summary>The settings in this database; before they are saved, those of the configuration.</summary>
    public AjusteStore(PosDatabase database, Auditoria auditoria, IOptions<PosOptions> options, TimeProvider clock)
    {
        _database = database;
        _auditoria = auditoria;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>Told after something changed, here or at another till.</summary>
    public event EventHandler? Changed;

    /// <summary>What holds now. The same object until it changes.</summary>
    public T Get<T>(Seccion<T> seccion)
        where T : class => (T)Find(seccion).Ajuste;

    /// <summary>The version of what holds now; zero before anybody saved it.</summary>
    public long Version(Seccion seccion) => Find(seccion).Version;

    /// <summary>Keeps a section, unless somebody else saved it since <paramref name="version"/> was read: then false, and what they saved holds.</summary>
    /// <exception cref="ArgumentException">Something is wrong with it.</exception>
    public async Task<bool> SaveAsync<T>(Seccion<T> seccion, T ajuste, long version, CancellationToken cancellationToken)
        where T : class
    {
        if (seccion.Revisar(ajuste).FirstOrDefault() is { } falta)
        {
            throw new ArgumentException($"{falta.Campo}: {falta.Mensaje}", nameof(ajuste));
        }

        string key = Key(seccion);
        string json = JsonSerializer.Serialize(ajuste, seccion.Json);
        (string before, string after) = Cambios.Between(JsonSerializer.Serialize(Get(seccion), seccion.Json), json);
        bool saved;
        await using (DbConnection connection = await _database.OpenAsync(cancellationToken))
        {
            await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            int written = await connection.ExecuteAsync(
                version == 0
                    ? "INSERT INTO pos_ajustes (clave, version, contenido, cambiado) VALUES (@key, 1, @json, @now) ON CONFLICT (clave) DO NOTHING"
                    : "UPDATE pos_ajustes SET version = version + 1, contenido = @json, cambiado = @now WHERE clave = @key AND version = @version",
                new { key, json, version, now = Instante.ToText(_clock.GetUtcNow()) },
                transaction);
            saved = written == 1;
            if (saved)
            {
                await _auditoria.RecordAsync(new(Acciones.Ajuste, "ajuste", key) { Antes = before, Despues = after }, transaction);
                await transaction.CommitAsync(CancellationToken.None);
            }
        }

        await RefreshAsync(CancellationToken.None);
        return saved;
    }

    /// <summary>Reads what others have saved.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        IEnumerable<(string Clave, long Version, string Contenido)> rows;
        await using (DbConnection connection = await _database.OpenAsync(cancellationToken))
        {
            rows = await connection.QueryAsync<(string, long, string)>("SELECT clave, version, contenido FROM pos_ajustes");
        }

        Dictionary<string, (long Version, string Contenido)> kept = rows.ToDictionary(static row => row.Clave, static row => (row.Version, row.Contenido), StringComparer.Ordinal);
        bool changed = false;
        foreach (Seccion seccion in Secciones.Todas)
        {
            string key = Key(seccion);
            if (kept.TryGetValue(key, out (long Version, string Contenido) row) && row.Version > Find(seccion).Version)
            {
                _known[key] = (row.Version, seccion.Parse(row.Contenido));
                changed = true;
            }
        }

        if (changed)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private (long Version, object Ajuste) Find(Seccion seccion) => _known.GetOrAdd(Key(seccion), _ => (0, seccion.Begin(_options)));

    private string Key(Seccion seccion) => seccion.PorCaja ? $"{seccion.Clave}@{_options.Caja}" : seccion.Clave;
}
