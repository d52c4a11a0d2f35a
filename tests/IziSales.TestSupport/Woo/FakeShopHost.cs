using System.Net;

namespace IziSales.Testing.Woo;

/// <summary>A fake shop on a port of this machine, over http as a shop without a certificate.</summary>
public sealed class FakeShopHost : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    /// <summary>Opens the shop, whose address from now on is the port's.</summary>
    public FakeShopHost(FakeShop shop)
    {
        Shop = shop;
        shop.Home = new Uri($"http://127.0.0.1:{QuietPort.Next()}/");
        _listener.Prefixes.Add(shop.Home.AbsoluteUri);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The shop.</summary>
    public FakeShop Shop { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Close();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context = await _listener.GetContextAsync();
            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using MemoryStream body = new();
        await context.Request.InputStream.CopyToAsync(body);
        Uri address = new(Shop.Home, context.Request.RawUrl);
        (FakeTrouble? trouble, FakeShopAnswer? answer) = Shop.Meet(new(context.Request.HttpMethod, address, context.Request.Headers["Authorization"], body.ToArray()));
        if (trouble is { IsSilence: true })
        {
            await Task.Delay(Timeout.Infinite, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (answer is null || answer.IsCut)
        {
            context.Response.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.OutputStream.WriteAsync(answer.Body);
        context.Response.Close();
    }
}
