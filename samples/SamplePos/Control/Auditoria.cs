using System.Data.Common;
using System.Security.Claims;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Control;

/// <summary>The audit log: who did what, to what, when and from where. Lines are only ever added; the database itself refuses anything else.</summary>
public sealed class Auditoria
{
    /// <summary>Who did what no person did.</summary>
    internal const string Program = "sistema";

    private const int LongestText = 4000;
    private const int LongestAgent = 200;
    private const string Columns = "momento, usuario, accion, entidad, clave, antes, despues, direccion, agente";

    private readonly PosDatabase _database;
    private readonly IHttpContextAccessor _http;
    private readonly TimeProvider _clock;

    /// <summary>The log in this database; people and addresses come from the request.</summary>
    public Auditoria(PosDatabase database, IHttpContextAccessor http, TimeProvider clock)
    {
        _database = database;
        _http = http;
        _clock = clock;
    }

    /// <summary>Writes down what was done, by the person of the present request.</summary>
    public Task RecordAsync(Registro registro, CancellationToken cancellationToken = default) => RecordAsync(Sign(registro), cancellationToken);

    /// <summary>Writes down a line that was signed before.</summary>
    public async Task RecordAsync(Asiento asiento, CancellationToken cancellationToken = default)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await InsertAsync(connection, null, asiento);
    }

    /// <summary>Writes down what was done together with the doing.</summary>
    public Task RecordAsync(Registro registro, DbTransaction transaction) => InsertAsync(transaction.Connection!, transaction, Sign(registro));

    /// <summary>Writes down much that was done together with the doing.</summary>
    public Task RecordManyAsync(IEnumerable<Registro> registros, DbTransaction transaction) => ManyRows.RunAsync(
        $"INSERT INTO pos_auditoria ({Columns})", [.. registros.Select(registro => Values(Sign(registro)))], "", transaction);

    /// <summary>Says who does it, when and from where, for work that goes on after the request has ended.</summary>
    public Asiento Sign(Registro registro)
    {
        HttpContext? request = _http.HttpContext;
        return new()
        {
            Momento = _clock.GetUtcNow(),
            Usuario = registro.Usuario ?? request?.User.FindFirstValue(ClaimTypes.Name) ?? Program,
            Registro = registro with { Antes = Cut(registro.Antes, LongestText), Despues = Cut(registro.Despues, LongestText) },
            Direccion = request?.Connection.RemoteIpAddress?.ToString(),
            Agente = Cut(request?.Request.Headers.UserAgent.ToString(), LongestAgent),
        };
    }

    private static string? Cut(string? text, int longest) => text?.Length > longest ? text[..longest] : text;

    private static object?[] Values(Asiento asiento) =>
    [
        Instante.ToText(asiento.Momento), asiento.Usuario, asiento.Registro.Accion, asiento.Registro.Entidad, asiento.Registro.Clave, asiento.Registro.Antes, asiento.Registro.Despues,
        asiento.Direccion, asiento.Agente,
    ];

    private static async Task InsertAsync(DbConnection connection, DbTransaction? transaction, Asiento asiento) => await connection.ExecuteAsync(
        $"""
        INSERT INTO pos_auditoria ({Columns})
        VALUES (@momento, @Usuario, @Accion, @Entidad, @Clave, @Antes, @Despues, @Direccion, @Agente)
        """,
        new
        {
            momento = Instante.ToText(asiento.Momento),
            asiento.Usuario,
            asiento.Registro.Accion,
            asiento.Registro.Entidad,
            asiento.Registro.Clave,
            asiento.Registro.Antes,
            asiento.Registro.Despues,
            asiento.Direccion,
            asiento.Agente,
        },
        transaction);
}
