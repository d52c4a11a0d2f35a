namespace SamplePos.Features.Inicio;

/// <summary>Something that the owner would want to know.</summary>
/// <param name="Tone">warn, bad or info.</param>
/// <param name="Icon">The icon beside it.</param>
/// <param name="Sentence">What it is, and what to do.</param>
/// <param name="Link">Where to do it; null when there is nothing to do in the program.</param>
public sealed record DashboardAlert(string Tone, string Icon, string Sentence, string? Link);
