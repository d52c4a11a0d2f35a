namespace IziSales.Pse;

/// <summary>What a PSE says of itself, so that a wrong environment or a missing series shows before the first sale.</summary>
public sealed record GenericPseHealth
{
    /// <summary>Whether the PSE says that it can take documents now.</summary>
    public required bool IsDisponible { get; init; }

    /// <summary>Where documents go, in the PSE's word: <c>produccion</c>, <c>beta</c>; null when it does not say.</summary>
    public string? Entorno { get; init; }

    /// <summary>Whether the PSE signs for the shop; null when it does not say.</summary>
    public bool? Firma { get; init; }

    /// <summary>What the PSE offers beyond the base form.</summary>
    public GenericPseExtensions Extensions { get; init; }

    /// <summary>The series that are registered for the shop; empty when the PSE does not say.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];
}
