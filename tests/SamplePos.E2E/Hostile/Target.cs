namespace SamplePos.E2E.Hostile;

/// <summary>A route of the router and whatever it reads.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its pattern.</param>
public sealed record Target(string Method, string Path)
{
    /// <summary>The handler of a page; null for the page's only one, and for endpoints.</summary>
    public string? Handler { get; init; }

    /// <summary>What it reads from the query or a form, by name.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What it reads as JSON; null when it does not.</summary>
    public Type? Body { get; init; }

    /// <summary>As <see cref="RouteTable"/> writes it.</summary>
    public string Route => $"{Method} {Path}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>Whether programs call it.</summary>
    public bool IsApi => Path.StartsWith("/api/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Route;
}
