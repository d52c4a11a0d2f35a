namespace SamplePos.Features.Inicio;

/// <summary>A document of the last ones.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When it was issued.</param>
/// <param name="Buyer">Who bought.</param>
/// <param name="Method">How it was paid.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="Counts">Whether it counts as a sale or against one.</param>
public sealed record DashboardSale(string Number, DateTimeOffset At, string Buyer, string Method, string State, decimal Amount, bool Counts);
