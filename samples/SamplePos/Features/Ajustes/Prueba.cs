namespace SamplePos.Features.Ajustes;

/// <summary>What trying a section out came to, for a person.</summary>
/// <param name="Tono">good, warn or bad.</param>
/// <param name="Frase">What was seen, and what to do when it is not well.</param>
public sealed record Prueba(string Tono, string Frase)
{
    /// <summary>The icon of the tone.</summary>
    public string Icono => Tono switch
    {
        "good" => "check-circle-fill",
        "warn" => "exclamation-triangle-fill",
        _ => "exclamation-octagon-fill",
    };

    /// <summary>It works.</summary>
    public static Prueba Bien(string frase) => new("good", frase);

    /// <summary>It answers, but something is odd.</summary>
    public static Prueba Dudosa(string frase) => new("warn", frase);

    /// <summary>It does not work.</summary>
    public static Prueba Mal(string frase) => new("bad", frase);
}
