using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Personas;

/// <summary>What the pages of one person share.</summary>
[Authorize(Policy = Permisos.Personas)]
public abstract class PersonaPage : PageModel
{
    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);

    /// <summary>What each role may do.</summary>
    public static IReadOnlyList<Opcion> Papeles { get; } =
    [
        new(Roles.Seller, "Vende: cobra y ve las boletas"),
        new(Roles.Viewer, "Solo mira: contador, familia"),
        new(Roles.Admin, "Administra: todo, también ajustes y personas"),
    ];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public PersonaForm Form { get; set; } = new();

    /// <summary>A password that is shown this one time.</summary>
    public string? Clave { get; protected set; }

    /// <summary>What is wrong with a field.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Whether the form may be used.</summary>
    protected bool IsGood()
    {
        foreach ((string campo, string mensaje) in Form.Revisar())
        {
            _faltas.TryAdd(campo, mensaje);
        }

        return _faltas.Count == 0;
    }

    /// <summary>Says that something is wrong with a field.</summary>
    protected void Reprochar(string campo, string mensaje) => _faltas.TryAdd(campo, mensaje);
}
