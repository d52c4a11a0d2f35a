namespace SamplePos.Features.Vender;

/// <summary>Whose number it is, as far as anybody knows.</summary>
/// <param name="Name">The name; null when nobody says.</param>
/// <param name="Message">What the cashier should know; empty when nothing.</param>
public sealed record BuyerAnswer(string? Name, string Message)
{
    /// <summary>The shop's own customer with that number; null when there is none.</summary>
    public long? Customer { get; init; }
}
