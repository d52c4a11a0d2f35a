using IziSales.Cli.Envio;
using IziSales.Cli.Output;
using IziSales.Printing;

namespace IziSales.Cli.Impresion;

/// <summary>Runs <c>pdf</c>: lays a document out for a paper and writes the file.</summary>
internal static class PdfRunner
{
    private const int AnyColumns = 48;

    /// <summary>The papers by the names that the command line has for them.</summary>
    public static IReadOnlyDictionary<string, PaperSize> Papeles { get; } = new Dictionary<string, PaperSize>(StringComparer.OrdinalIgnoreCase)
    {
        ["A4"] = PaperSize.A4,
        ["A5"] = PaperSize.A5,
        ["80mm"] = PaperSize.Roll80,
        ["58mm"] = PaperSize.Roll58,
    };

    public static async Task<int> RunAsync(CliHost host, PdfRequest request, CancellationToken cancellationToken)
    {
        if (request is { ToStandardOutput: true, Papel.Json: true })
        {
            throw CliException.WrongUse("--out - y --json usan los dos la salida estándar: deje uno.");
        }

        if (request is { Papel.Documento: "-", Adjunto: "-" })
        {
            throw CliException.WrongUse("El documento y el XML adjunto no pueden venir los dos por la entrada estándar.");
        }

        if (await Imprimible.ReadAsync(host, request.Papel, cancellationToken).ConfigureAwait(false) is not { } imprimible)
        {
            return ExitCode.Refused;
        }

        string nombre = imprimible.Comprobante.NombreArchivo;
        PdfAttachment? adjunto = await AdjuntoAsync(host, request.Adjunto, nombre, cancellationToken).ConfigureAwait(false);
        Ticket ticket = await imprimible.LayOutAsync(host, AnyColumns, cancellationToken).ConfigureAwait(false);
        PdfRenderer renderer = new(Papeles[request.Tamano]);
        byte[] pdf = adjunto is null ? renderer.ToBytes(ticket) : renderer.ToBytes(ticket, adjunto);
        await WriteAsync(host, request, nombre, pdf, cancellationToken).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static async Task<PdfAttachment?> AdjuntoAsync(CliHost host, string? archivo, string nombre, CancellationToken cancellationToken)
    {
        if (archivo is null)
        {
            return null;
        }

        Documento documento = await Documento.ReadAsync(host, archivo, cancellationToken).ConfigureAwait(false);
        string? fault = documento switch
        {
            _ when documento.Nombre != nombre => $"es el XML de {documento.Nombre}, y el documento es {nombre}",
            { IsFirmado: false } => "no está firmado",
            { IsAlterado: true } => "fue cambiado después de firmarse",
            _ => null,
        };
        return fault is null
            ? new PdfAttachment($"{nombre}.xml", documento.Xml)
            : throw CliException.Refused($"«{archivo}» no se adjunta: {fault}.");
    }

    private static async Task WriteAsync(CliHost host, PdfRequest request, string nombre, byte[] pdf, CancellationToken cancellationToken)
    {
        if (request.ToStandardOutput)
        {
            await host.Output.WriteAsync(pdf, cancellationToken).ConfigureAwait(false);
            await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        await AtomicFile.WriteAsync(request.Salida, pdf, FileSafety.PowerCut, cancellationToken).ConfigureAwait(false);
        host.Say($"✓ {nombre} → {request.Salida}");
        if (request.Papel.Json)
        {
            await JsonLine.WriteAsync(
                host.Output,
                writer =>
                {
                    writer.WriteString("nombre", nombre);
                    writer.WriteString("archivo", request.Salida);
                    writer.WriteString("papel", request.Tamano);
                    writer.WriteNumber("bytes", pdf.Length);
                },
                cancellationToken).ConfigureAwait(false);
        }
    }
}
