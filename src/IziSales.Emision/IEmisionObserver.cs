namespace IziSales.Emision;

/// <summary>Hears what happens to documents, after it is kept. For screens, mail, stock; the law needs none of it.</summary>
/// <remarks>
/// Called once the change is durable, possibly never if the machine dies right then: what must not be missed is read from the store's events. What an observer
/// throws is logged and changes nothing.
/// </remarks>
public interface IEmisionObserver
{
    /// <summary>A sale has received its number.</summary>
    ValueTask OnIssuedAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default);

    /// <summary>An answer, or the lack of one, has been kept.</summary>
    ValueTask OnSettledAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default);
}
