using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Cli.Output;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Issues one document after the other into the same folder.</summary>
internal sealed class Issuer(CliHost host, IssueRequest request, Firmante firmante, Artefactos artefactos)
{
    private readonly HashSet<string> _nombres = new(StringComparer.Ordinal);

    public async Task<IssueResult> IssueAsync(JsonElement element, string path, CancellationToken cancellationToken)
    {
        if (Todavia(element, path) is { } todavia)
        {
            return todavia;
        }

        JsonProblems problems = new();
        if (DocumentoReader.Boleta(element, path, problems) is not { } pedido)
        {
            return new IssueResult(ExitCode.Refused, path, problems.Issues);
        }

        Boleta boleta = pedido.ToBoleta();
        List<ValidationIssue> issues = [.. boleta.Validate().Issues];
        if (!_nombres.Add(boleta.NombreArchivo))
        {
            issues.Add(Own("IZI-CLI-002", $"{path}.numero", $"El documento {boleta.NombreArchivo} está dos veces en la lista.", "Dé a cada documento su número."));
            return new IssueResult(ExitCode.Refused, path, issues) { Comprobante = boleta };
        }

        bool isAceptable = !issues.Any(static issue => issue.Severity != Severity.Observacion);
        if (!isAceptable && !request.Force)
        {
            return new IssueResult(ExitCode.Refused, path, issues) { Comprobante = boleta };
        }

        return await WriteAsync(boleta, path, issues, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IssueResult> WriteAsync(Boleta boleta, string path, List<ValidationIssue> issues, CancellationToken cancellationToken)
    {
        DocumentoFirmado firmado;
        try
        {
            firmado = firmante.Sign(boleta);
        }
        catch (FormatException)
        {
            // Forced past IZI-XML-001: there is no XML that could hold this text.
            return new IssueResult(ExitCode.Refused, path, issues) { Comprobante = boleta };
        }

        List<string> archivos = [];
        foreach ((string extension, ReadOnlyMemory<byte> content) in artefactos.Make(boleta, firmado))
        {
            if (request.ToStandardOutput)
            {
                await host.Output.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            Directory.CreateDirectory(request.Salida);
            string archivo = Path.Combine(request.Salida, boleta.NombreArchivo + extension);
            await AtomicFile.WriteAsync(archivo, content, cancellationToken).ConfigureAwait(false);
            archivos.Add(archivo);
        }

        return new IssueResult(ExitCode.Fine, path, issues) { Comprobante = boleta, Firmado = firmado, Archivos = archivos };
    }

    private static IssueResult? Todavia(JsonElement element, string path)
    {
        string? que = DocumentoReader.TipoDe(element) switch
        {
            "01" => "La factura (01)",
            "07" => "La nota de crédito (07)",
            "08" => "La nota de débito (08)",
            "RC" => "El resumen diario (RC)",
            "RA" => "La comunicación de baja (RA)",
            _ => null,
        };
        return que is null
            ? null
            : new IssueResult(ExitCode.WrongUse, path, [Own("IZI-CLI-001", $"{path}.tipo", $"{que} todavía no está en esta versión de izisales.", "Por ahora se emiten boletas (03).")]);
    }

    private static ValidationIssue Own(string code, string path, string message, string remedy) =>
        new(IssueCode.Own(code, Severity.Rechazo), path, message, remedy);
}
