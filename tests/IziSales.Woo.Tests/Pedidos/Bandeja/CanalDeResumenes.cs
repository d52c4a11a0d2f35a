using IziSales.Emision;
using IziSales.Pse;

namespace IziSales.Woo.Tests.Bandeja;

/// <summary>A channel that takes summaries, so that boletas can be annulled; nothing is sent in these tests.</summary>
internal sealed class CanalDeResumenes : IPseClient
{
    public PseCapabilities Capabilities { get; } = new() { Signs = true, Summaries = true };

    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default) => throw Silent();

    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => throw Silent();

    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => throw Silent();

    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => throw Silent();

    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => throw Silent();

    private static InvalidOperationException Silent() => new("Nothing is sent in these tests.");
}
