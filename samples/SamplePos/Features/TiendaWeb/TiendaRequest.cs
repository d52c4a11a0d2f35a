namespace SamplePos.Features.TiendaWeb;

/// <summary>What is asked of the web shop's catalogue.</summary>
/// <param name="Todo">Whether all of it is to be read, not only what changed.</param>
public sealed record TiendaRequest(bool Todo);
