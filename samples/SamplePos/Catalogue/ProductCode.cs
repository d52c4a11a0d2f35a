namespace SamplePos.Catalogue;

/// <summary>When two spellings are the same product code: «piña» is «PIÑA», however its ñ is written.</summary>
/// <remarks>Folded here and kept in a column of its own, because the databases disagree: <c>lower()</c> of SQLite knows ASCII only. An accent makes another code, as on the label.</remarks>
public static class ProductCode
{
    /// <summary>The code as it is compared: trimmed, in capitals, its accents composed (NFC).</summary>
    public static string Fold(string code) => code.Trim().ToUpperInvariant().Normalize();

    /// <summary>Whether both are the same code.</summary>
    public static bool Same(string one, string other) => Fold(one) == Fold(other);
}
