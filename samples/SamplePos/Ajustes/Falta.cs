namespace SamplePos.Ajustes;

/// <summary>Something wrong in a section: which field, and what to do about it.</summary>
/// <param name="Campo">The field of the form.</param>
/// <param name="Mensaje">In Spanish, for whoever fills it in.</param>
public sealed record Falta(string Campo, string Mensaje);
