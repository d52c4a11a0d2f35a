namespace IziSales.Emision.Tests;

/// <summary>Remembers what it heard, or throws.</summary>
internal sealed class OidoObserver : IEmisionObserver
{
    public List<string> Heard { get; } = [];

    public Exception? Fault { get; init; }

    public ValueTask OnIssuedAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default) => Hear($"issued {comprobante.Numero}");

    public ValueTask OnSettledAsync(ComprobanteEmitido comprobante, CancellationToken cancellationToken = default) => Hear($"{comprobante.Estado} {comprobante.Numero}");

    private ValueTask Hear(string what)
    {
        Heard.Add(what);
        return Fault is null ? ValueTask.CompletedTask : throw Fault;
    }
}
