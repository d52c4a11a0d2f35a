namespace SamplePos.Impresion;

/// <summary>What became of a wish to print, for a toast.</summary>
/// <param name="Ok">Whether a paper will come out.</param>
/// <param name="Tone">good or warn.</param>
/// <param name="Sentence">What to tell the cashier.</param>
public sealed record PrintAnswer(bool Ok, string Tone, string Sentence)
{
    /// <summary>It will come out.</summary>
    public static PrintAnswer Good(string sentence) => new(true, "good", sentence);

    /// <summary>It will not, or not by this.</summary>
    public static PrintAnswer Warn(string sentence) => new(false, "warn", sentence);
}
