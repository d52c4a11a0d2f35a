using System.CommandLine;
using System.Text;
using IziSales.Sandbox;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales sandbox</c>: a SUNAT of make-believe on this machine.</summary>
internal static class SandboxCommand
{
    private const int DefaultPort = 5099;
    private const int MaxPort = 65_535;

    public static Command Create(CliHost host)
    {
        Option<int> puerto = new("--port") { Description = "Puerto de 127.0.0.1; 0 toma uno libre.", DefaultValueFactory = _ => DefaultPort };
        Option<string?> fallas = new("--faults") { Description = "Guion JSON de fallas que el sandbox cometerá a propósito.", HelpName = "FILE" };
        Option<string?> xsd = new("--xsd") { Description = "Carpeta con los esquemas oficiales de SUNAT, para juzgar también con ellos.", HelpName = "DIR" };
        Command command = new("sandbox", "Levanta un SUNAT de prueba en esta máquina, hasta Ctrl+C.") { puerto, fallas, xsd };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetValue(puerto), parsed.GetValue(fallas), parsed.GetValue(xsd), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, int puerto, string? fallas, string? xsd, CancellationToken cancellationToken)
    {
        if (puerto is < 0 or > MaxPort)
        {
            throw CliException.WrongUse($"--port va de 0 a {MaxPort}.");
        }

        if (xsd is not null && !Directory.Exists(xsd))
        {
            throw CliException.WrongUse($"No existe la carpeta «{xsd}».");
        }

        string? guion = fallas is null ? null : Encoding.UTF8.GetString(await InputFile.ReadAsync(host, fallas, cancellationToken).ConfigureAwait(false));
        SunatSandboxServer server = await StartAsync(host, puerto, xsd, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Load(server, guion);
            host.Say($"SUNAT de mentira en {server.BaseAddress}: nada de esto llega a SUNAT.");
            host.Say("Lo recibido se ve en esa dirección con un navegador. Termine con Ctrl+C.");
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                host.Say($"El sandbox terminó; recibió {server.Sandbox.Recibidos.Count} documentos.");
            }
        }

        return ExitCode.Fine;
    }

    private static async Task<SunatSandboxServer> StartAsync(CliHost host, int puerto, string? xsd, CancellationToken cancellationToken)
    {
        try
        {
            return await SunatSandboxServer.StartAsync(puerto, options => options.XsdFolder = xsd, host.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw CliException.RoadClosed($"No se pudo abrir el puerto {puerto}: {exception.Message} Elija otro con --port.");
        }
        catch (FormatException exception)
        {
            throw CliException.WrongUse(exception.Message);
        }
    }

    private static void Load(SunatSandboxServer server, string? guion)
    {
        if (guion is null)
        {
            return;
        }

        try
        {
            server.Sandbox.Faults.Load(guion);
        }
        catch (FormatException exception)
        {
            throw CliException.WrongUse(exception.Message);
        }
    }
}
