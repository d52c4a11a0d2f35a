using IziSales.Emision;
using IziSales.Ubl;

namespace IziSales.Storage;

/// <content>What the widened contract asks beside documents: being built.</content>
public sealed partial class SqlComprobanteStore
{
    /// <inheritdoc/>
    public Task<ComprobanteEmitido?> CorrectAsync(CorrectRequest request, Func<AppendContext, NuevoComprobante?> build, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<bool> RenewAsync(OutboxClaim claim, DateTimeOffset until, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<Movimiento>> ListMovimientosAsync(Ruc emisor, DateOnly desde, DateOnly hasta, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
