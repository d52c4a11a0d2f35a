namespace SamplePos.Features.Vender;

/// <summary>The buyer: <c>varios</c>, <c>dni</c>, <c>ruc</c> or <c>otro</c>, with number and name.</summary>
public sealed record SaleRequestBuyer(string? Kind, string? Number, string? Name)
{
    /// <summary>The document's code in catálogo 06, of <c>otro</c>; <c>-</c> for somebody known without a document.</summary>
    public string? Type { get; init; }

    /// <summary>The shop's own customer; null when the till does not know one.</summary>
    public long? Customer { get; init; }
}
