using System.Net;

namespace IziSales.Woo.Conexion;

/// <summary>An answer as it came over the wire, a byte-order mark aside.</summary>
/// <param name="Status">The status line's code.</param>
/// <param name="Body">The bytes that were read.</param>
internal sealed record WooAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Why the body is not whole: the connection broke within it, or it passed the limit. Null for a whole one.</summary>
    public string? Defect { get; init; }

    /// <summary>The server's time when it answered; ours where it does not say.</summary>
    public DateTimeOffset Date { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a 3xx points, without query.</summary>
    public string? Location { get; init; }

    /// <summary>How many things the whole list has; null when the header is missing.</summary>
    public int? Total { get; init; }

    public int? TotalPages { get; init; }

    /// <summary>Whether the <c>Link</c> header names a next page; null when there is no such header.</summary>
    public bool? HasNext { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    /// <summary>Whether the road, not the question, was at fault.</summary>
    public bool IsFailure => Defect is not null || Status >= HttpStatusCode.InternalServerError;
}
