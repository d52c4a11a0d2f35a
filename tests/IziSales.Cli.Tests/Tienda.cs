using IziSales.Sandbox;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Cli.Tests;

/// <summary>A shop's folder with its configuration, before a sandbox on the same clock.</summary>
internal sealed class Tienda : IAsyncDisposable
{
    private Tienda(Cli cli, SunatSandboxServer server)
    {
        Cli = cli;
        Server = server;
    }

    public Cli Cli { get; }

    public SunatSandboxServer Server { get; }

    public string Config => Cli.PathOf("izisales.json");

    public static string Nombre { get; } = Escenarios.UnaLinea.ToBoleta().NombreArchivo;

    public static async Task<Tienda> OpenAsync(string channel = "")
    {
        Cli cli = new();
        SunatSandboxServer server = await SunatSandboxServer.StartAsync(0, static _ => { }, cli.Time);
        cli.Write("izisales.json", $$"""
            {
              "emisor": "10412365785",
              "canales": { "pse": { "kind": "Generic", "baseAddress": "{{server.BaseAddress}}", "queryRetries": 0{{(channel.Length == 0 ? "" : ", " + channel)}} } }
            }
            """);
        return new Tienda(cli, server);
    }

    public string WriteSigned(string name = "boleta.xml") => Write(name, Firmantes.Rosita.Sign(Escenarios.UnaLinea.ToBoleta()).Xml);

    public string WriteUnsigned(string name = "boleta.xml") => Write(name, CpeWriter.Write(Escenarios.UnaLinea.ToBoleta()));

    public string Write(string name, ReadOnlyMemory<byte> bytes)
    {
        File.WriteAllBytes(Cli.PathOf(name), bytes.ToArray());
        return Cli.PathOf(name);
    }

    public Task<CliResult> SendAsync(params string[] args) => Cli.RunAsync(["send", "--config", Config, "--json", .. args]);

    public Task<CliResult> QueryAsync(params string[] args) => Cli.RunAsync(["query", "--config", Config, "--json", .. args]);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Cli.Dispose();
    }
}
