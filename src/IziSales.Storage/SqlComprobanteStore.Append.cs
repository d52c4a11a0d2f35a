using IziSales.Emision;
using IziSales.Storage.Sql;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>Numbers, totals, movements.</content>
public sealed partial class SqlComprobanteStore
{
    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(AppendRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return new Appending(request, build, _mostradores.Of(request.Emisor)).RunAsync(_database, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> CorrectAsync(CorrectRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(build);
        return _database.WriteAsync((scope, token) => Correcting.RunAsync(scope, request, build, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Acumulado> GetAcumuladoAsync(Ruc emisor, DateOnly fecha, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return _database.ReadAsync(
            async (session, token) =>
                (await session.RowsAsync(Contadores.Select, parameters => Contadores.Bind(parameters, emisor, fecha), static reader => Contadores.Read(reader), token).ConfigureAwait(false))[0],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RecordAsync(Movimiento movimiento, Func<Acumulado, Acumulado, IReadOnlyList<Aviso>>? watch = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movimiento);
        return _database.WriteAsync((scope, token) => Movimientos.RecordAsync(scope, movimiento, watch, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Movimiento>> ListMovimientosAsync(Ruc emisor, DateOnly desde, DateOnly hasta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return ListAsync(Movimientos.Select, parameters => Movimientos.Bind(parameters, emisor, desde, hasta), Movimientos.Read, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SerieReport>> CheckSeriesAsync(Ruc emisor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emisor);
        return _database.ReadAsync((session, token) => Series.CheckAsync(session, emisor, token), cancellationToken);
    }
}
