using System.Security.Claims;
using SamplePos.Notificaciones;
using SamplePos.Presentation;

namespace SamplePos.Features.Notificaciones;

/// <summary>A notification as a screen shows it.</summary>
/// <param name="Id">Its place among the others.</param>
/// <param name="Tone">info, warn or bad: the colour, which is never alone.</param>
/// <param name="Word">How much it matters, in a word.</param>
/// <param name="Icon">The icon of the tone.</param>
/// <param name="Text">What happened and what to do.</param>
/// <param name="Href">Where it is looked at; null when there is no such place for this person.</param>
/// <param name="When">When, in Lima.</param>
public sealed record NotificacionAnswer(long Id, string Tone, string Word, string Icon, string Text, string? Href, string When)
{
    /// <summary>Nothing to show, for a line that is there and hidden.</summary>
    public static NotificacionAnswer Nothing { get; } = new(0, "warn", "", "exclamation-triangle-fill", "", null, "");

    /// <summary>As this person sees it.</summary>
    public static NotificacionAnswer From(Notificacion one, ClaimsPrincipal person)
    {
        (string tone, string word, string icon) = one.Gravedad switch
        {
            Gravedad.Urgente => ("bad", "Urgente", "exclamation-octagon-fill"),
            Gravedad.Atencion => ("warn", "Atención", "exclamation-triangle-fill"),
            _ => ("info", "Aviso", "info-circle"),
        };
        return new(one.Id, tone, word, icon, one.Texto, one.Enlace is { } place && MayGo(place, person) ? place : null, Texto.FechaHora(one.Momento));
    }

    /// <summary>Who does not see a place in the menu is not sent there.</summary>
    private static bool MayGo(string place, ClaimsPrincipal person) =>
        MenuEntry.Grupos.SelectMany(static group => group.Entradas).FirstOrDefault(entry => place == entry.Href || place.StartsWith($"{entry.Href}/", StringComparison.Ordinal))?.IsFor(person) ?? true;
}
