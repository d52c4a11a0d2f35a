using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>Numbers, totals, movements.</content>
public sealed partial class SqlComprobanteStore
{
    private const string InsertMovimiento =
        "INSERT INTO izi_movimiento (emisor, clave, tipo, dia, monto, descripcion) VALUES (@emisor, @clave, @tipo, @dia, @monto, @descripcion);";

    private const string FindMovimiento = "SELECT 1 FROM izi_movimiento WHERE emisor = @emisor AND clave = @clave;";

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        Appending? appending = null;
        return _database.WriteAsync((scope, token) => (appending ??= new Appending(scope.Textos, request, build)).RunAsync(scope, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Acumulado> GetAcumuladoAsync(Ruc emisor, DateOnly fecha, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return _database.ReadAsync(
            async (session, token) =>
                Meses.Sum(await session.RowsAsync(Meses.Select, parameters => Meses.Bind(parameters, emisor, fecha.Year), Meses.Read, token).ConfigureAwait(false), fecha),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task RecordAsync(Movimiento movimiento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movimiento);
        return _database.WriteAsync((scope, token) => RecordAsync(scope, movimiento, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(Ruc emisor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return _database.ReadAsync((session, token) => Series.CheckAsync(session, emisor, token), cancellationToken);
    }

    private static async Task<bool> RecordAsync(WriteScope scope, Movimiento movimiento, CancellationToken cancellationToken)
    {
        void BindKey(Parameters parameters)
        {
            parameters.Add("@emisor", movimiento.Emisor.Value);
            parameters.Add("@clave", movimiento.Key);
        }

        if ((await scope.RowsAsync(FindMovimiento, BindKey, static _ => true, cancellationToken).ConfigureAwait(false)).Count > 0)
        {
            scope.Abandon();
            return false;
        }

        scope.Write(
            InsertMovimiento,
            parameters =>
            {
                BindKey(parameters);
                parameters.Add("@tipo", movimiento.Tipo.ToString());
                parameters.Add("@dia", Celda.Dia(movimiento.Fecha));
                parameters.Add("@monto", Celda.Centimos(movimiento.Monto));
                parameters.Add("@descripcion", movimiento.Descripcion);
            });
        bool isVenta = movimiento.Tipo == MovimientoTipo.Venta;
        Meses.Add(scope, movimiento.Emisor, movimiento.Fecha, isVenta ? movimiento.Monto : 0m, isVenta ? 0m : movimiento.Monto);
        return true;
    }
}
