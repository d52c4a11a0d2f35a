using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;
using SamplePos.TiendaWeb;

namespace SamplePos.Features.TiendaWeb;

/// <summary>The web shop: how its catalogue stands, and what of it is sold here.</summary>
[Authorize(Policy = Permisos.Ajustar)]
public sealed class IndexModel : PageModel
{
    private const int LastPage = 10_000;

    private readonly TiendaActual _tienda;
    private readonly TiendaSync _sync;
    private readonly TiendaCatalogo _catalogo;

    /// <summary>Shows this one.</summary>
    public IndexModel(TiendaActual tienda, TiendaSync sync, TiendaCatalogo catalogo)
    {
        _tienda = tienda;
        _sync = sync;
        _catalogo = catalogo;
    }

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Which page of what was found.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Whether there is a web shop.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>Its address.</summary>
    public string Direccion { get; private set; } = "";

    /// <summary>Why there is no way to it; null when there is.</summary>
    public string? Cerrada { get; private set; }

    /// <summary>How its catalogue stands.</summary>
    public EstadoTienda Estado { get; private set; } = new();

    /// <summary>What was found.</summary>
    public IReadOnlyList<ProductoWeb> Productos { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = Math.Clamp(Pagina, 1, LastPage);
        IsConnected = _tienda.Ajuste.Activa;
        Direccion = _tienda.Ajuste.Direccion;
        Cerrada = _tienda.Problema;
        Estado = await _sync.GetEstadoAsync(cancellationToken);
        (Productos, HasMore) = await _catalogo.SearchAsync(Q ?? "", Pagina, cancellationToken);
    }
}
