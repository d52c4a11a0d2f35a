using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Operacion.Rutinas;

/// <summary>When each routine runs and what came of it, kept so that a restart forgets nothing and several tills of one database do each once.</summary>
public sealed class RutinaStore
{
    private const string Free = "(comenzada IS NULL OR terminada IS NOT NULL OR hasta < @now)";

    private readonly PosDatabase _database;

    /// <summary>Kept in this database.</summary>
    public RutinaStore(PosDatabase database) => _database = database;

    /// <summary>Makes a routine known, and gives it its next time when it is new or its schedule was changed.</summary>
    public async Task PlanAsync(string clave, string horario, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_rutinas (clave, horario, proxima, bien) VALUES (@clave, @horario, @next, @no)
            ON CONFLICT (clave) DO UPDATE SET horario = excluded.horario, proxima = excluded.proxima WHERE pos_rutinas.horario <> excluded.horario
            """,
            new { clave, horario, next = Text(next), no = false });
    }

    /// <summary>Takes the turn of a routine that is due, and gives it its next time. False when it is not due, or another till has it.</summary>
    public Task<bool> TakeDueAsync(string clave, DateTimeOffset now, DateTimeOffset? next, DateTimeOffset until, string caja, CancellationToken cancellationToken) =>
        TakeAsync($"proxima = @next, {Begin} WHERE clave = @clave AND ((proxima <= @now AND {Free}) OR (comenzada IS NOT NULL AND terminada IS NULL AND hasta < @now))", clave, now, next, until, caja, cancellationToken);

    /// <summary>Takes the turn of a routine because somebody asks. False while it runs.</summary>
    public Task<bool> TakeNowAsync(string clave, DateTimeOffset now, DateTimeOffset until, string caja, CancellationToken cancellationToken) =>
        TakeAsync($"{Begin} WHERE clave = @clave AND {Free}", clave, now, next: null, until, caja, cancellationToken);

    /// <summary>Keeps the turn longer.</summary>
    public async Task RenewAsync(string clave, DateTimeOffset begun, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("UPDATE pos_rutinas SET hasta = @until WHERE clave = @clave AND comenzada = @begun AND terminada IS NULL", new { clave, begun = Text(begun), until = Text(until) });
    }

    /// <summary>Says what came of it, and gives the turn back.</summary>
    public async Task EndAsync(string clave, DateTimeOffset begun, DateTimeOffset ended, string result, bool well, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            "UPDATE pos_rutinas SET terminada = @ended, resultado = @result, bien = @well WHERE clave = @clave AND comenzada = @begun",
            new { clave, begun = Text(begun), ended = Text(ended), result, well });
    }

    /// <summary>How each stands.</summary>
    public async Task<IReadOnlyDictionary<string, EstadoRutina>> ListAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Fila> rows = await connection.QueryAsync<Fila>(
            "SELECT clave AS Clave, proxima AS Proxima, comenzada AS Comenzada, terminada AS Terminada, hasta AS Hasta, resultado AS Resultado, bien AS Bien, caja AS Caja FROM pos_rutinas");
        return rows.ToDictionary(static row => row.Clave, static row => row.ToEstado(), StringComparer.Ordinal);
    }

    private const string Begin = "comenzada = @now, terminada = NULL, hasta = @until, caja = @caja";

    private static string? Text(DateTimeOffset? instant) => instant is { } at ? Instante.ToText(at) : null;

    private async Task<bool> TakeAsync(string change, string clave, DateTimeOffset now, DateTimeOffset? next, DateTimeOffset until, string caja, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync($"UPDATE pos_rutinas SET {change}", new { clave, now = Text(now), next = Text(next), until = Text(until), caja }) > 0;
    }

    private sealed class Fila
    {
        public string Clave { get; init; } = "";

        public string? Proxima { get; init; }

        public string? Comenzada { get; init; }

        public string? Terminada { get; init; }

        public string? Hasta { get; init; }

        public string? Resultado { get; init; }

        public bool Bien { get; init; }

        public string? Caja { get; init; }

        public EstadoRutina ToEstado() => new()
        {
            Clave = Clave,
            Proxima = Instante.Read(Proxima),
            Comenzada = Instante.Read(Comenzada),
            Terminada = Instante.Read(Terminada),
            Hasta = Instante.Read(Hasta),
            Resultado = Resultado,
            Bien = Bien,
            Caja = Caja,
        };
    }
}
