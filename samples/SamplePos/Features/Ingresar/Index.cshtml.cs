using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SamplePos.Hosting;
using SamplePos.Identity;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace SamplePos.Features.Ingresar;

/// <summary>The door.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Door)]
public sealed class IndexModel : PageModel
{
    private readonly SignInManager<PosUser> _signIn;
    private readonly Entrance _entrance;

    /// <summary>Opened by this door-keeper.</summary>
    public IndexModel(SignInManager<PosUser> signIn, Entrance entrance, Shop shop, Ensayo ensayo)
    {
        _signIn = signIn;
        _entrance = entrance;
        Shop = shop.Nombre;
        IsDemo = shop.IsDemo && !ensayo.Activo; // a rehearsal says so itself, above every page
    }

    /// <summary>The name over the door.</summary>
    public string Shop { get; }

    /// <summary>Whether SUNAT is make-believe here.</summary>
    public bool IsDemo { get; }

    /// <summary>Why the person may not enter.</summary>
    public string? Problem { get; private set; }

    /// <summary>Who asks.</summary>
    [BindProperty, MaxLength(60)]
    public string? Usuario { get; set; }

    /// <summary>The password.</summary>
    [BindProperty, MaxLength(200), DataType(DataType.Password)]
    public string? Clave { get; set; }

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Volver { get; set; }

    private string? Local => Url.IsLocalUrl(Volver) ? Volver : null;

    /// <summary>Shows the door, unless the person is in already.</summary>
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : Page();

    /// <summary>Lets the person in, or says why not.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Usuario) || string.IsNullOrEmpty(Clave))
        {
            Problem = "Escriba su usuario y su contraseña.";
            return Page();
        }

        SignInResult result = await _signIn.PasswordSignInAsync(Usuario.Trim(), Clave, isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(await _entrance.EnterAsync(Usuario.Trim(), Local));
        }

        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/Ingresar/Codigo", new { Volver = Local });
        }

        await _entrance.RefuseAsync(Usuario.Trim(), result.IsLockedOut ? "bloqueado" : result.IsNotAllowed ? "sin acceso" : "contraseña equivocada");
        Problem = result.IsLockedOut
            ? "Cinco contraseñas equivocadas: este usuario queda bloqueado 10 minutos. Espere, o pida ayuda al administrador."
            : result.IsNotAllowed ? "Este usuario ya no tiene acceso. Pida ayuda al administrador."
            : "El usuario o la contraseña no coinciden. Revise las mayúsculas y vuelva a probar.";
        return Page();
    }
}
