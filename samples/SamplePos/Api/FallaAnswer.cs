using SamplePos.Features.Vender;

namespace SamplePos.Api;

/// <summary>Every failure below <c>/api</c> (RFC 9457), as the document of the API describes it.</summary>
/// <param name="Type">The kind of failure, by its code.</param>
/// <param name="Title">What happened, in a sentence for a person.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Code">What a program decides by: SUNAT's four digits, or one of ours.</param>
public sealed record FallaAnswer(string Type, string Title, int Status, string Detail, string Code)
{
    /// <summary>What is wrong, field by field, when it is known.</summary>
    public IReadOnlyList<Problem>? Problems { get; init; }

    /// <summary>What a person must say that he knows before the sale is made; then the call is repeated with <c>acknowledged</c>.</summary>
    public string? Confirm { get; init; }

    /// <summary>Whether the till must be opened first.</summary>
    public bool? Caja { get; init; }
}
