using IziSales.Rus;

namespace SamplePos.Features.Rus;

/// <summary>A level as a person sees it: word, icon and tone, never colour alone.</summary>
/// <param name="Palabra">The word.</param>
/// <param name="Icono">The icon.</param>
/// <param name="Tono">good, wait or bad.</param>
public sealed record NivelView(string Palabra, string Icono, string Tono)
{
    /// <summary>A level.</summary>
    public static NivelView Of(NrusNivel nivel) => nivel switch
    {
        NrusNivel.Green => new("RUS en regla", "check-circle-fill", "good"),
        NrusNivel.Yellow => new("Cerca del tope", "exclamation-triangle-fill", "wait"),
        NrusNivel.Orange => new("Pasó su categoría", "exclamation-triangle-fill", "wait"),
        NrusNivel.Red => new("Al borde del tope", "exclamation-octagon-fill", "bad"),
        NrusNivel.Exceeded => new("Tope pasado", "exclamation-octagon-fill", "bad"),
        _ => throw new ArgumentOutOfRangeException(nameof(nivel), nivel, "Unknown level."),
    };
}
