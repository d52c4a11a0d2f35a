namespace IziSales.Printing;

/// <summary>What came in by one way of paying.</summary>
/// <param name="Method">As the shop calls it: <c>Efectivo</c>, <c>Yape</c>.</param>
/// <param name="Count">How many sales.</param>
/// <param name="Amount">Their sum.</param>
public sealed record PaymentTotal(string Method, int Count, decimal Amount)
{
    /// <summary>Whether the money lies in the drawer. By default not.</summary>
    public bool IsCash { get; init; }
}
