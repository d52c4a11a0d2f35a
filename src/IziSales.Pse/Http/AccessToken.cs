namespace IziSales.Pse.Http;

/// <summary>A credential that a partner lends for a while.</summary>
/// <param name="Value">What goes behind <c>Bearer</c>.</param>
/// <param name="Lifetime">How long it holds from now on.</param>
internal sealed record AccessToken(string Value, TimeSpan Lifetime)
{
    /// <summary>Says what it is without saying it, wherever it may be printed.</summary>
    public override string ToString() => "(token)";
}
