using IziSales.Cli.Output;
using IziSales.Printing;

namespace IziSales.Cli.Impresion;

/// <summary>Runs <c>ticket</c>: lays a document out for a roll, shows it, prints it.</summary>
internal static class TicketRunner
{
    // Rolls of 58 mm have 30 to 35 columns, those of 80 mm 42 or more.
    private const int FewestOf80 = 40;

    public static async Task<int> RunAsync(CliHost host, TicketRequest request, CancellationToken cancellationToken)
    {
        if (request is { Impresora: null, Vista: false })
        {
            throw CliException.WrongUse("Diga dónde imprimir con --printer, o use --preview para ver el ticket en pantalla.");
        }

        PrinterProfile profile = Perfil(request);
        int columns = Columnas(request, profile);
        PrinterUri? uri = Impresora(request);
        if (await Imprimible.ReadAsync(host, request.Papel, cancellationToken).ConfigureAwait(false) is not { } imprimible)
        {
            return ExitCode.Refused;
        }

        Ticket ticket = await imprimible.LayOutAsync(host, columns, cancellationToken).ConfigureAwait(false);
        byte[] job = new EscPosRenderer(profile).ToBytes(ticket);
        if (uri is not null)
        {
            await uri.Open(host.Time).SendAsync(job, cancellationToken).ConfigureAwait(false);
        }

        await ReportAsync(host, request, imprimible.Comprobante.NombreArchivo, profile, ticket, job.Length, cancellationToken).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static PrinterProfile Perfil(TicketRequest request)
    {
        if (request.Perfil is null)
        {
            return request.Ancho == 58 ? PrinterProfile.Generic58 : PrinterProfile.Generic80;
        }

        if (!PrinterProfile.TryFind(request.Perfil, out PrinterProfile? profile))
        {
            throw CliException.WrongUse($"No hay un perfil «{request.Perfil}». Los que hay: {string.Join(", ", PrinterProfile.All.Select(static known => known.Name))}.");
        }

        int ancho = profile.Columns >= FewestOf80 ? 80 : 58;
        return !request.IsAnchoPedido || request.Ancho == ancho
            ? profile
            : throw CliException.WrongUse($"El perfil {profile.Name} es de papel de {ancho} mm: quite --width o use otro perfil.");
    }

    private static int Columnas(TicketRequest request, PrinterProfile profile)
    {
        int columns = request.Columnas ?? profile.Columns;
        return columns is >= TicketOptions.MinColumns and <= TicketOptions.MaxColumns
            ? columns
            : throw CliException.WrongUse($"--columns va de {TicketOptions.MinColumns} a {TicketOptions.MaxColumns}.");
    }

    // An address that makes no sense is a wrong use; one where nobody answers, a closed road.
    private static PrinterUri? Impresora(TicketRequest request)
    {
        try
        {
            return request.Impresora is null ? null : PrinterUri.Parse(request.Impresora);
        }
        catch (PrinterException exception)
        {
            throw CliException.WrongUse($"{exception.Code}: {exception.Message}");
        }
    }

    private static async Task ReportAsync(CliHost host, TicketRequest request, string nombre, PrinterProfile profile, Ticket ticket, int bytes, CancellationToken cancellationToken)
    {
        byte[] vista = request.Vista ? new TextRenderer().ToBytes(ticket) : [];
        if (request.Impresora is not null)
        {
            host.Say($"✓ {nombre} → {request.Impresora}");
        }

        if (!request.Papel.Json)
        {
            await host.Output.WriteAsync(vista, cancellationToken).ConfigureAwait(false);
            await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        await JsonLine.WriteAsync(
            host.Output,
            writer =>
            {
                writer.WriteString("nombre", nombre);
                writer.WriteString("impresora", request.Impresora);
                writer.WriteString("perfil", profile.Name);
                writer.WriteNumber("columnas", ticket.Columns ?? profile.Columns);
                writer.WriteNumber("bytes", bytes);
                if (request.Vista)
                {
                    writer.WriteString("texto", vista);
                }
            },
            cancellationToken).ConfigureAwait(false);
    }
}
