namespace SamplePos.Operacion.Examen;

/// <summary>What looking at one part of the shop's program came to.</summary>
/// <param name="Parte">Which part.</param>
/// <param name="Tono">good, wait, bad or off: the colour, which is never alone.</param>
/// <param name="Frase">How it is.</param>
/// <param name="Remedio">What to do next; null when nothing is to be done.</param>
/// <param name="Enlace">Where in the program it is done; null for elsewhere.</param>
public sealed record Hallazgo(string Parte, string Tono, string Frase, string? Remedio = null, string? Enlace = null)
{
    /// <summary>The tone in a word.</summary>
    public string Palabra => Tono switch
    {
        "good" => "Bien",
        "wait" => "Atención",
        "bad" => "Mal",
        _ => "Sin usar",
    };

    /// <summary>The icon of the tone.</summary>
    public string Icono => Tono switch
    {
        "good" => "check-circle-fill",
        "wait" => "exclamation-triangle-fill",
        "bad" => "exclamation-octagon-fill",
        _ => "dash-lg",
    };

    /// <summary>It works.</summary>
    public static Hallazgo Bien(string parte, string frase) => new(parte, "good", frase);

    /// <summary>It works, but somebody should look.</summary>
    public static Hallazgo Atencion(string parte, string frase, string remedio, string? enlace = null) => new(parte, "wait", frase, remedio, enlace);

    /// <summary>It does not work.</summary>
    public static Hallazgo Mal(string parte, string frase, string remedio, string? enlace = null) => new(parte, "bad", frase, remedio, enlace);

    /// <summary>Nobody wants it.</summary>
    public static Hallazgo Apagado(string parte, string frase) => new(parte, "off", frase);
}
