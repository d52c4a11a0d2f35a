namespace IziSales.Pse.ApiSunat;

/// <summary>What an answer says by itself, and what it links to.</summary>
/// <param name="Result">What is known without fetching anything.</param>
/// <param name="Document">The document that the answer describes; null when it describes none.</param>
internal sealed record ApiSunatReading(EnvioResult Result, ApiSunatAnswer? Document = null)
{
    /// <summary>Whether SUNAT's verdict is spoken of, so that its CDR is worth fetching.</summary>
    public bool IsVerdict { get; init; }

    /// <summary>Whether a sending was refused in so many words; why may be that the number is there already.</summary>
    public bool IsRefused { get; init; }
}
