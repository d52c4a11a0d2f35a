namespace SamplePos.Features.Vender;

/// <summary>Who sells, where, and what was confirmed.</summary>
/// <param name="Vendedor">The seller's name.</param>
/// <param name="Sesion">The session of the till; null when a program sells.</param>
/// <param name="ConfirmoLimite">Whether the seller said that he knows about a passed limit.</param>
public sealed record SaleContext(string Vendedor, long? Sesion, bool ConfirmoLimite)
{
    /// <summary>Whether a person sells, who has a drawer and opens it first.</summary>
    public bool HasDrawer { get; init; }

    /// <summary>Whether more may be sold than there is, as far as the computer knows.</summary>
    public bool VendeSinExistencias { get; init; } = true;
}
