using IziSales.Sandbox;
using SamplePos.Data;

namespace SamplePos.Hosting;

/// <summary>The sandbox that plays SUNAT while no PSE is configured: in this program, but reached over real HTTP.</summary>
public static class SandboxHost
{
    /// <summary>Starts the sandbox where the shop wants it, or on a free port when that one is taken.</summary>
    /// <remarks>Tills of one server have one SUNAT, whose register stands beside the shop. A file is one till's: there it is in memory, and the till writes nothing for the play.</remarks>
    public static async Task<SunatSandboxServer> StartAsync(PosOptions options, PosDatabase database, TimeProvider clock)
    {
        Action<SandboxOptions>? configure = database.Dialect == Dialect.Postgres ? sandbox => sandbox.StateDatabase = database.Source : null;
        int port = ReadAddress(options.SandboxUrl).Port;
        try
        {
            return await SunatSandboxServer.StartAsync(port, configure, clock);
        }
        catch (IOException)
        {
            return await SunatSandboxServer.StartAsync(configure: configure, time: clock);
        }
    }

    /// <summary>Reads an address that a person wrote.</summary>
    /// <exception cref="StartupException">It is none.</exception>
    public static Uri ReadAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme is "http" or "https")
            ? address
            : throw new StartupException($"«{text}» no es una dirección. Escriba, por ejemplo, https://pse.example.com en SamplePos:PseUrl.");
}
