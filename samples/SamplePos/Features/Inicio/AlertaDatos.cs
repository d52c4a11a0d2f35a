namespace SamplePos.Features.Inicio;

/// <summary>What the alerts are judged by.</summary>
public sealed record AlertaDatos
{
    /// <summary>What was sold today.</summary>
    public decimal Vendido { get; init; }

    /// <summary>How many sales that was.</summary>
    public int Ventas { get; init; }

    /// <summary>How much of it was paid in cash.</summary>
    public decimal Efectivo { get; init; }

    /// <summary>What earlier days of the same weekday had sold at this hour; days on which nothing was sold are left out.</summary>
    public IReadOnlyList<decimal> MismosDias { get; init; } = [];

    /// <summary>The weekday, such as "viernes".</summary>
    public string DiaDeSemana { get; init; } = "";

    /// <summary>Products that nobody bought for a while; the first ones by name.</summary>
    public IReadOnlyList<string> SinVentas { get; init; } = [];

    /// <summary>How many they are.</summary>
    public int CuantosSinVentas { get; init; }

    /// <summary>For how many days the shop has sold with this program.</summary>
    public int DiasDeHistoria { get; init; }

    /// <summary>Documents that wait for a person.</summary>
    public int PorRevisar { get; init; }
}
