using System.Net;

namespace IziSales.Pse.Http;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Status">The status line's code.</param>
/// <param name="Body">The bytes that were read; what is not whole proves nothing.</param>
internal sealed record HttpAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Why the body is not whole: the connection broke within it, or it passed the limit. Null for a whole one.</summary>
    public string? Defect { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the answer counts against the road, as the call that it answers judges.</summary>
    public bool IsFailure { get; init; }

    public bool IsWhole => Defect is null;

    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    /// <summary>Reads an answer of bounded length; a body that breaks off is an answer too, because its status was received.</summary>
    public static async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, int maxBytes, TimeProvider time, CancellationToken cancellationToken)
    {
        TimeSpan? retryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
            _ => null,
        };
        using MemoryStream body = new();
        string? defect = await CopyAsync(response.Content, body, maxBytes, cancellationToken).ConfigureAwait(false);
        return new(response.StatusCode, body.ToArray()) { Defect = defect, RetryAfter = retryAfter };
    }

    private static async Task<string?> CopyAsync(HttpContent content, MemoryStream body, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return TooLong(maxBytes);
        }

        try
        {
            using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            byte[] buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (body.Length + read > maxBytes)
                {
                    return TooLong(maxBytes);
                }

                body.Write(buffer, 0, read);
            }

            return null;
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            return "la respuesta llegó cortada";
        }
    }

    private static string TooLong(int maxBytes) => $"la respuesta pasa del máximo de {maxBytes / 1024} KB y no se leyó entera";
}
