using System.Globalization;
using System.Net.Http.Headers;

namespace IziSales.Woo.Conexion;

/// <summary>Reads an answer of bounded length; a body that breaks off is an answer too, because its status was received.</summary>
internal static class AnswerReading
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static async Task<WooAnswer> ReadAsync(HttpResponseMessage response, int maxBytes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        (ReadOnlyMemory<byte> body, string? defect) = await BodyAsync(response.Content, maxBytes, cancellationToken).ConfigureAwait(false);
        HttpResponseHeaders headers = response.Headers;
        return new(response.StatusCode, body.Span.StartsWith(Utf8Mark) ? body[Utf8Mark.Length..] : body)
        {
            Defect = defect,
            Date = headers.Date ?? now,
            RetryAfter = headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } when date > now => date - now,
                _ => null,
            },
            Location = headers.Location is { IsAbsoluteUri: true } target ? target.GetLeftPart(UriPartial.Path) : null,
            Total = Number(headers, "X-WP-Total"),
            TotalPages = Number(headers, "X-WP-TotalPages"),
            HasNext = headers.TryGetValues("Link", out IEnumerable<string>? links) ? links.Any(HasNext) : null,
        };
    }

    private static bool HasNext(string link) =>
        link.Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase) || link.Contains("rel=next", StringComparison.OrdinalIgnoreCase);

    private static int? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static async Task<(ReadOnlyMemory<byte> Body, string? Defect)> BodyAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        using MemoryStream body = new((int)Math.Clamp(content.Headers.ContentLength ?? 0, 0, maxBytes));
        string? defect = null;
        try
        {
            using Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            byte[] buffer = new byte[32 * 1024];
            int read;
            while (defect is null && (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                int room = (int)Math.Min(read, maxBytes - body.Length);
                body.Write(buffer, 0, room);
                defect = room < read ? $"la respuesta pasa de {maxBytes / 1024} KB y no se leyó entera" : null;
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            defect = "la respuesta llegó cortada";
        }

        return (body.GetBuffer().AsMemory(0, (int)body.Length), defect);
    }
}
