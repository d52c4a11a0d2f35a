using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Bienvenida;

/// <summary>Setting a new shop up: what is done, what is left, and where to go on.</summary>
[Authorize(Policy = Permisos.Ajustar)]
public sealed class IndexModel : PageModel
{
    private readonly BienvenidaStore _store;

    /// <summary>Of this shop.</summary>
    public IndexModel(BienvenidaStore store, Shop shop)
    {
        _store = store;
        Shop = shop;
    }

    /// <summary>Whose.</summary>
    public Shop Shop { get; }

    /// <summary>How far it is.</summary>
    public Avance Avance { get; private set; } = new([], Terminada: false);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Avance = await _store.ReadAsync(cancellationToken);

    /// <summary>Leaves a step for later.</summary>
    public async Task<IActionResult> OnPostSaltarAsync(string? paso, CancellationToken cancellationToken)
    {
        if (Recorrido.Pasos.FirstOrDefault(one => one.Clave == paso) is { } skipped)
        {
            await _store.SkipAsync(skipped, cancellationToken);
        }

        return Redirect(Recorrido.DespuesDe(paso ?? ""));
    }

    /// <summary>It is enough: to the till.</summary>
    public async Task<IActionResult> OnPostTerminarAsync(CancellationToken cancellationToken)
    {
        await _store.EndAsync(cancellationToken);
        return Redirect("/");
    }
}
