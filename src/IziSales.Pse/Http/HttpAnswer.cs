using System.Net;

namespace IziSales.Pse.Http;

/// <summary>An answer as it came over the wire, whole or cut off.</summary>
/// <param name="Status">The status line's code.</param>
/// <param name="Body">The bytes that were read.</param>
/// <param name="IsWhole">False when the connection broke within the body or the body was too long.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
internal sealed record HttpAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, bool IsWhole, TimeSpan? RetryAfter)
{
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
        bool whole = await CopyAsync(response, body, maxBytes, cancellationToken).ConfigureAwait(false);
        return new(response.StatusCode, body.ToArray(), whole, retryAfter);
    }

    private static async Task<bool> CopyAsync(HttpResponseMessage response, MemoryStream body, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            byte[] buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (body.Length + read > maxBytes)
                {
                    return false;
                }

                body.Write(buffer, 0, read);
            }

            return true;
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            return false;
        }
    }
}
