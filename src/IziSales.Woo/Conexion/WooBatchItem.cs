using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace IziSales.Woo;

/// <summary>What became of one thing in a batch: the thing as the shop has it now, or why it was refused.</summary>
public sealed class WooBatchItem
{
    internal WooBatchItem(JsonElement json) => Json = json;

    internal WooBatchItem(WooException error) => Error = error;

    /// <summary>The thing as the shop has it now; null when it was refused.</summary>
    public JsonElement? Json { get; }

    /// <summary>Why it was refused; null when it was done.</summary>
    public WooException? Error { get; }

    /// <summary>Whether the shop did it.</summary>
    [MemberNotNullWhen(true, nameof(Json))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsDone => Error is null;
}
