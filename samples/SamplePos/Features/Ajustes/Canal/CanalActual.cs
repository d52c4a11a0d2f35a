using IziSales.Pse;
using Microsoft.Extensions.Options;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Empresa;

namespace SamplePos.Features.Ajustes.Canal;

/// <summary>The channel of the settings as they are now: after they change, the next call takes the new way.</summary>
/// <remarks>The way before stays open until the one after it is replaced too, so that a call on its way ends well.</remarks>
public sealed class CanalActual : IPseClient, IAsyncDisposable
{
    private readonly AjusteStore _ajustes;
    private readonly CanalFactory _factory;
    private readonly ILogger<CanalActual> _logger;
    private readonly Lock _lock = new();
    private (CanalAjuste Ajuste, string Ruc)? _of;
    private CanalAbierto? _open;
    private CanalAbierto? _before;

    /// <summary>Follows these settings.</summary>
    public CanalActual(AjusteStore ajustes, CanalFactory factory, ILogger<CanalActual> logger)
    {
        _ajustes = ajustes;
        _factory = factory;
        _logger = logger;
    }

    /// <summary>Why there is no way; null when there is one.</summary>
    public string? Problema
    {
        get
        {
            lock (_lock)
            {
                Follow();
                return _open is null ? "Los datos guardados no sirven en esta máquina: escriba otra vez las claves del canal." : null;
            }
        }
    }

    /// <inheritdoc/>
    public PseCapabilities Capabilities => Find()?.Capabilities ?? new PseCapabilities();

    /// <inheritdoc/>
    public Task<EnvioResult> SendAsync(CpeEnvio envio, CancellationToken cancellationToken = default) => Need().SendAsync(envio, cancellationToken);

    /// <inheritdoc/>
    public Task<EnvioResult> SendSummaryAsync(LoteEnvio envio, CancellationToken cancellationToken = default) => Need().SendSummaryAsync(envio, cancellationToken);

    /// <inheritdoc/>
    public Task<EnvioResult> VoidAsync(AnulacionEnvio envio, CancellationToken cancellationToken = default) => Need().VoidAsync(envio, cancellationToken);

    /// <inheritdoc/>
    public Task<EnvioResult> QueryAsync(CpeConsulta consulta, CancellationToken cancellationToken = default) => Need().QueryAsync(consulta, cancellationToken);

    /// <inheritdoc/>
    public Task<EnvioResult> GetStatusAsync(string ticket, CancellationToken cancellationToken = default) => Need().GetStatusAsync(ticket, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (CanalAbierto? open in new[] { _open, _before })
        {
            if (open is not null)
            {
                await open.DisposeAsync();
            }
        }
    }

    private IPseClient Need() => Find() ?? throw new PseException("El canal no se pudo abrir con los datos guardados: revíselo en Ajustes, «Envío a SUNAT». No se envió nada.");

    private IPseClient? Find()
    {
        lock (_lock)
        {
            Follow();
            return _open?.Client;
        }
    }

    private void Follow()
    {
        CanalAjuste ajuste = _ajustes.Get(CanalSeccion.Instance);
        string ruc = _ajustes.Get(EmpresaSeccion.Instance).Ruc;
        if (_of is { } of && ReferenceEquals(of.Ajuste, ajuste) && of.Ruc == ruc)
        {
            return;
        }

        CanalAbierto? retired = _before;
        _before = _open;
        try
        {
            _open = _factory.Open(ajuste, ruc);
        }
        catch (OptionsValidationException error)
        {
            _logger.LogError("El canal no se pudo abrir: {Motivo}", string.Join(' ', error.Failures));
            _open = null;
        }

        _of = (ajuste, ruc);
        _ = retired?.DisposeAsync().AsTask();
    }
}
