using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Existencias;
using SamplePos.Identity;

namespace SamplePos.Features.Existencias;

/// <summary>What is to be bought.</summary>
public sealed class IndexModel : PageModel
{
    private readonly ExistenciasStore _existencias;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(ExistenciasStore existencias) => _existencias = existencias;

    /// <summary>What is to be bought, by name.</summary>
    public IReadOnlyList<PorComprar> Productos { get; private set; } = [];

    /// <summary>Whether the person counts.</summary>
    public bool Cuenta => User.Can(Permisos.Existencias);

    /// <summary>Finds it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Productos = await _existencias.LowAsync(cancellationToken);
}
