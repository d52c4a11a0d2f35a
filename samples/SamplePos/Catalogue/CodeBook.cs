namespace SamplePos.Catalogue;

/// <summary>Things by their product codes: whose code is spelled just so, else the first whose code is the same.</summary>
/// <remarks>The spelling decides only in a shop from before codes were folded, whose catalogue may hold «PIÑA» and «piña».</remarks>
internal sealed class CodeBook<T>
    where T : notnull
{
    private readonly Dictionary<string, T> _spelled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _folded = new(StringComparer.Ordinal);

    /// <summary>Of two with the same code the first is found.</summary>
    public CodeBook(IEnumerable<T> things, Func<T, string> codeOf)
    {
        foreach (T thing in things)
        {
            _spelled.TryAdd(codeOf(thing), thing);
            _folded.TryAdd(ProductCode.Fold(codeOf(thing)), thing);
        }
    }

    /// <summary>What has this code; nothing when nothing does.</summary>
    public bool TryFind(string code, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T found) => _spelled.TryGetValue(code, out found) || _folded.TryGetValue(ProductCode.Fold(code), out found);
}
