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

    private const int Counters = 3;

    private const string MoveCounters =
        $"""
        UPDATE izi_contador SET valor = valor + CASE clase WHEN '{Contadores.Ventas}' THEN @ventas ELSE 1 END
        WHERE emisor = @emisor AND clase IN ('{Contadores.Turno}', @tipo, '{Contadores.Ventas}') AND nombre IN ('', @serie, @mes)
            AND @turno = ({Contadores.SelectTurno});
        """;

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

        bool isKept = await scope.ExecuteAsync(MoveCounters, parameters => BindCounters(parameters, turno, comprobante), cancellationToken).ConfigureAwait(false) == Counters
            && await scope.ExecuteAsync(InsertUnlessKnown, parameters => Appending.Bind(parameters, rowId, request, comprobante, xml), cancellationToken).ConfigureAwait(false) == 1;
        if (!isKept)
        {
            await scope.StartOverAsync().ConfigureAwait(false);
        }

        return isKept;
    }

    private static void BindCounters(Parameters parameters, long turno, ComprobanteEmitido comprobante)
    {
        parameters.Add("@emisor", comprobante.Id.Ruc.Value);
        parameters.Add("@tipo", comprobante.Id.Tipo.Codigo);
        parameters.Add("@serie", comprobante.Numero.Serie.Value);
        parameters.Add("@mes", Contadores.Nombre(Lima.DateOf(comprobante.FechaEmision)));
        parameters.Add("@ventas", Celda.Centimos(AporteVentas.Of(comprobante)));
        parameters.Add("@turno", turno);
    }
}
