namespace SamplePos.Features.Inicio;

/// <summary>A way of paying, a product or a customer with its part.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Quantity">How many sales; of a product, how much of it.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="Percent">Its share of the whole.</param>
public sealed record DashboardPart(string Name, decimal Quantity, decimal Amount, decimal Percent);
