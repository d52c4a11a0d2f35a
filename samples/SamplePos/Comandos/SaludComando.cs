namespace SamplePos.Comandos;

/// <summary>Asks the till that runs on this machine how it is: what a container or a supervisor calls, where there is no curl.</summary>
public static class SaludComando
{
    private const string DefaultAddress = "http://127.0.0.1:5080";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks <c>/health/ready</c> below the address given, or where <c>ASPNETCORE_URLS</c> says that the till listens.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        string address = args.FirstOrDefault() ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultAddress;
        if (!Uri.TryCreate(OfThisMachine(address), UriKind.Absolute, out Uri? root))
        {
            await Console.Error.WriteLineAsync($"«{address}» no es una dirección. Por ejemplo: salud {DefaultAddress}");
            return 2;
        }

        using HttpClient http = new() { Timeout = Patience };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(root, "/health/ready"));
            Console.WriteLine(answer.IsSuccessStatusCode ? "La caja está sana." : $"La caja responde, pero no está lista ({(int)answer.StatusCode}): vea /health.");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"Nadie contesta en {root}: la caja está cerrada o escucha en otra dirección.");
            return 1;
        }
    }

    /// <summary>The first of several addresses, with this machine in place of «every address».</summary>
    private static string OfThisMachine(string addresses) => addresses.Split(';')[0]
        .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal);
}
