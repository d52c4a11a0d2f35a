using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Ajustes;
using SamplePos.Identity;

namespace SamplePos.Features.Ajustes;

/// <summary>All sections at a glance.</summary>
[Authorize(Policy = Permisos.Ajustar)]
public sealed class IndexModel : PageModel
{
    private readonly IServiceProvider _services;

    /// <summary>Asks each section how it stands.</summary>
    public IndexModel(IServiceProvider services) => _services = services;

    /// <summary>Each section with how it stands.</summary>
    public IReadOnlyList<(Seccion Seccion, EstadoSeccion Estado)> Tarjetas { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List<(Seccion, EstadoSeccion)> cards = [];
        foreach (Seccion seccion in Secciones.Todas)
        {
            cards.Add((seccion, await seccion.GetEstadoAsync(_services, cancellationToken)));
        }

        Tarjetas = cards;
    }
}
