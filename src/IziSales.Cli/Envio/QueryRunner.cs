using IziSales.Cli.Config;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Cli.Envio;

/// <summary>Runs <c>query</c>: what became of a document, by its number or by the ticket of its answer.</summary>
internal static class QueryRunner
{
    public static async Task<int> RunAsync(CliHost host, QueryRequest request, CancellationToken cancellationToken)
    {
        if (request.Documento is null == request.Ticket is null)
        {
            throw CliException.WrongUse("Diga qué consultar: un documento, como 10412365785-03-B001-27 o su archivo, o --ticket; uno de los dos.");
        }

        ConfigFile config = await ConfigFile.ReadAsync(host, request.Config, cancellationToken).ConfigureAwait(false);
        (CpeConsulta? consulta, string? digest) = await WhatAsync(host, request, cancellationToken).ConfigureAwait(false);
        OpenChannel canal = config.Channel(request.Canal).Open(host);
        await using (canal.ConfigureAwait(false))
        {
            Veredicto veredicto = new()
            {
                Nombre = consulta?.Id.NombreArchivo ?? request.Ticket!,
                Canal = canal.Name,
                Digest = digest,
                Result = Seguimiento.OfThis(await AskAsync(canal, consulta, request.Ticket, cancellationToken).ConfigureAwait(false), digest),
            };
            if (request.Carpeta is { } carpeta)
            {
                Directory.CreateDirectory(carpeta);
                await veredicto.KeepAsync(carpeta, cancellationToken).ConfigureAwait(false);
            }

            await SendRunner.ReportAsync(host, request.Json, veredicto, cancellationToken).ConfigureAwait(false);
            return veredicto.ExitCode;
        }
    }

    private static async Task<(CpeConsulta? Consulta, string? Digest)> WhatAsync(CliHost host, QueryRequest request, CancellationToken cancellationToken)
    {
        if (request.Documento is not { } text)
        {
            return (null, null);
        }

        if (ComprobanteId.TryParse(text, out ComprobanteId? id))
        {
            return (new CpeConsulta(id) { FechaEmision = request.Fecha, ImporteTotal = request.Importe }, null);
        }

        if (text != "-" && !File.Exists(text))
        {
            throw CliException.WrongUse($"«{text}» no es un comprobante, como 10412365785-03-B001-27, ni un archivo que exista.");
        }

        Documento documento = await Documento.ReadAsync(host, text, cancellationToken).ConfigureAwait(false);
        return documento.Consulta is { } consulta
            ? (consulta, documento.DigestValue)
            : throw CliException.Refused($"«{text}» es un resumen o una baja: se consulta con --ticket.");
    }

    private static async Task<EnvioResult> AskAsync(OpenChannel canal, CpeConsulta? consulta, string? ticket, CancellationToken cancellationToken)
    {
        try
        {
            if (ticket is not null)
            {
                return await canal.Client.GetStatusAsync(ticket, cancellationToken).ConfigureAwait(false);
            }

            return canal.Client.Capabilities.CanQuery(consulta!.Id)
                ? await canal.Client.QueryAsync(consulta, cancellationToken).ConfigureAwait(false)
                : throw CliException.Refused($"El canal «{canal.Name}» no responde consultas por número de este tipo de documento.");
        }
        catch (PseException closed)
        {
            throw CliException.RoadClosed(closed.Message);
        }
        catch (ArgumentException) when (consulta is { FechaEmision: null } or { ImporteTotal: null })
        {
            throw CliException.WrongUse($"El canal «{canal.Name}» pregunta también por el día y el importe: dé --date y --total, o el archivo del comprobante en vez de su número.");
        }
        catch (FormatException)
        {
            throw CliException.WrongUse("El ticket no es uno que haya dado «izisales send»: cópielo entero.");
        }
        catch (NotSupportedException unsupported)
        {
            throw CliException.Refused($"El canal «{canal.Name}» no responde esa consulta: {unsupported.Message}");
        }
    }
}
