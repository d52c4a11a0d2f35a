using System.Net;
using System.Net.Http.Headers;

namespace IziSales.Pse.Http;

/// <summary>A body that knows whether its writing began: from then on nobody can say that nothing was sent.</summary>
internal sealed class WatchedContent : HttpContent
{
    private const int Waiting = 0;
    private const int Started = 1;
    private const int Withdrawn = 2;

    private readonly ReadOnlyMemory<byte> _body;
    private int _state;

    public WatchedContent(ReadOnlyMemory<byte> body, MediaTypeHeaderValue contentType)
    {
        _body = body;
        Headers.ContentType = contentType;
    }

    /// <summary>Takes the body back; false if it has begun to go out. A body once withdrawn never goes out, even if a connection comes up late.</summary>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) != Started;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Started, Waiting) == Withdrawn)
        {
            throw new IOException("The body was withdrawn before it went out.");
        }

        await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
