using System.Net;
using System.Text;
using System.Text.Json;

namespace IziSales.Pse.Tests;

/// <summary>A partner in memory: it answers each call with the next line of a script, and remembers what it was asked.</summary>
internal sealed class Guion : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _script = [];

    /// <summary>Method and address of each call.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The body of each call; empty where there was none.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>What each call showed at the door.</summary>
    public List<string?> Authorizations { get; } = [];

    public int Unused => _script.Count;

    public Guion Then(string json, HttpStatusCode status = HttpStatusCode.OK) => Then(Encoding.UTF8.GetBytes(json), status);

    public Guion Then(byte[] body, HttpStatusCode status = HttpStatusCode.OK)
    {
        _script.Enqueue(() => new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });
        return this;
    }

    /// <summary>The connection breaks after the body went out.</summary>
    public Guion ThenBreak()
    {
        _script.Enqueue(static () => throw new HttpRequestException("cortado"));
        return this;
    }

    /// <summary>No connection comes about: the body never goes out.</summary>
    public Guion ThenNoRoad()
    {
        _script.Enqueue(static () => throw new NoRoadException());
        return this;
    }

    public JsonElement Body(int call) => JsonDocument.Parse(Bodies[call]).RootElement;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Func<HttpResponseMessage> answer = _script.Dequeue();
        Calls.Add($"{request.Method} {request.RequestUri}");
        Authorizations.Add(request.Headers.Authorization?.ToString());
        HttpResponseMessage? response = null;
        try
        {
            response = answer();
        }
        catch (NoRoadException)
        {
            Bodies.Add("");
            throw new HttpRequestException("sin camino");
        }
        catch (HttpRequestException)
        {
            Bodies.Add(await ReadAsync(request, cancellationToken));
            throw;
        }

        Bodies.Add(await ReadAsync(request, cancellationToken));
        return response;
    }

    private static async Task<string> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null)
        {
            return "";
        }

        using MemoryStream body = new();
        await request.Content.CopyToAsync(body, cancellationToken);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private sealed class NoRoadException : Exception;
}
