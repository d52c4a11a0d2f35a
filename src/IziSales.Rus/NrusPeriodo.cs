namespace IziSales.Rus;

/// <summary>One month or year against its limit.</summary>
/// <param name="Ventas">Sales in soles, without annulled and credited ones.</param>
/// <param name="Compras">Purchases in soles.</param>
/// <param name="Tope">The limit of the declared category; null where there is none.</param>
public sealed record NrusPeriodo(decimal Ventas, decimal Compras, decimal? Tope)
{
    /// <summary>What counts: the higher of sales and purchases.</summary>
    public decimal Medida => Math.Max(Ventas, Compras);

    /// <summary>The measure in per cent of the limit, cut to one decimal so that a limit never looks passed before it is; null without a limit.</summary>
    public decimal? Porcentaje => Tope is { } tope ? Math.Floor(Medida * 1_000m / tope) / 10m : null;

    /// <summary>What is left until the limit, zero when it is passed; null without a limit.</summary>
    public decimal? Saldo => Tope is { } tope ? Math.Max(0m, tope - Medida) : null;

    /// <summary>Whether the limit is passed. Exactly at the limit is inside.</summary>
    public bool IsExcedido => Tope is { } tope && Medida > tope;

    /// <summary>How near this period is to its limit and to the regime's.</summary>
    public NrusNivel Nivel { get; internal init; }

    /// <summary>Whether a share of the limit is reached.</summary>
    internal bool Reaches(decimal porcentaje) => Tope is { } tope && Medida * 100m >= tope * porcentaje;
}
