using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SamplePos.Hosting;
using SamplePos.Identity;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace SamplePos.Features.Ingresar;

/// <summary>The second lock of the door: the code of the telephone.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Door)]
public sealed class CodigoModel : PageModel
{
    private const int PhoneCode = 6;

    private readonly SignInManager<PosUser> _signIn;
    private readonly Entrance _entrance;

    /// <summary>Opened by this door-keeper.</summary>
    public CodigoModel(SignInManager<PosUser> signIn, Entrance entrance)
    {
        _signIn = signIn;
        _entrance = entrance;
    }

    /// <summary>Why the person may not enter.</summary>
    public string? Problem { get; private set; }

    /// <summary>The code.</summary>
    [BindProperty]
    public string? Codigo { get; set; }

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Volver { get; set; }

    /// <summary>Shows the lock to whoever gave the right password.</summary>
    public async Task<IActionResult> OnGetAsync() => await _signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/ingresar") : Page();

    /// <summary>Lets the person in, or says why not.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await _signIn.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return LocalRedirect("/ingresar");
        }

        string code = (Codigo ?? "").Replace(" ", "", StringComparison.Ordinal);
        SignInResult result = code.Length == PhoneCode && code.All(char.IsAsciiDigit)
            ? await _signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: true, rememberClient: false)
            : await _signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
        {
            return LocalRedirect(await _entrance.EnterAsync(person.UserName, Url.IsLocalUrl(Volver) ? Volver : null));
        }

        await _entrance.RefuseAsync(person.UserName, "código del celular equivocado");
        Problem = result.IsLockedOut
            ? "Cinco códigos equivocados: este usuario queda bloqueado 10 minutos."
            : "Ese código no coincide o ya se usó. Escriba el que la aplicación muestra ahora.";
        return Page();
    }
}
