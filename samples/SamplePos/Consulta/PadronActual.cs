using IziSales.Pse;
using IziSales.Ubl;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Consulta;

namespace SamplePos.Consulta;

/// <summary>The look-up of the settings as they are now.</summary>
/// <remarks>The one before stays open until the one after it is replaced too, so that a question on its way ends well.</remarks>
public sealed class PadronActual : IPadronClient, IDisposable
{
    private readonly AjusteStore _ajustes;
    private readonly PadronFactory _factory;
    private readonly Lock _lock = new();
    private ConsultaAjuste? _of;
    private PadronAbierto? _open;
    private PadronAbierto? _before;

    /// <summary>Follows these settings.</summary>
    public PadronActual(AjusteStore ajustes, PadronFactory factory)
    {
        _ajustes = ajustes;
        _factory = factory;
    }

    /// <summary>Why somebody who should be asked is not; null when everybody is.</summary>
    public string? Problema => Find().Problema;

    /// <inheritdoc/>
    public Task<PadronResult> FindAsync(Dni dni, CancellationToken cancellationToken = default) => Find().Client.FindAsync(dni, cancellationToken);

    /// <inheritdoc/>
    public Task<PadronResult> FindAsync(Ruc ruc, CancellationToken cancellationToken = default) => Find().Client.FindAsync(ruc, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _open?.Dispose();
        _before?.Dispose();
    }

    private PadronAbierto Find()
    {
        lock (_lock)
        {
            ConsultaAjuste ajuste = _ajustes.Get(ConsultaSeccion.Instance);
            if (_open is null || !ReferenceEquals(ajuste, _of))
            {
                _before?.Dispose();
                _before = _open;
                _open = _factory.Open(ajuste);
                _of = ajuste;
            }

            return _open;
        }
    }
}
