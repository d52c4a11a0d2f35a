using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Identity;

namespace SamplePos.Features.Cuenta;

/// <summary>What everybody may change about himself.</summary>
public sealed class IndexModel : PageModel
{
    private readonly UserManager<PosUser> _users;
    private readonly SignInManager<PosUser> _signIn;
    private readonly Auditoria _auditoria;
    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);

    /// <summary>Changes these people.</summary>
    public IndexModel(UserManager<PosUser> users, SignInManager<PosUser> signIn, Auditoria auditoria)
    {
        _users = users;
        _signIn = signIn;
        _auditoria = auditoria;
    }

    /// <summary>Who is here.</summary>
    public PosUser Person { get; private set; } = null!;

    /// <summary>Whether the password was just changed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Hecho { get; set; }

    /// <summary>The present password.</summary>
    [BindProperty]
    public string? Actual { get; set; }

    /// <summary>The new one.</summary>
    [BindProperty]
    public string? Nueva { get; set; }

    /// <summary>The new one again.</summary>
    [BindProperty]
    public string? Repetida { get; set; }

    /// <inheritdoc/>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Person = (await _users.GetUserAsync(User))!;
        await next();
    }

    /// <summary>What is wrong with a field.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        // The person was found before.
    }

    /// <summary>Changes the password; a wrong present one counts as at the door.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Nueva != Repetida)
        {
            _faltas["Repetida"] = "No es igual a la nueva. Escríbala otra vez.";
            return Page();
        }

        if (Nueva == Actual)
        {
            _faltas["Nueva"] = "Es la misma de ahora. Elija otra.";
            return Page();
        }

        Microsoft.AspNetCore.Identity.SignInResult known = await _signIn.CheckPasswordSignInAsync(Person, Actual ?? "", lockoutOnFailure: true);
        if (!known.Succeeded)
        {
            _faltas["Actual"] = known.IsLockedOut ? "Cinco veces equivocada: espere 10 minutos, o pida ayuda al administrador." : "No es su contraseña de ahora. Revise las mayúsculas y vuelva a probar.";
            return Page();
        }

        Person.MustChangePassword = false;
        IdentityResult changed = await _users.ChangePasswordAsync(Person, Actual!, Nueva ?? "");
        if (!changed.Succeeded)
        {
            Person = (await _users.FindByIdAsync(Person.Id))!;
            _faltas["Nueva"] = string.Join(' ', changed.Errors.Select(static error => error.Description));
            return Page();
        }

        await _auditoria.RecordAsync(new Registro(Acciones.ClaveCambiada, "persona", Person.UserName));
        await _signIn.RefreshSignInAsync(Person);
        return Redirect("/cuenta?hecho=true");
    }
}
