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

    /// <summary>The shop's taxes on it in percent; null when only the amounts tell.</summary>
    public decimal? Tasa { get; init; }

    /// <summary>Whether no amount of tax stands on it, before or after coupons.</summary>
    public bool IsSinMontoDeImpuesto { get; init; }

    /// <summary>Whether the shop computed no tax on it.</summary>
    public bool IsSinImpuesto => Tasa is { } tasa ? tasa == 0m : IsSinMontoDeImpuesto;
}
