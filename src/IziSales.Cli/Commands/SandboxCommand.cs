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
        Option<int> puerto = new("--port") { Description = "Puerto de 127.0.0.1; 0 toma uno libre.", DefaultValueFactory = _ => DefaultPort, HelpName = "PORT" };
        Option<string?> fallas = new("--faults") { Description = "Guion JSON de fallas que el sandbox cometerá a propósito.", HelpName = "FILE" };
        Option<string?> xsd = new("--xsd") { Description = "Carpeta con los esquemas oficiales de SUNAT, para juzgar también con ellos.", HelpName = "DIR" };
        Option<string?> estado = new("--state") { Description = "Archivo donde se guarda lo recibido, para que sobreviva al apagado. Sin él, todo vive en memoria.", HelpName = "FILE" };
        Option<int?> tls = new("--tls-port") { Description = "Otro puerto, con TLS y un certificado en el que nadie confía: sirve para ver que el cliente no envía nada.", HelpName = "PORT" };
        Command command = new("sandbox", "Levanta un SUNAT de prueba en esta máquina, hasta Ctrl+C.") { puerto, fallas, xsd, estado, tls };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            host,
            new Arranque(parsed.GetValue(puerto), parsed.GetValue(tls), parsed.GetValue(xsd), parsed.GetValue(estado)),
            parsed.GetValue(fallas),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, Arranque arranque, string? fallas, CancellationToken cancellationToken)
    {
        if (arranque.Puerto is < 0 or > MaxPort || arranque.Tls is < 0 or > MaxPort)
        {
            throw CliException.WrongUse($"--port y --tls-port van de 0 a {MaxPort}.");
        }

        if (arranque.Xsd is { } xsd && !Directory.Exists(xsd))
        {
            throw CliException.WrongUse($"No existe la carpeta «{xsd}».");
        }

        string? guion = fallas is null ? null : Encoding.UTF8.GetString(await InputFile.ReadAsync(host, fallas, cancellationToken).ConfigureAwait(false));
        SunatSandboxServer server = await StartAsync(host, arranque, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Load(server, guion);
            host.Say($"SUNAT de mentira en {server.BaseAddress}: nada de esto llega a SUNAT.");
            if (server.TlsAddress is { } tls)
            {
                host.Say($"Con TLS y un certificado sin confianza: {tls}");
            }

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

    private static async Task<SunatSandboxServer> StartAsync(CliHost host, Arranque arranque, CancellationToken cancellationToken)
    {
        try
        {
            return await SunatSandboxServer.StartAsync(
                arranque.Puerto,
                options => (options.XsdFolder, options.StateFile, options.TlsPort) = (arranque.Xsd, arranque.Estado, arranque.Tls),
                host.Time,
                cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception) when (arranque.Estado is { } estado && exception.Message.Contains(estado, StringComparison.Ordinal))
        {
            throw CliException.RoadClosed(exception.Message);
        }
        catch (IOException exception)
        {
            throw CliException.RoadClosed($"No se pudo abrir el puerto {arranque.Puerto}: {exception.Message} Elija otro con --port.");
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

    private sealed record Arranque(int Puerto, int? Tls, string? Xsd, string? Estado);
}
