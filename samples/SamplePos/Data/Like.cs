namespace SamplePos.Data;

/// <summary>Text that a person typed, looked for as it stands: its per cent signs and underscores mean themselves.</summary>
public static class Like
{
    /// <summary>What follows the pattern in the query.</summary>
    public const string Clause = @"ESCAPE '\'";

    /// <summary>As part of a pattern.</summary>
    public static string Escape(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
