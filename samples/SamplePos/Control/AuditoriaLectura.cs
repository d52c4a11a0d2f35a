using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Control;

/// <summary>Reads the audit log, newest first.</summary>
public sealed class AuditoriaLectura
{
    private readonly PosDatabase _database;

    /// <summary>The log in this database.</summary>
    public AuditoriaLectura(PosDatabase database) => _database = database;

    /// <summary>The lines that fit.</summary>
    public async Task<IReadOnlyList<Asiento>> SearchAsync(AuditoriaFiltro filtro, CancellationToken cancellationToken)
    {
        List<string> conditions = ["1 = 1"];
        DynamicParameters parameters = new(new { limit = filtro.Limit });
        Add(filtro.Usuario, "usuario = @usuario", "usuario");
        Add(filtro.Accion, "accion = @accion", "accion");
        Add(filtro.Desde is { } desde ? Instante.ToText(desde) : null, "momento >= @desde", "desde");
        Add(filtro.Hasta is { } hasta ? Instante.ToText(hasta) : null, "momento < @hasta", "hasta");
        Add(filtro.AntesDe, "id < @antesDe", "antesDe");
        Add(filtro.Texto is { } texto ? $"%{Like.Escape(texto.ToLowerInvariant())}%" : null, $"(lower(clave) LIKE @texto {Like.Clause} OR lower(COALESCE(antes, '') || COALESCE(despues, '')) LIKE @texto {Like.Clause})", "texto");

        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<Row> rows = await connection.QueryAsync<Row>(
            $"""
            SELECT id AS Id, momento AS Momento, usuario AS Usuario, accion AS Accion, entidad AS Entidad, clave AS Clave, antes AS Antes, despues AS Despues,
                direccion AS Direccion, agente AS Agente
            FROM pos_auditoria WHERE {string.Join(" AND ", conditions)} ORDER BY id DESC LIMIT @limit
            """,
            parameters);
        return [.. rows.Select(static row => row.ToAsiento())];

        void Add(object? value, string condition, string name)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add(name, value);
            }
        }
    }

    /// <summary>Everybody who did something.</summary>
    public async Task<IReadOnlyList<string>> PeopleAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>("SELECT DISTINCT usuario FROM pos_auditoria ORDER BY usuario")];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Momento { get; init; } = "";

        public string Usuario { get; init; } = "";

        public string Accion { get; init; } = "";

        public string Entidad { get; init; } = "";

        public string Clave { get; init; } = "";

        public string? Antes { get; init; }

        public string? Despues { get; init; }

        public string? Direccion { get; init; }

        public string? Agente { get; init; }

        public Asiento ToAsiento() => new()
        {
            Id = Id,
            Momento = Instante.Read(Momento).Value,
            Usuario = Usuario,
            Registro = new(Accion, Entidad, Clave) { Antes = Antes, Despues = Despues },
            Direccion = Direccion,
            Agente = Agente,
        };
    }
}
