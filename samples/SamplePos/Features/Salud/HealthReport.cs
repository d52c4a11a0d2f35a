namespace SamplePos.Features.Salud;

/// <summary>How the shop's program is.</summary>
/// <param name="Status">ok, rehearsal or failing.</param>
/// <param name="Live">Whether the program answers.</param>
/// <param name="Ready">Whether every part works; a rehearsal sells nothing all the same.</param>
/// <param name="Checks">Each part, with a sentence.</param>
public sealed record HealthReport(string Status, bool Live, bool Ready, IReadOnlyDictionary<string, HealthCheck> Checks);
