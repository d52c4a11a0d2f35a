using IziSales.Cola;
using IziSales.Woo;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.TiendaWeb;
using SamplePos.Hosting;

namespace SamplePos.TiendaWeb;

/// <summary>The web shop of the settings as they are now.</summary>
/// <remarks>The client before stays open until the one after it is replaced too, so that a call on its way ends well.</remarks>
public sealed class TiendaActual : IDisposable
{
    private readonly AjusteStore _ajustes;
    private readonly Cofre _cofre;
    private readonly WooClientFactory _clients;
    private readonly IColaStore _cola;
    private readonly TimeProvider _clock;
    private readonly Ensayo _ensayo;
    private readonly Lock _lock = new();
    private TiendaWebAjuste? _of;
    private TiendaAbierta? _open;
    private TiendaAbierta? _before;

    /// <summary>Follows these settings.</summary>
    public TiendaActual(AjusteStore ajustes, Cofre cofre, WooClientFactory clients, IColaStore cola, TimeProvider clock, Ensayo ensayo)
    {
        _ajustes = ajustes;
        _cofre = cofre;
        _clients = clients;
        _cola = cola;
        _clock = clock;
        _ensayo = ensayo;
    }

    /// <summary>What is set.</summary>
    public TiendaWebAjuste Ajuste => _ajustes.Get(TiendaWebSeccion.Instance);

    /// <summary>Why there is no way to it although there should be; null when there is one, or none is wanted.</summary>
    public string? Problema => !Ajuste.Activa || Find() is not null ? null
        : _ensayo.Activo ? Ensayo.Frase
        : "Las claves guardadas no sirven en esta máquina: escríbalas otra vez en Ajustes, «Tienda web».";

    /// <summary>The way to it; null when there is none.</summary>
    public TiendaAbierta? Find()
    {
        lock (_lock)
        {
            TiendaWebAjuste ajuste = Ajuste;
            if (!ReferenceEquals(ajuste, _of))
            {
                _before?.Dispose();
                _before = _open;
                _open = Open(ajuste);
                _of = ajuste;
            }

            return _open;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _open?.Dispose();
        _before?.Dispose();
    }

    private TiendaAbierta? Open(TiendaWebAjuste ajuste)
    {
        if (!ajuste.Activa || _ensayo.Activo)
        {
            return null;
        }

        try
        {
            return new TiendaAbierta(_clients.Create(ajuste.Nombre, ajuste.ToOptions(_cofre)), ajuste, _cola, _clock);
        }
        catch (ArgumentException)
        {
            return null; // its keys were kept with others than this machine has
        }
    }
}
