using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Identity;

namespace SamplePos.Features.Personas;

/// <summary>Adding a person.</summary>
public sealed class NuevaModel : PersonaPage
{
    private const int LongestUser = 40;

    private readonly PeopleService _people;

    /// <summary>Adds to these people.</summary>
    public NuevaModel(PeopleService people) => _people = people;

    /// <summary>Shows the form.</summary>
    public void OnGet() => Form.Rol = Roles.Seller;

    /// <summary>Adds the person and shows the first password, once.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        string user = Form.Usuario?.Trim() ?? "";
        if (user.Length is 0 or > LongestUser)
        {
            Reprochar("Usuario", "Escriba con qué nombre entra, sin tildes ni espacios.");
        }

        if (!IsGood())
        {
            return Page();
        }

        (IdentityResult result, _, string password) = await _people.AddAsync(user, Form.Nombre!.Trim(), Form.Rol!);
        if (result.Succeeded)
        {
            Response.Headers.CacheControl = "no-store";
            Clave = password;
        }
        else
        {
            Reprochar("Usuario", string.Join(' ', result.Errors.Select(static error => error.Description)));
        }

        return Page();
    }
}
