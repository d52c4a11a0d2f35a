using IziSales.Woo;

namespace SamplePos.PedidosWeb;

/// <summary>How many orders stand where.</summary>
/// <param name="Cuentas">Only what there is at least one of.</param>
/// <param name="Ultimo">When one was last written, as text; empty when there is none.</param>
public sealed record PedidosResumen(IReadOnlyDictionary<WooOrderState, int> Cuentas, string Ultimo)
{
    /// <summary>How many stand here.</summary>
    public int Of(WooOrderState state) => Cuentas.GetValueOrDefault(state);
}
