using IziSales.Cli.Config;
using IziSales.Cli.Validate;
using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Cli.Envio;

/// <summary>Runs <c>send</c>: each file once, then questions until its end is known.</summary>
internal static class SendRunner
{
    public static async Task<int> RunAsync(CliHost host, SendRequest request, CancellationToken cancellationToken)
    {
        string[] archivos = [.. Buscador.Find(request.Archivos)];
        if (archivos.Length == 0)
        {
            throw CliException.WrongUse("Ningún archivo XML o zip calza con lo indicado.");
        }

        ConfigFile config = await ConfigFile.ReadAsync(host, request.Config, cancellationToken).ConfigureAwait(false);
        OpenChannel canal = config.Channel(request.Canal).Open(host);
        await using (canal.ConfigureAwait(false))
        {
            int exitCode = ExitCode.Fine;
            foreach (string archivo in archivos)
            {
                exitCode = ExitCode.Worse(exitCode, await SendAsync(host, request, canal, archivo, cancellationToken).ConfigureAwait(false));
            }

            return exitCode;
        }
    }

    // What hinders one file does not hinder the next.
    private static async Task<int> SendAsync(CliHost host, SendRequest request, OpenChannel canal, string archivo, CancellationToken cancellationToken)
    {
        try
        {
            Documento documento = await Documento.ReadAsync(host, archivo, cancellationToken).ConfigureAwait(false);
            EnsureSendable(documento, canal);
            EnvioResult first = await LetOutAsync(documento, canal.Client, cancellationToken).ConfigureAwait(false);
            if (first.Estado is EstadoEnvio.EnProceso && request.Espera > TimeSpan.Zero)
            {
                host.Say($"… {documento.Nombre}: en proceso; se pregunta hasta por {request.Espera.TotalSeconds:0} segundos.");
            }

            EnvioResult last = await new Seguimiento(canal.Client, host.Time, request.Espera).FollowAsync(first, documento.Consulta, documento.DigestValue, cancellationToken).ConfigureAwait(false);
            Veredicto veredicto = new() { Archivo = archivo, Nombre = documento.Nombre, Canal = canal.Name, Result = Join(first, last), Digest = documento.DigestValue };
            await veredicto.KeepAsync(request.Carpeta ?? FolderOf(archivo), cancellationToken).ConfigureAwait(false);
            await ReportAsync(host, request.Json, veredicto, cancellationToken).ConfigureAwait(false);
            return veredicto.ExitCode;
        }
        catch (PseException closed)
        {
            host.Say($"✗ {archivo}: {closed.Message}");
            return ExitCode.RoadClosed;
        }
        catch (CliException refused) when (refused.ExitCode == ExitCode.Refused)
        {
            host.Say($"✗ {refused.Message}");
            return refused.ExitCode;
        }
    }

    public static async Task ReportAsync(CliHost host, bool json, Veredicto veredicto, CancellationToken cancellationToken)
    {
        if (json)
        {
            await veredicto.WriteJsonAsync(host, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            veredicto.Print(host);
        }
    }

    private static void EnsureSendable(Documento documento, OpenChannel canal)
    {
        if (!documento.IsFirmado && !canal.Client.Capabilities.Signs)
        {
            throw CliException.Refused($"«{documento.Archivo}» no está firmado y el canal «{canal.Name}» no firma: fírmelo con «izisales sign».");
        }

        if (documento.IsAlterado)
        {
            throw CliException.Refused($"«{documento.Archivo}» fue cambiado después de firmarse: SUNAT lo rechazaría (2335). Envíe el archivo tal como se firmó.");
        }

        if (documento.Contenido is Lote && !canal.Client.Capabilities.Summaries)
        {
            throw CliException.Refused($"«{documento.Archivo}» es un resumen o una baja, y el canal «{canal.Name}» no los recibe.");
        }
    }

    private static Task<EnvioResult> LetOutAsync(Documento documento, IPseClient canal, CancellationToken cancellationToken) => documento.Contenido switch
    {
        Comprobante comprobante => canal.SendAsync(new CpeEnvio(comprobante.Id, documento.Xml) { Firmado = documento.IsFirmado }, cancellationToken),
        Lote lote => canal.SendSummaryAsync(new LoteEnvio(lote.Emisor.Ruc, lote.Identificador, documento.Xml) { Firmado = documento.IsFirmado }, cancellationToken),
        _ => throw CliException.Refused($"«{documento.Archivo}» es de una clase que ningún canal recibe."),
    };

    // A later answer may lack what the first brought: the signed document comes once.
    private static EnvioResult Join(EnvioResult first, EnvioResult last) => last.XmlFirmado is not null || first.XmlFirmado is null ? last : new EnvioResult
    {
        Estado = last.Estado,
        Codigo = last.Codigo,
        Mensaje = last.Mensaje,
        CdrZip = last.CdrZip,
        Ticket = last.Ticket,
        Notas = last.Notas,
        DigestValue = last.DigestValue,
        XmlFirmado = first.XmlFirmado,
    };

    private static string FolderOf(string archivo) => archivo == "-" ? "." : Path.GetDirectoryName(archivo) is { Length: > 0 } folder ? folder : ".";
}
