using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Cli.Output;
using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>Issues one document after the other into the same folder.</summary>
internal sealed class Issuer(CliHost host, IssueRequest request, Firmante firmante, Artefactos artefactos)
{
    private readonly HashSet<string> _nombres = new(StringComparer.Ordinal);

    /// <summary>Whether each file must be on the disk before it gets its name; see <see cref="FileSafety"/>.</summary>
    public FileSafety Safety { get; init; }

    /// <summary>One result for each file that SUNAT receives: one, but for a daily summary too long for one file.</summary>
    public async Task<IReadOnlyList<IssueResult>> IssueAsync(JsonElement element, string path, CancellationToken cancellationToken)
    {
        JsonProblems problems = new();
        if (DocumentoReader.Read(element, path, problems) is not { } documentos)
        {
            return [new IssueResult(ExitCode.Refused, path, problems.Issues)];
        }

        if (request.ToStandardOutput && documentos.Count > 1)
        {
            throw CliException.WrongUse($"El resumen sale en {documentos.Count} archivos; a la salida estándar va uno solo.");
        }

        var results = new IssueResult[documentos.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = await IssueAsync(documentos[i], path, cancellationToken).ConfigureAwait(false);
        }

        return results;
    }

    private async Task<IssueResult> IssueAsync(DocumentoElectronico documento, string path, CancellationToken cancellationToken)
    {
        List<ValidationIssue> issues = [.. documento.Validate().Issues];
        if (firmante.CheckTitular(documento.Emisor) is { } advertencia)
        {
            issues.Add(advertencia);
        }

        if (!_nombres.Add(documento.NombreArchivo))
        {
            issues.Add(Own("IZI-CLI-002", $"{path}.numero", $"El documento {documento.NombreArchivo} está dos veces en la lista.", "Dé a cada documento su número."));
            return new IssueResult(ExitCode.Refused, path, issues) { Documento = documento };
        }

        if (artefactos.HasImpresos && documento is not Comprobante)
        {
            issues.Add(Own("IZI-CLI-003", $"{path}.tipo", "Un resumen diario o una comunicación de baja no se imprime.", "Pida con --artifacts solo xml y zip."));
            return new IssueResult(ExitCode.WrongUse, path, issues) { Documento = documento };
        }

        bool isAceptable = !issues.Any(static issue => issue.Severity != Severity.Observacion);
        if (!isAceptable && !request.Force)
        {
            return new IssueResult(ExitCode.Refused, path, issues) { Documento = documento };
        }

        return await WriteAsync(documento, path, issues, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IssueResult> WriteAsync(DocumentoElectronico documento, string path, List<ValidationIssue> issues, CancellationToken cancellationToken)
    {
        DocumentoFirmado firmado;
        try
        {
            firmado = firmante.Sign(documento);
        }
        catch (FormatException)
        {
            // Forced past IZI-XML-001: there is no XML that could hold this text.
            return new IssueResult(ExitCode.Refused, path, issues) { Documento = documento };
        }

        List<string> archivos = [];
        foreach ((string extension, ReadOnlyMemory<byte> content) in artefactos.Make(documento, firmado))
        {
            if (request.ToStandardOutput)
            {
                await host.Output.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                await host.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            Directory.CreateDirectory(request.Salida);
            string archivo = Path.Combine(request.Salida, documento.NombreArchivo + extension);
            await AtomicFile.WriteAsync(archivo, content, Safety, cancellationToken).ConfigureAwait(false);
            archivos.Add(archivo);
        }

        return new IssueResult(ExitCode.Fine, path, issues) { Documento = documento, Firmado = firmado, Archivos = archivos };
    }

    private static ValidationIssue Own(string code, string path, string message, string remedy) =>
        new(IssueCode.Own(code, Severity.Rechazo), path, message, remedy);
}
