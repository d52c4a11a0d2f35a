using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Benchmarks.Durable;

/// <summary>A channel that has accepted before it was asked: what is left to measure is the outbox itself.</summary>
internal sealed class PromptChannel(CpeSigner signer) : IPseClient
{
    private readonly EnvioResult _answer = new()
    {
        Estado = EstadoEnvio.Aceptado,
        Codigo = "0",
        Mensaje = Documentos.Constancia.Descripcion,
        CdrZip = CdrWriter.Write(Documentos.Constancia, ComprobanteId.Parse($"{Documentos.Emisor.Ruc.Value}-03-B001-27"), signer),
    };

    public PseCapabilities Capabilities { get; } = new() { Signs = true };

    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default) => Task.FromResult(_answer);

    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => Task.FromResult(_answer);

    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
