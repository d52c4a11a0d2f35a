using IziSales.Sandbox;

namespace SamplePos.Hosting;

/// <summary>The sandbox that plays SUNAT while no PSE is configured: in this program, but reached over real HTTP.</summary>
public static class SandboxHost
{
    /// <summary>Starts the sandbox where the shop wants it, or on a free port when that one is taken.</summary>
    public static async Task<SunatSandboxServer> StartAsync(PosOptions options, TimeProvider clock)
    {
        int port = ReadAddress(options.SandboxUrl).Port;
        try
        {
            return await SunatSandboxServer.StartAsync(port, time: clock);
        }
        catch (IOException)
        {
            return await SunatSandboxServer.StartAsync(time: clock);
        }
    }

    /// <summary>Reads an address that a person wrote.</summary>
    /// <exception cref="StartupException">It is none.</exception>
    public static Uri ReadAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https")
            ? address
            : throw new StartupException($"«{text}» no es una dirección. Escriba, por ejemplo, https://pse.example.com en SamplePos:PseUrl.");
}
