using System.Globalization;

namespace IziSales.Benchmarks.Figures;

/// <summary>Where, when and of what the figures are.</summary>
/// <param name="Processor">Its model and architecture.</param>
/// <param name="Cores">How many of it.</param>
/// <param name="Versions">Of the runtime, the system's cryptography, the databases and the browser.</param>
/// <param name="Load">Programs that wanted the processor in the minute before; null where the system does not tell.</param>
/// <param name="Commit">The commit that was measured, with a mark when files had been changed since; empty outside a repository.</param>
/// <param name="Began">In Lima.</param>
/// <param name="Seconds">How long the measuring took.</param>
internal sealed record Run(string Processor, int Cores, IReadOnlyList<string> Versions, double? Load, string Commit, DateTimeOffset Began, double Seconds)
{
    public string Machine => string.Create(CultureInfo.InvariantCulture, $"{Processor}, {Cores} {(Cores == 1 ? "core" : "cores")}, {string.Join(", ", Versions)}");
}
