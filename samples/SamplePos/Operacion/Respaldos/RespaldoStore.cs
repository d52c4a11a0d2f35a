using System.Data.Common;
using Dapper;
using SamplePos.Data;

namespace SamplePos.Operacion.Respaldos;

/// <summary>The list of backups made and failed, and of the series that a restore has closed.</summary>
public sealed class RespaldoStore
{
    private const string Columns =
        """
        id AS Id, momento AS MomentoTexto, archivo AS Archivo, bytes AS Bytes, sha256 AS Sha256, comprobantes AS Comprobantes, motivo AS Motivo, caja AS Caja,
        milisegundos AS Milisegundos, problema AS Problema, problema_externo AS ProblemaExterno
        """;

    private readonly PosDatabase _database;

    /// <summary>The list in this database.</summary>
    public RespaldoStore(PosDatabase database) => _database = database;

    /// <summary>Adds a line.</summary>
    public async Task AddAsync(RespaldoHecho hecho, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_respaldos (momento, archivo, bytes, sha256, comprobantes, motivo, caja, milisegundos, problema, problema_externo)
            VALUES (@momento, @Archivo, @Bytes, @Sha256, @Comprobantes, @Motivo, @Caja, @Milisegundos, @Problema, @ProblemaExterno)
            """,
            new { momento = Instante.ToText(hecho.Momento), hecho.Archivo, hecho.Bytes, hecho.Sha256, hecho.Comprobantes, hecho.Motivo, hecho.Caja, hecho.Milisegundos, hecho.Problema, hecho.ProblemaExterno });
    }

    /// <summary>Says how the copy in the second folder came out.</summary>
    public async Task SetExternoAsync(string archivo, string? problema, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("UPDATE pos_respaldos SET problema_externo = @problema WHERE archivo = @archivo", new { archivo, problema });
    }

    /// <summary>The last lines, the newest first.</summary>
    public async Task<IReadOnlyList<RespaldoHecho>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Fila>($"SELECT {Columns} FROM pos_respaldos ORDER BY id DESC LIMIT @limit", new { limit })).Select(static fila => fila.ToHecho())];
    }

    /// <summary>The last one, made or failed; null when there was none yet.</summary>
    public async Task<RespaldoHecho?> FindLastAsync(CancellationToken cancellationToken) => await ListAsync(1, cancellationToken) is [{ } last] ? last : null;

    /// <summary>The series that may not go on, each with the reason.</summary>
    public async Task<IReadOnlyList<SerieCerrada>> ListCerradasAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<(string Serie, long Ultimo, string Motivo, bool Segura)>("SELECT serie, ultimo, motivo, segura FROM pos_series_cerradas ORDER BY serie")).Select(static row => new SerieCerrada(row.Serie, (int)row.Ultimo, row.Motivo, row.Segura))];
    }

    /// <summary>Closes a series; what was known of it before is replaced.</summary>
    public async Task CloseAsync(SerieCerrada serie, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(
            """
            INSERT INTO pos_series_cerradas (serie, ultimo, motivo, segura) VALUES (@Serie, @Ultimo, @Motivo, @Segura)
            ON CONFLICT (serie) DO UPDATE SET ultimo = excluded.ultimo, motivo = excluded.motivo, segura = excluded.segura
            """,
            serie);
    }

    /// <summary>Lets a series go on. False when it may never.</summary>
    public async Task<bool> ReleaseAsync(string serie, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteAsync("DELETE FROM pos_series_cerradas WHERE serie = @serie AND segura = @no", new { serie, no = false }) > 0;
    }

    private sealed class Fila
    {
        public long Id { get; init; }

        public string MomentoTexto { get; init; } = "";

        public string Archivo { get; init; } = "";

        public long Bytes { get; init; }

        public string Sha256 { get; init; } = "";

        public long Comprobantes { get; init; }

        public string Motivo { get; init; } = "";

        public string Caja { get; init; } = "";

        public long Milisegundos { get; init; }

        public string? Problema { get; init; }

        public string? ProblemaExterno { get; init; }

        public RespaldoHecho ToHecho() => new()
        {
            Id = Id,
            Momento = Instante.Read(MomentoTexto).Value,
            Archivo = Archivo,
            Bytes = Bytes,
            Sha256 = Sha256,
            Comprobantes = Comprobantes,
            Motivo = Motivo,
            Caja = Caja,
            Milisegundos = Milisegundos,
            Problema = Problema,
            ProblemaExterno = ProblemaExterno,
        };
    }
}
