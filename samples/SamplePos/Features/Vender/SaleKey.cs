namespace SamplePos.Features.Vender;

/// <summary>The key of a sale as programs send it: in a header, so that whatever repeats a call need not look into it.</summary>
public static class SaleKey
{
    /// <summary>Where it comes.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Where it is told that the sale had been made before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>The key without the quotes that the header's own grammar puts around it; null when there is none.</summary>
    public static string? Read(string? header) => header?.Trim() is { Length: > 0 } text ? text.Trim('"') : null;
}
