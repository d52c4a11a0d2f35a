namespace IziSales.Woo.Mapping;

/// <summary>One amount of an order as the customer paid it, taxes in.</summary>
/// <param name="Descripcion">Its name on the boleta.</param>
/// <param name="Cantidad">How much.</param>
/// <param name="Antes">Before coupons.</param>
/// <param name="Despues">After them.</param>
internal sealed record Partida(string Descripcion, decimal Cantidad, decimal Antes, decimal Despues)
{
    public string? Codigo { get; init; }

    public bool IsServicio { get; init; }

    public bool IsSinImpuesto { get; init; }
}
