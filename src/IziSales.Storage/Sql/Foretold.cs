using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage.Sql;

/// <summary>Keeps a sale that was built on a forecast: only if the shop's turn is where it was foretold, compared and moved in one statement.</summary>
/// <remarks>
/// Equal to looking under the lock: every change of a counter moves the turn in the same transaction and before it, so a turn that has not moved proves that number
/// and totals are those that the builder was told; and from the comparison to the commit the turn is ours. A key that exists already is met by its unique index.
/// </remarks>
internal static class Foretold
{
    /// <summary>
    /// The whole as one transaction of one statement, which writes one row or nothing: should somebody have taken a counter away, the turn does not move, and nothing else does.
    /// </summary>
    public const string KeepAtOnce =
        $"""
        WITH turno AS (
            UPDATE izi_contador SET valor = valor + 1 WHERE emisor = @emisor AND clase = '{Contadores.Turno}' AND nombre = '' AND valor = @turno
                AND EXISTS (SELECT 1 FROM izi_contador WHERE emisor = @emisor AND clase = @tipo AND nombre = @serie)
                AND EXISTS (SELECT 1 FROM izi_contador WHERE emisor = @emisor AND clase = '{Contadores.Ventas}' AND nombre = @mes) RETURNING 1),
        mes AS (
            UPDATE izi_contador SET valor = valor + @ventas WHERE emisor = @emisor AND clase = '{Contadores.Ventas}' AND nombre = @mes AND EXISTS (SELECT 1 FROM turno) RETURNING 1),
        serie AS (
            UPDATE izi_contador SET valor = valor + 1 WHERE emisor = @emisor AND clase = @tipo AND nombre = @serie AND EXISTS (SELECT 1 FROM mes) RETURNING 1)
        INSERT INTO izi_comprobante ({Appending.Columns})
        SELECT {Appending.Values} WHERE EXISTS (SELECT 1 FROM serie);
        """;

    // The counters one by one: in a single statement SQLite makes tables of the classes and names, for every sale, or walks through all that the shop ever counted.
    public const string MoveTurno = $"UPDATE izi_contador SET valor = valor + 1 WHERE emisor = @emisor AND clase = '{Contadores.Turno}' AND nombre = '' AND valor = @turno;";
    public const string MoveSerie = "UPDATE izi_contador SET valor = valor + 1 WHERE emisor = @emisor AND clase = @tipo AND nombre = @serie;";
    public const string MoveMes = $"UPDATE izi_contador SET valor = valor + @ventas WHERE emisor = @emisor AND clase = '{Contadores.Ventas}' AND nombre = @mes;";

    private const string InsertUnlessKnown = $"INSERT INTO izi_comprobante ({Appending.Columns}) VALUES ({Appending.Values}) ON CONFLICT (emisor, clave) DO NOTHING;";

    /// <summary>Keeps it, or gives false and leaves everything as it was.</summary>
    public static async Task<bool> KeepAsync(WriteScope scope, Forecast forecast, AppendRequest request, ComprobanteEmitido comprobante, byte[] xml, CancellationToken cancellationToken)
    {
        long turno = forecast.Turno;
        long rowId = FilaId.Of(forecast.Emisor, Lima.DateOf(comprobante.FechaEmision), turno);
        if (scope.AtOnce is { } atOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await scope.KeepAtOnceAsync(
                atOnce,
                parameters =>
                {
                    Appending.Bind(parameters, rowId, request, comprobante, xml);
                    parameters.Add("@mes", Contadores.Nombre(Lima.DateOf(comprobante.FechaEmision)));
                    parameters.Add("@ventas", Celda.Centimos(AporteVentas.Of(comprobante)));
                    parameters.Add("@turno", turno);
                }).ConfigureAwait(false);
        }

        bool isKept = await MoveCountersAsync(scope, turno, comprobante, cancellationToken).ConfigureAwait(false)
            && await WritesOneAsync(scope, InsertUnlessKnown, parameters => Appending.Bind(parameters, rowId, request, comprobante, xml), cancellationToken).ConfigureAwait(false);
        if (!isKept)
        {
            await scope.StartOverAsync().ConfigureAwait(false);
        }

        return isKept;
    }

    /// <summary>Whether each of the sale's counters was there to be moved, the turn where it was foretold.</summary>
    private static async Task<bool> MoveCountersAsync(WriteScope scope, long turno, ComprobanteEmitido comprobante, CancellationToken cancellationToken)
    {
        ComprobanteId id = comprobante.Id;
        return await WritesOneAsync(
                scope,
                MoveTurno,
                parameters =>
                {
                    Emisores.Bind(parameters, id.Ruc);
                    parameters.Add("@turno", turno);
                },
                cancellationToken).ConfigureAwait(false)
            && await WritesOneAsync(
                scope,
                MoveSerie,
                parameters =>
                {
                    Emisores.Bind(parameters, id.Ruc);
                    parameters.Add("@tipo", id.Tipo.Codigo);
                    parameters.Add("@serie", id.Numero.Serie.Value);
                },
                cancellationToken).ConfigureAwait(false)
            && await WritesOneAsync(
                scope,
                MoveMes,
                parameters =>
                {
                    Emisores.Bind(parameters, id.Ruc);
                    parameters.Add("@ventas", Celda.Centimos(AporteVentas.Of(comprobante)));
                    parameters.Add("@mes", Contadores.Nombre(Lima.DateOf(comprobante.FechaEmision)));
                },
                cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> WritesOneAsync(WriteScope scope, string sql, Action<Parameters> bind, CancellationToken cancellationToken) =>
        await scope.ExecuteAsync(sql, bind, cancellationToken).ConfigureAwait(false) == 1;
}
