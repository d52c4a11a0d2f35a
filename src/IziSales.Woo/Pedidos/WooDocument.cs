namespace IziSales.Woo;

/// <summary>A document of an order, as it is shown to the shop.</summary>
/// <param name="Numero">Series and number, such as <c>B001-27</c>.</param>
/// <param name="Estado">How SUNAT stands to it, in a word for people.</param>
/// <param name="ImporteTotal">What it comes to.</param>
public sealed record WooDocument(string Numero, string Estado, decimal ImporteTotal)
{
    /// <summary>Where the customer can have it as PDF. By default nowhere.</summary>
    public Uri? Pdf { get; init; }
}
