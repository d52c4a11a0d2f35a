namespace SamplePos.Dieta;

/// <summary>Why a product is not for somebody.</summary>
/// <param name="Restriccion">What the person may not eat.</param>
/// <param name="Fuente">Where it was found.</param>
/// <param name="Dice">The words that say so.</param>
/// <param name="SoloTrazas">Whether the label says only that there may be some.</param>
public sealed record Coincidencia(Restriccion Restriccion, CoincidenciaFuente Fuente, string Dice, bool SoloTrazas)
{
    /// <summary>In a sentence.</summary>
    public string Frase => Fuente switch
    {
        CoincidenciaFuente.Etiqueta => $"{Has} {What} (está marcado así)",
        CoincidenciaFuente.Ingredientes => $"{Has} {What} (sus ingredientes dicen «{Dice}»)",
        _ => $"{Has} {What} (se llama «{Dice}»)",
    };

    private string Has => SoloTrazas ? "puede tener" : "tiene";

    private string What => Restriccion.Nombre.ToLowerInvariant();
}
