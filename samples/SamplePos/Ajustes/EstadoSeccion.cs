namespace SamplePos.Ajustes;

/// <summary>How a section stands, for its card: icon, word and one sentence.</summary>
/// <param name="Tono">good, wait, bad or off: the colour, which is never alone.</param>
/// <param name="Palabra">The state in a word or two.</param>
/// <param name="Frase">What is set, in a sentence.</param>
public sealed record EstadoSeccion(string Tono, string Palabra, string Frase)
{
    /// <summary>The icon of the tone.</summary>
    public string Icono => Tono switch
    {
        "good" => "check-circle-fill",
        "wait" => "exclamation-triangle-fill",
        "bad" => "exclamation-octagon-fill",
        _ => "dash-lg",
    };

    /// <summary>It works.</summary>
    public static EstadoSeccion Listo(string frase, string palabra = "Listo") => new("good", palabra, frase);

    /// <summary>It works, but somebody should look.</summary>
    public static EstadoSeccion Atencion(string frase, string palabra = "Atención") => new("wait", palabra, frase);

    /// <summary>It does not work.</summary>
    public static EstadoSeccion Falta(string frase, string palabra = "Falta") => new("bad", palabra, frase);

    /// <summary>Nobody wants it.</summary>
    public static EstadoSeccion Apagado(string frase, string palabra = "Sin usar") => new("off", palabra, frase);
}
