namespace SamplePos.Notificaciones;

/// <summary>What a webhook answered.</summary>
/// <param name="Ok">Whether it has said that it has the message.</param>
/// <param name="Frase">What was seen, in Spanish.</param>
public sealed record WebhookAnswer(bool Ok, string Frase)
{
    /// <summary>When it wants to be asked again; null when it does not say.</summary>
    public TimeSpan? Espera { get; init; }

    /// <summary>It has the message.</summary>
    public static WebhookAnswer Delivered(string frase) => new(true, frase);

    /// <summary>It does not have it, or nobody knows.</summary>
    public static WebhookAnswer Failed(string frase, TimeSpan? espera = null) => new(false, frase) { Espera = espera };
}
