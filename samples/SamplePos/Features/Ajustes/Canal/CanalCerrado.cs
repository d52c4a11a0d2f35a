using IziSales.Pse;
using SamplePos.Hosting;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>The way to SUNAT in a rehearsal: there is none, whatever the settings say.</summary>
public sealed class CanalCerrado : IPseClient
{
    /// <inheritdoc/>
    public PseCapabilities Capabilities { get; } = new();

    /// <inheritdoc/>
    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default) => RefuseAsync();

    /// <inheritdoc/>
    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => RefuseAsync();

    /// <inheritdoc/>
    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => RefuseAsync();

    /// <inheritdoc/>
    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => RefuseAsync();

    /// <inheritdoc/>
    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => RefuseAsync();

    private static Task<EnvioResult> RefuseAsync() => Task.FromException<EnvioResult>(new PseException(Ensayo.Frase));
}
