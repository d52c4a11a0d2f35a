using IziSales.Ubl;

namespace IziSales.Emision;

/// <summary>Records purchases, and sales without electronic document, with whatever they make the shop's limits cross.</summary>
/// <remarks>Keep one for the life of the process; safe for concurrent use.</remarks>
public sealed class MovimientoRecorder
{
    private readonly IComprobanteStore _store;

    /// <summary>Records into a store.</summary>
    public MovimientoRecorder(IComprobanteStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
    }

    /// <summary>Who says what a movement makes the limits cross; kept in the same transaction and delivered afterwards. By default nobody.</summary>
    public IReadOnlyList<ILimitWatch> Watches { get; init; } = [];

    /// <summary>Wakes the worker that delivers notices. By default nobody is woken and the worker finds them by looking.</summary>
    public OutboxSignal? Signal { get; init; }

    /// <summary>Records a movement once: false when its key was recorded before, and then nothing changes.</summary>
    /// <exception cref="ArgumentException">The key is empty, or the amount has more than two decimals.</exception>
    public async Task<bool> RecordAsync(Movimiento movimiento, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(movimiento);
        ArgumentException.ThrowIfNullOrWhiteSpace(movimiento.Key, nameof(movimiento));
        if (movimiento.Monto != Redondeo.ADosDecimales(movimiento.Monto))
        {
            throw new ArgumentException("An amount in soles has two decimals.", nameof(movimiento));
        }

        bool noticed = false;
        bool recorded = await _store.RecordAsync(movimiento, Watch, cancellationToken).ConfigureAwait(false);
        if (noticed)
        {
            Signal?.Wake();
        }

        return recorded;

        IReadOnlyList<Aviso> Watch(Acumulado antes, Acumulado despues)
        {
            IReadOnlyList<Aviso> avisos = Emitir.Watches.Ask(Watches, movimiento.Fecha, antes, despues);
            noticed = avisos.Count > 0;
            return avisos;
        }
    }
}
