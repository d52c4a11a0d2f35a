using System.Net;
using System.Net.Http.Headers;

namespace IziSales.Testing.Woo;

/// <summary>Carries requests to the shop without a network.</summary>
internal sealed class FakeShopHandler(FakeShop shop) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        (FakeTrouble? trouble, FakeShopAnswer? answer) = shop.Meet(new(request.Method.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
        if (trouble is { IsUnreachable: true })
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        if (trouble is { IsSilence: true })
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return answer is null ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : Response(answer, shop.Time.GetUtcNow());
    }

    private static HttpResponseMessage Response(FakeShopAnswer answer, DateTimeOffset now)
    {
        HttpResponseMessage response = new((HttpStatusCode)answer.Status)
        {
            Content = answer.IsCut ? new StreamContent(new CutStream(answer.Body)) : new ByteArrayContent(answer.Body),
        };
        response.Headers.Date = now;
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(answer.ContentType);
        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private sealed class CutStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("The connection was reset.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.Read(buffer.Span) is > 0 and var read ? new(read) : throw new IOException("The connection was reset.");
    }
}
