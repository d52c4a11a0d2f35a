using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Identity;

namespace SamplePos.Features.Salir;

/// <summary>Leaving.</summary>
public sealed class IndexModel : PageModel
{
    private readonly SignInManager<PosUser> _signIn;
    private readonly Auditoria _auditoria;

    /// <summary>Closed by this door-keeper.</summary>
    public IndexModel(SignInManager<PosUser> signIn, Auditoria auditoria)
    {
        _signIn = signIn;
        _auditoria = auditoria;
    }

    /// <summary>Nobody leaves by following a link.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await _auditoria.RecordAsync(new Registro(Acciones.Salida, "persona", User.Identity?.Name ?? ""));
        await _signIn.SignOutAsync();
        return LocalRedirect("/ingresar");
    }
}
