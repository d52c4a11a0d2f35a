namespace IziSales.Woo.Conexion;

/// <summary>One exchange as it is wanted; each attempt makes its own message from it, because a signature counts once.</summary>
/// <param name="Method">GET or POST: what changes a thing is posted to it, since hosts block PUT.</param>
/// <param name="Route">Below the interface's root, such as <c>wc/v3/products</c>; empty for the index.</param>
/// <param name="Query">What is asked for.</param>
internal sealed record WooCall(HttpMethod Method, string Route, WooQuery Query)
{
    public const string Namespace = "wc/v3/";

    /// <summary>JSON to send; null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Whether doing it twice is the same as doing it once.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Whether the keys stay at home.</summary>
    public bool IsAnonymous { get; init; }

    public static WooCall Get(string path, WooQuery? query) => new(HttpMethod.Get, Namespace + Checked(path), query ?? WooQuery.Empty);

    public static WooCall Post(string path, ReadOnlyMemory<byte> body) => new(HttpMethod.Post, Namespace + Checked(path), WooQuery.Empty) { Body = body };

    // A path is written by a programmer; a question mark in it would slip past the signature.
    private static string Checked(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return path.AsSpan().IndexOfAny("?#% ") < 0 && path[0] != '/'
            ? path
            : throw new ArgumentException("A path looks like products/12, without leading slash, query or spaces.", nameof(path));
    }
}
