namespace IziSales.Pse.Nubefact;

/// <summary>What an answer says by itself, and what it links to.</summary>
/// <param name="Result">What is known without fetching anything.</param>
/// <param name="Answer">The answer, when it speaks of a document; null otherwise.</param>
internal sealed record NubefactReading(EnvioResult Result, NubefactAnswer? Answer = null)
{
    /// <summary>Whether SUNAT's verdict is spoken of, so that its CDR is worth fetching.</summary>
    public bool IsVerdict { get; init; }

    /// <summary>Whether a sending was refused because the document is there already.</summary>
    public bool IsDuplicate { get; init; }
}
