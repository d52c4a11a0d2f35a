using SamplePos.Identity;

namespace SamplePos.Features.Personas;

/// <summary>A person as typed.</summary>
public sealed class PersonaForm
{
    private const int ShortestName = 2;
    private const int LongestName = 60;

    public string? Usuario { get; set; }

    public string? Nombre { get; set; }

    public string? Rol { get; set; }

    /// <summary>What is wrong with name and role.</summary>
    public IEnumerable<(string Campo, string Mensaje)> Revisar()
    {
        string name = Nombre?.Trim() ?? "";
        if (name.Length is < ShortestName or > LongestName || name.Any(char.IsControl))
        {
            yield return ("Nombre", $"Escriba el nombre con {ShortestName} a {LongestName} letras.");
        }

        if (Rol is null || !Roles.Todos.Contains(Rol, StringComparer.Ordinal))
        {
            yield return ("Rol", "Elija qué puede hacer.");
        }
    }
}
