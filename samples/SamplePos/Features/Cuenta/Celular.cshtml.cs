using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Cuenta;

/// <summary>Turning the telephone's code on and off.</summary>
public sealed class CelularModel : PageModel
{
    private const int PaperCodes = 8;
    private const int KeyGroup = 4;

    private readonly UserManager<PosUser> _users;
    private readonly SignInManager<PosUser> _signIn;
    private readonly Auditoria _auditoria;
    private readonly Shop _shop;

    /// <summary>For these people.</summary>
    public CelularModel(UserManager<PosUser> users, SignInManager<PosUser> signIn, Auditoria auditoria, Shop shop)
    {
        _users = users;
        _signIn = signIn;
        _auditoria = auditoria;
        _shop = shop;
    }

    /// <summary>Who is here.</summary>
    public PosUser Person { get; private set; } = null!;

    /// <summary>The codes on paper, shown once.</summary>
    public IReadOnlyList<string> Codigos { get; private set; } = [];

    /// <summary>What is wrong.</summary>
    public string? Problema { get; private set; }

    /// <summary>The secret in groups, for typing.</summary>
    public string Clave => string.Join(' ', (Person.AuthenticatorKey ?? "").Chunk(KeyGroup).Select(static group => new string(group)));

    /// <summary>What the QR says.</summary>
    public string Uri => $"otpauth://totp/{UrlEncoder.Default.Encode(_shop.Nombre)}:{UrlEncoder.Default.Encode(Person.UserName)}?secret={Person.AuthenticatorKey}&issuer={UrlEncoder.Default.Encode(_shop.Nombre)}&digits=6";

    /// <inheritdoc/>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Person = (await _users.GetUserAsync(User))!;
        if (!Person.TwoFactorEnabled && Person.AuthenticatorKey is null)
        {
            Person.AuthenticatorKey = _users.GenerateNewAuthenticatorKey();
            await _users.UpdateAsync(Person); // the stamp stays: nothing has changed about entering yet
        }

        Response.Headers.CacheControl = "no-store";
        await next();
    }

    /// <summary>Shows the QR, or how it stands.</summary>
    public void OnGet()
    {
        // The person was found before.
    }

    /// <summary>Turns it on, if the telephone shows the right code.</summary>
    public async Task<IActionResult> OnPostEncenderAsync(string? codigo)
    {
        string typed = (codigo ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (Person.TwoFactorEnabled || !await _users.VerifyTwoFactorTokenAsync(Person, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            Problema = "Ese código no coincide. Escriba el que la aplicación muestra ahora; la hora del celular debe ser la correcta.";
            return Page();
        }

        await _users.SetTwoFactorEnabledAsync(Person, enabled: true);
        Codigos = [.. await _users.GenerateNewTwoFactorRecoveryCodesAsync(Person, PaperCodes) ?? []];
        await ConcludeAsync("encendido");
        return Page();
    }

    /// <summary>Turns it off, for whoever knows the password.</summary>
    public async Task<IActionResult> OnPostApagarAsync(string? clave)
    {
        if (!(await _signIn.CheckPasswordSignInAsync(Person, clave ?? "", lockoutOnFailure: true)).Succeeded)
        {
            Problema = "No es su contraseña. Revise las mayúsculas y vuelva a probar.";
            return Page();
        }

        Person.AuthenticatorKey = null;
        Person.RecoveryHashes = [];
        await _users.SetTwoFactorEnabledAsync(Person, enabled: false);
        await ConcludeAsync("apagado");
        return Redirect("/cuenta");
    }

    private async Task ConcludeAsync(string state)
    {
        await _auditoria.RecordAsync(new Registro(Acciones.DobleFactor, "persona", Person.UserName) { Despues = state });
        await _signIn.RefreshSignInAsync(Person);
    }
}
