using System.Security.Claims;

namespace SamplePos.Presentation;

/// <summary>Places that belong together, under a heading.</summary>
/// <param name="Titulo">The heading.</param>
/// <param name="Entradas">The places, in order.</param>
public sealed record MenuGroup(string Titulo, IReadOnlyList<MenuEntry> Entradas)
{
    /// <summary>What a person sees of it.</summary>
    public IReadOnlyList<MenuEntry> For(ClaimsPrincipal person) => [.. Entradas.Where(entry => entry.IsFor(person))];
}
