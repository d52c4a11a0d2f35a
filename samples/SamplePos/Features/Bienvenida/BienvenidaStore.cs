using System.Data.Common;
using Dapper;
using SamplePos.Ajustes;
using SamplePos.Control;
using SamplePos.Data;

namespace SamplePos.Features.Bienvenida;

/// <summary>How far the shop has come. What the settings know already is not kept a second time: a section that was saved is a step that is done.</summary>
public sealed class BienvenidaStore
{
    private const string Hecho = "hecho";
    private const string Saltado = "saltado";
    private const string Ofrecida = "_ofrecida";
    private const string Terminada = "_terminada";

    private readonly PosDatabase _database;
    private readonly AjusteStore _ajustes;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>Of this shop.</summary>
    public BienvenidaStore(PosDatabase database, AjusteStore ajustes, Auditoria auditoria, TimeProvider clock)
    {
        _database = database;
        _ajustes = ajustes;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>Whether to lead the person there now: once, and only in a shop that has sold nothing.</summary>
    public async Task<bool> OfferAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync(
            "INSERT INTO pos_bienvenida (paso, estado, momento) SELECT @paso, @estado, @now WHERE NOT EXISTS (SELECT 1 FROM pos_ventas) ON CONFLICT (paso) DO NOTHING",
            new { paso = Ofrecida, estado = Hecho, now = Instante.ToText(_clock.GetUtcNow()) }) == 1;
    }

    /// <summary>How far it is.</summary>
    public async Task<Avance> ReadAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        Dictionary<string, string> rows = (await connection.QueryAsync<(string Paso, string Estado)>("SELECT paso, estado FROM pos_bienvenida")).ToDictionary(static row => row.Paso, static row => row.Estado, StringComparer.Ordinal);
        return new([.. Recorrido.Pasos.Select(paso => (paso, EstadoOf(paso, rows)))], rows.ContainsKey(Terminada));
    }

    /// <summary>Notes that a step is done.</summary>
    public Task DoneAsync(Paso paso, CancellationToken cancellationToken) => PutAsync(paso.Clave, Hecho, paso.Titulo, cancellationToken);

    /// <summary>Notes that a step is left for later.</summary>
    public Task SkipAsync(Paso paso, CancellationToken cancellationToken) => PutAsync(paso.Clave, Saltado, paso.Titulo, cancellationToken);

    /// <summary>Notes that it is enough.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => PutAsync(Terminada, Hecho, "terminada", cancellationToken);

    private EstadoPaso EstadoOf(Paso paso, Dictionary<string, string> rows)
    {
        bool saved = Secciones.Todas.FirstOrDefault(seccion => seccion.Clave == paso.Clave) is { } section && _ajustes.Version(section) > 0;
        return saved || rows.GetValueOrDefault(paso.Clave) == Hecho ? EstadoPaso.Hecho : rows.ContainsKey(paso.Clave) ? EstadoPaso.Saltado : EstadoPaso.Pendiente;
    }

    private async Task PutAsync(string paso, string estado, string titulo, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO pos_bienvenida (paso, estado, momento) VALUES (@paso, @estado, @now) ON CONFLICT (paso) DO UPDATE SET estado = @estado, momento = @now",
            new { paso, estado, now = Instante.ToText(_clock.GetUtcNow()) },
            transaction);
        await _auditoria.RecordAsync(new Registro(Acciones.Bienvenida, "paso", titulo) { Despues = estado }, transaction);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
