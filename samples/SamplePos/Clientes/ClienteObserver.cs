using System.Threading.Channels;
using IziSales.Emision;

namespace SamplePos.Clientes;

/// <summary>Hears of each boleta with a known buyer, from the till or from the web, and leaves it to <see cref="ClienteWorker"/>: the buyer does not wait for it.</summary>
public sealed class ClienteObserver : IEmisionObserver
{
    private readonly Channel<(ComprobanteEmitido Comprobante, long? Cliente)> _heard = Channel.CreateUnbounded<(ComprobanteEmitido, long?)>();

    /// <summary>What was heard and not written down yet.</summary>
    public ChannelReader<(ComprobanteEmitido Comprobante, long? Cliente)> Heard => _heard.Reader;

    /// <summary>Says whose a boleta is that names no document.</summary>
    public void Sold(ComprobanteEmitido comprobante, long cliente) => _heard.Writer.TryWrite((comprobante, cliente));

    /// <inheritdoc/>
    public ValueTask OnIssuedAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default)
    {
        if (comprobante.Adquirente.IsIdentificado)
        {
            _heard.Writer.TryWrite((comprobante, null));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask OnSettledAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
