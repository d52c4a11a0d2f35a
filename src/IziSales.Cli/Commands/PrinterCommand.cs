using System.CommandLine;
using IziSales.Cli.Impresoras;
using IziSales.Cli.Output;
using IziSales.Printing;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales printer</c>: finds, tries and sets up receipt printers.</summary>
internal static class PrinterCommand
{
    public static Command Create(CliHost host) =>
        new("printer", "Encuentra, prueba y configura impresoras de tickets.") { Detect(host), Test(host), Setup(host) };

    private static Command Detect(CliHost host)
    {
        Option<string[]> network = Network();
        Option<bool> scan = Scan();
        Option<bool> json = CommonOptions.Json();
        Command command = new("detect", "Busca impresoras en esta máquina: USB, puertos serie y colas de CUPS. En la red busca solo donde se le dice.") { network, scan, json };
        command.SetAction((parsed, cancellationToken) => DetectAsync(host, Hosts(parsed, network, scan), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static Command Test(CliHost host)
    {
        Option<string> printer = new("--printer") { Description = "La dirección de la impresora.", Required = true, HelpName = "URI" };
        Option<string?> profile = Profile();
        Option<int?> columns = Columns();
        Option<bool> full = new("--full") { Description = "Un ticket completo, con QR y corte, en lugar de unas líneas." };
        Option<bool> json = CommonOptions.Json();
        Command command = new("test", "Pregunta a la impresora cómo está e imprime una prueba.") { printer, profile, columns, full, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new PrinterSettings
            {
                Nombre = "prueba",
                Direccion = parsed.GetRequiredValue(printer),
                Perfil = Impresoras.Perfiles.Known(parsed.GetValue(profile)),
                Columns = Checked(parsed.GetValue(columns)),
            };
            return TestAsync(host, settings, parsed.GetValue(full), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static Command Setup(CliHost host)
    {
        Option<string> name = new("--name") { Description = "Cómo la llama la tienda.", DefaultValueFactory = static _ => "caja", HelpName = "NAME" };
        Option<string?> printer = new("--printer") { Description = "La dirección, si ya se sabe; sin ella se busca.", HelpName = "URI" };
        Option<string?> profile = Profile();
        Option<int?> columns = Columns();
        Option<string[]> network = Network();
        Option<bool> scan = Scan();
        Option<string> @out = new("--out") { Description = "El archivo donde se guarda; las otras impresoras que tiene se quedan.", DefaultValueFactory = static _ => PrinterSettingsFile.DefaultName, HelpName = "FILE" };
        Option<bool> yes = new("--yes") { Description = "No pregunta nada: da por bueno lo que se imprime." };
        Option<bool> json = CommonOptions.Json();
        Command command = new("setup", "Configura una impresora en cinco pasos: buscar, conectar, prueba, ticket completo, guardar. Cada paso se puede repetir.") { name, printer, profile, columns, network, scan, @out, yes, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new SetupRequest
            {
                Nombre = parsed.GetRequiredValue(name),
                Direccion = parsed.GetValue(printer),
                Perfil = parsed.GetValue(profile),
                Columnas = Checked(parsed.GetValue(columns)),
                Hosts = Hosts(parsed, network, scan),
                Archivo = parsed.GetRequiredValue(@out),
                ATodoSi = parsed.GetValue(yes),
                Json = parsed.GetValue(json),
            };
            using Preguntas preguntas = new(host, request.ATodoSi);
            return await new SetupRunner(host, request, preguntas).RunAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> DetectAsync(CliHost host, IReadOnlyList<string> hosts, bool json, CancellationToken cancellationToken)
    {
        var buscador = new Buscador(host);
        IReadOnlyList<Hallazgo> found = [.. buscador.Local(), .. await buscador.NetworkAsync(hosts, cancellationToken).ConfigureAwait(false)];
        foreach (Hallazgo one in found)
        {
            host.Say($"{one.Direccion}  {one.Detalle}");
            if (json)
            {
                await JsonLine.WriteAsync(
                    host.Output,
                    writer =>
                    {
                        writer.WriteString("direccion", one.Direccion);
                        writer.WriteString("camino", one.Camino);
                        writer.WriteString("detalle", one.Detalle);
                    },
                    cancellationToken).ConfigureAwait(false);
            }
        }

        if (found.Count == 0)
        {
            host.Say("No se encontró ninguna impresora. Encienda la impresora y revise el cable; en la red, diga dónde buscar: --network 192.168.1.0/24, o --scan para las redes de esta máquina.");
        }

        return found.Count > 0 ? ExitCode.Fine : ExitCode.Refused;
    }

    private static async Task<int> TestAsync(CliHost host, PrinterSettings settings, bool full, bool json, CancellationToken cancellationToken)
    {
        IPrinterTransport transport = PrinterUri.Parse(settings.Direccion).Open(host.Time);
        PrinterState state = await transport.GetStateAsync(cancellationToken).ConfigureAwait(false);
        host.Say($"{settings.Direccion}: {state.ToTexto()}.");
        DateTimeOffset now = host.Time.GetUtcNow();
        PrintDelivery delivery = await transport.SendAsync(full ? Muestra.Completa(settings, now) : Muestra.Simple(settings, now), cancellationToken).ConfigureAwait(false);
        host.Say(delivery == PrintDelivery.Printed ? "La impresora confirma que imprimió la prueba." : "La prueba se envió; la impresora no confirma: mire el papel.");
        if (json)
        {
            await JsonLine.WriteAsync(
                host.Output,
                writer =>
                {
                    writer.WriteString("direccion", settings.Direccion);
                    writer.WriteString("estado", state.ToTexto());
                    writer.WriteBoolean("confirmado", delivery == PrintDelivery.Printed);
                },
                cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    private static Option<string[]> Network() =>
        new("--network") { Description = "Dónde buscar en la red: una dirección, o una red como 192.168.1.0/24. Se puede repetir.", HelpName = "HOST|RED", DefaultValueFactory = static _ => [] };

    private static Option<bool> Scan() => new("--scan") { Description = "Busca en las redes de esta máquina. Llama a cada dirección en el puerto 9100: hágalo solo en su propia red." };

    private static Option<string?> Profile() => new("--profile") { Description = $"A cuál se parece: {string.Join(", ", PrinterProfile.All.Select(static profile => profile.Name))}.", HelpName = "NAME" };

    private static Option<int?> Columns() => new("--columns") { Description = "Caracteres por línea; por defecto los del perfil.", HelpName = "N" };

    private static int? Checked(int? columns) => columns is < TicketOptions.MinColumns or > TicketOptions.MaxColumns
        ? throw CliException.WrongUse($"--columns: van de {TicketOptions.MinColumns} a {TicketOptions.MaxColumns}.")
        : columns;

    private static IReadOnlyList<string> Hosts(ParseResult parsed, Option<string[]> network, Option<bool> scan) =>
        [.. (parsed.GetValue(network) ?? []).SelectMany(Subred.Hosts).Concat(parsed.GetValue(scan) ? Subred.OfThisMachine() : []).Distinct()];
}
