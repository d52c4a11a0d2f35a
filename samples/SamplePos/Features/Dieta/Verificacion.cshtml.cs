using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Dieta;
using SamplePos.Identity;

namespace SamplePos.Features.Dieta;

/// <summary>Trying what keeps people from what they may not eat.</summary>
[Authorize(Policy = Permisos.Dieta)]
public sealed class VerificacionModel : PageModel
{
    private readonly DietaVerificacion _verificacion;

    /// <summary>Tries this.</summary>
    public VerificacionModel(DietaVerificacion verificacion) => _verificacion = verificacion;

    /// <summary>What it came to; null before it was tried.</summary>
    public DietaVeredicto? Veredicto { get; private set; }

    /// <summary>Shows the button.</summary>
    public void OnGet()
    {
    }

    /// <summary>Tries it.</summary>
    public async Task OnPostAsync(CancellationToken cancellationToken) => Veredicto = await _verificacion.RunAsync(cancellationToken);
}
