namespace SamplePos.Hosting;

/// <summary>How long the browser keeps the shop's files: for good when their address carries their version, else until asked again.</summary>
public static class BrowserCache
{
    private const string Year = "public, max-age=31536000, immutable";

    /// <summary>For the static files.</summary>
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = static context =>
            context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v") ? Year : "no-cache",
    };
}
