using System.Data.Common;
using Dapper;
using IziSales.Ubl;
using SamplePos.Data;

namespace SamplePos.Informes;

/// <summary>The figures of the dashboard that no report has.</summary>
public sealed class TableroStore
{
    private readonly PosDatabase _database;

    /// <summary>The figures of this database.</summary>
    public TableroStore(PosDatabase database) => _database = database;

    /// <summary>How many sales and how much between two days, the last one only up to a minute.</summary>
    public async Task<(int Ventas, decimal Importe)> SumAsync(Ruc emisor, Rango rango, long minuto, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        (long ventas, long centimos) = await connection.QuerySingleAsync<(long, long)>(
            """
            SELECT CAST(COALESCE(SUM(ventas), 0) AS BIGINT), CAST(COALESCE(SUM(aporte), 0) AS BIGINT) FROM pos_informe_documentos
            WHERE emisor = @emisor AND dia BETWEEN @desde AND @hasta AND (dia < @hasta OR minuto <= @minuto)
            """,
            new { emisor = IndiceStore.Number(emisor), desde = Dia.ToNumber(rango.Desde), hasta = Dia.ToNumber(rango.Hasta), minuto });
        return ((int)ventas, centimos / 100m);
    }

    /// <summary>How many sales and how much in each hour of the clock in which something was sold.</summary>
    public async Task<IReadOnlyList<(int Hora, int Ventas, decimal Importe)>> HoursAsync(Ruc emisor, Rango rango, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<(long Hora, long Ventas, long Centimos)> rows = await connection.QueryAsync<(long, long, long)>(
            """
            SELECT minuto / 60, CAST(SUM(ventas) AS BIGINT), CAST(SUM(aporte) AS BIGINT) FROM pos_informe_documentos
            WHERE emisor = @emisor AND dia BETWEEN @desde AND @hasta AND aporte <> 0 GROUP BY minuto / 60 ORDER BY 1
            """,
            new { emisor = IndiceStore.Number(emisor), desde = Dia.ToNumber(rango.Desde), hasta = Dia.ToNumber(rango.Hasta) });
        return [.. rows.Select(static row => ((int)row.Hora, (int)row.Ventas, row.Centimos / 100m))];
    }

    /// <summary>What each of these days had sold up to a minute; days without sales up to then are left out.</summary>
    public async Task<IReadOnlyList<decimal>> UpToAsync(Ruc emisor, IEnumerable<DateOnly> dias, long minuto, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        IEnumerable<long> sums = await connection.QueryAsync<long>(
            $"SELECT CAST(SUM(aporte) AS BIGINT) FROM pos_informe_documentos WHERE emisor = @emisor AND {_database.Dialect.In("dia", "dias")} AND minuto <= @minuto GROUP BY dia HAVING SUM(aporte) > 0",
            new { emisor = IndiceStore.Number(emisor), dias = dias.Select(Dia.ToNumber).ToArray(), minuto });
        return [.. sums.Select(static sum => sum / 100m)];
    }

    /// <summary>The first day of which there is a document; null when there is none.</summary>
    public async Task<DateOnly?> FirstDayAsync(Ruc emisor, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long?>("SELECT MIN(dia) FROM pos_informe_documentos WHERE emisor = @emisor", new { emisor = IndiceStore.Number(emisor) }) is { } day ? Dia.Read(day) : null;
    }

    /// <summary>The names of the products that nobody bought since a day.</summary>
    public async Task<IReadOnlyList<string>> UnsoldAsync(Ruc emisor, DateOnly since, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<string>(
            """
            SELECT p.nombre FROM pos_productos p
            WHERE p.retirado IS NULL AND p.codigo NOT IN (SELECT l.producto FROM pos_informe_lineas l WHERE l.emisor = @emisor AND l.dia >= @since AND l.centimos > 0)
            ORDER BY p.nombre, p.id
            """,
            new { emisor = IndiceStore.Number(emisor), since = Dia.ToNumber(since) })];
    }

    /// <summary>The last documents, the newest first.</summary>
    public async Task<IReadOnlyList<FilaReciente>> RecentAsync(Ruc emisor, int limit, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<FilaReciente>(
            "SELECT numero AS Numero, momento AS Momento, comprador AS Comprador, metodo AS Metodo, estado AS Estado, importe AS Centimos, aporte AS Aporte FROM pos_informe_documentos WHERE emisor = @emisor ORDER BY momento DESC, numero DESC LIMIT @limit",
            new { emisor = IndiceStore.Number(emisor), limit })];
    }
}
