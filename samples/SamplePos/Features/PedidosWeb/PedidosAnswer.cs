namespace SamplePos.Features.PedidosWeb;

/// <summary>What is going on with the web orders.</summary>
/// <param name="Running">Whether orders are being looked at or issued right now.</param>
/// <param name="Text">The same in words; empty when nothing is going on.</param>
/// <param name="Mark">Another text whenever an order has changed.</param>
public sealed record PedidosAnswer(bool Running, string Text, string Mark);
