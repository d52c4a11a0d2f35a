namespace SamplePos.Catalogue;

/// <summary>What came of saving a product.</summary>
public sealed record ProductSaved
{
    /// <summary>Its key, when it was saved.</summary>
    public int? Id { get; init; }

    /// <summary>The field that keeps it from being saved; null when none does.</summary>
    public string? Field { get; init; }

    /// <summary>Why it was not saved; null when it was.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether somebody else changed it meanwhile.</summary>
    public bool IsStale { get; init; }
}
