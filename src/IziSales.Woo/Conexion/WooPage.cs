using System.Text.Json;

namespace IziSales.Woo.Conexion;

/// <summary>A page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Items">What is on it and was not on those just before.</param>
internal sealed record WooPage(int Number, IReadOnlyList<JsonElement> Items)
{
    /// <summary>How many things the whole list has, when the shop says so.</summary>
    public int? Total { get; init; }

    /// <summary>The greatest id on it; 0 when there is none.</summary>
    public long LastId { get; init; }

    /// <summary>Whether none comes after it.</summary>
    public bool IsLast { get; init; }

    /// <summary>The shop's time when it answered; ours where it does not say.</summary>
    public DateTimeOffset ShopTime { get; init; }
}
