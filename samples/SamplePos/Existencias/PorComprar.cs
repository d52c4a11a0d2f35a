using SamplePos.Catalogue;

namespace SamplePos.Existencias;

/// <summary>Something that is to be bought.</summary>
/// <param name="Producto">What.</param>
/// <param name="Vendido">How much was sold of it in the last days.</param>
public sealed record PorComprar(Product Producto, decimal Vendido)
{
    /// <summary>How many days of selling the purchase is to last.</summary>
    public const int Dias = 14;

    /// <summary>How much to buy: the minimum, and what is sold in that many days, less what there is; whole pieces where it is not weighed, one at least.</summary>
    public decimal Comprar
    {
        get
        {
            decimal wanted = (Producto.Minimum ?? 0m) + Vendido - Producto.Stock;
            return Math.Max(Producto.IsWeighed ? wanted : decimal.Ceiling(wanted), Producto.IsWeighed ? 0m : 1m);
        }
    }
}
