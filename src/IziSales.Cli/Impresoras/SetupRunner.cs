using System.Globalization;
using IziSales.Cli.Output;
using IziSales.Printing;

namespace IziSales.Cli.Impresoras;

/// <summary>Five steps: find, connect, a simple test, a whole ticket, save. Each can be repeated; nothing is saved before the last.</summary>
internal sealed class SetupRunner(CliHost host, SetupRequest request, Preguntas preguntas)
{
    private bool _again;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        PrinterSettings settings = new()
        {
            Nombre = request.Nombre,
            Direccion = await FindAsync(cancellationToken).ConfigureAwait(false),
            Perfil = Perfiles.Known(request.Perfil),
            Columns = request.Columnas,
        };
        settings = await ConnectAsync(settings, cancellationToken).ConfigureAwait(false);
        await TryAsync(settings, cancellationToken).ConfigureAwait(false);
        settings = await PrintSampleAsync(settings, cancellationToken).ConfigureAwait(false);
        await SaveAsync(settings, cancellationToken).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private async Task<string> FindAsync(CancellationToken cancellationToken)
    {
        host.Say("Paso 1 de 5: buscar la impresora.");
        if (request.Direccion is { } given)
        {
            return PrinterUri.Parse(given).Value;
        }

        var buscador = new Buscador(host);
        while (true)
        {
            IReadOnlyList<Hallazgo> found = [.. buscador.Local(), .. await buscador.NetworkAsync(request.Hosts, cancellationToken).ConfigureAwait(false)];
            for (int i = 0; i < found.Count; i++)
            {
                host.Say(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {found[i].Direccion} ({found[i].Detalle})"));
            }

            if (found.Count == 0)
            {
                host.Say("  No se encontró ninguna: encienda la impresora y revise el cable, o escriba su dirección.");
            }

            if (found.Count != 1 && request.ATodoSi)
            {
                throw CliException.Refused($"Se encontraron {found.Count} impresoras; con --yes diga cuál con --printer.");
            }

            string answer = await preguntas.AskAsync("Escriba un número, una dirección como tcp://192.168.1.50:9100, o r para buscar otra vez.", found.Count > 0 ? "1" : "r", cancellationToken).ConfigureAwait(false);
            if (int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= found.Count)
            {
                return found[number - 1].Direccion;
            }

            if (PrinterUri.TryParse(answer, out PrinterUri? uri))
            {
                return uri.Value;
            }

            if (answer is not ("r" or "R"))
            {
                host.Say($"«{answer}» no es un número de la lista ni una dirección de impresora.");
            }
        }
    }

    private async Task<PrinterSettings> ConnectAsync(PrinterSettings settings, CancellationToken cancellationToken)
    {
        host.Say("Paso 2 de 5: conectar.");
        while (true)
        {
            PrinterState state = await Open(settings).GetStateAsync(cancellationToken).ConfigureAwait(false);
            host.Say($"  {settings.Direccion}: {state.ToTexto()}.");
            if (state.CanPrint())
            {
                return settings;
            }

            if (request.ATodoSi)
            {
                throw CliException.RoadClosed($"La impresora {settings.Direccion} no puede imprimir: {state.ToTexto()}. No se guardó nada.");
            }

            string answer = await preguntas.AskAsync("Revise la impresora y repita con r, o escriba otra dirección.", "r", cancellationToken).ConfigureAwait(false);
            settings = PrinterUri.TryParse(answer, out PrinterUri? uri) ? settings with { Direccion = uri.Value } : settings;
        }
    }

    private async Task TryAsync(PrinterSettings settings, CancellationToken cancellationToken)
    {
        host.Say("Paso 3 de 5: una prueba sencilla.");
        while (true)
        {
            await Open(settings).SendAsync(Muestra.Simple(settings, host.Time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
            switch (await preguntas.YesNoRepeatAsync("¿Salió la prueba y se puede leer?", cancellationToken).ConfigureAwait(false))
            {
                case 's':
                    return;
                case 'n':
                    throw CliException.Refused("La impresora recibió la prueba y no la imprimió bien. Revise que entienda ESC/POS y el perfil (--profile). No se guardó nada.");
                default:
                    continue;
            }
        }
    }

    private async Task<PrinterSettings> PrintSampleAsync(PrinterSettings settings, CancellationToken cancellationToken)
    {
        host.Say("Paso 4 de 5: un ticket completo.");
        while (true)
        {
            await Open(settings).SendAsync(Muestra.Completa(settings, host.Time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
            PrinterSettings mended = await MendAsync(settings, "¿Las tildes y la ñ salieron bien?", Ajustes.OtraPagina, cancellationToken).ConfigureAwait(false);
            mended = await MendAsync(mended, "¿El QR salió entero?", Ajustes.OtroQr, cancellationToken).ConfigureAwait(false);
            mended = await MendAsync(mended, "¿El corte quedó en su lugar?", Ajustes.OtroCorte, cancellationToken).ConfigureAwait(false);
            if (mended == settings && !_again)
            {
                return settings;
            }

            _again = false;
            settings = mended;
            PrinterProfile profile = settings.ToProfile();
            host.Say($"  Se prueba otra vez: página {profile.CodePages[0].Charset} número {profile.CodePages[0].Number}, QR {profile.Qr}, corte {profile.Cut}.");
        }
    }

    private async Task<PrinterSettings> MendAsync(PrinterSettings settings, string question, Func<PrinterSettings, PrinterSettings> other, CancellationToken cancellationToken)
    {
        char answer = await preguntas.YesNoRepeatAsync(question, cancellationToken).ConfigureAwait(false);
        _again |= answer == 'r';
        return answer == 'n' ? other(settings) : settings;
    }

    private async Task SaveAsync(PrinterSettings settings, CancellationToken cancellationToken)
    {
        IReadOnlyList<PrinterSettings> others = File.Exists(request.Archivo) ? await PrinterSettingsFile.ReadAsync(request.Archivo, cancellationToken).ConfigureAwait(false) : [];
        PrinterSettings[] printers = [.. others.Where(other => !other.Nombre.Equals(settings.Nombre, StringComparison.OrdinalIgnoreCase)), settings];
        await PrinterSettingsFile.WriteAsync(request.Archivo, printers, cancellationToken).ConfigureAwait(false);
        host.Say($"Paso 5 de 5: la impresora «{settings.Nombre}» está guardada en «{request.Archivo}».");
        if (request.Json)
        {
            PrinterProfile profile = settings.ToProfile();
            await JsonLine.WriteAsync(
                host.Output,
                writer =>
                {
                    writer.WriteString("archivo", request.Archivo);
                    writer.WriteString("nombre", settings.Nombre);
                    writer.WriteString("direccion", settings.Direccion);
                    writer.WriteString("perfil", profile.Name);
                    writer.WriteNumber("columnas", profile.Columns);
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    private IPrinterTransport Open(PrinterSettings settings) => PrinterUri.Parse(settings.Direccion).Open(host.Time);
}
