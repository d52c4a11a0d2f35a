using System.Globalization;
using System.Text.Json;
using IziSales.Cli.Json;
using IziSales.Cli.Output;
using Spectre.Console;

namespace IziSales.Cli.Issue;

/// <summary>Runs <c>issue</c>: reads the JSON, issues each document in order, reports each.</summary>
internal sealed class IssueRunner
{
    private static readonly TimeSpan BarAfter = TimeSpan.FromSeconds(1);

    private readonly CliHost _host;
    private readonly JsonDocuments _documentos;
    private readonly Issuer _issuer;
    private readonly IssueReport _report;

    private IssueRunner(CliHost host, JsonDocuments documentos, Issuer issuer, IssueReport report)
    {
        _host = host;
        _documentos = documentos;
        _issuer = issuer;
        _report = report;
    }

    public static async Task<int> RunAsync(CliHost host, IssueRequest request, CancellationToken cancellationToken)
    {
        if (request is { ToStandardOutput: true, Json: true })
        {
            throw CliException.WrongUse("--out - y --json usan los dos la salida estándar: deje uno.");
        }

        var artefactos = Artefactos.Parse(request.Artefactos, request.ToStandardOutput);
        using Firmante firmante = await Firmante.OpenAsync(host, request, cancellationToken).ConfigureAwait(false);
        JsonDocuments documentos = new(await InputFile.OpenAsync(host, request.Documento, cancellationToken).ConfigureAwait(false));
        await using (documentos.ConfigureAwait(false))
        {
            IssueReport report = new(host, request);
            if (await BrokenAsync(documentos, cancellationToken).ConfigureAwait(false) is { } broken)
            {
                await report.AddAsync(broken, cancellationToken).ConfigureAwait(false);
                return report.End();
            }

            if (documentos.Count == 0 || (request.ToStandardOutput && documentos.Count > 1))
            {
                throw CliException.WrongUse(documentos.Count == 0 ? "La lista no tiene documentos." : "A la salida estándar va un solo documento.");
            }

            report.Count = documentos.Count;
            Issuer issuer = new(host, request, firmante, artefactos) { Safety = request.Durable || !documentos.IsList ? FileSafety.PowerCut : FileSafety.Process };
            await new IssueRunner(host, documentos, issuer, report).IssueAllAsync(cancellationToken).ConfigureAwait(false);
            return report.End();
        }
    }

    // The bar appears only for those who have been waiting.
    private async Task IssueAllAsync(CancellationToken cancellationToken)
    {
        long start = _host.Time.GetTimestamp();
        int next = 0;
        while (next < _documentos.Count && !(_host.IsTerminal && _host.Time.GetElapsedTime(start) > BarAfter))
        {
            await IssueAsync(next++, cancellationToken).ConfigureAwait(false);
        }

        if (next == _documentos.Count)
        {
            return;
        }

        await _host.Console.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask("Emitiendo", maxValue: _documentos.Count);
            bar.Increment(next);
            while (next < _documentos.Count)
            {
                await IssueAsync(next++, cancellationToken).ConfigureAwait(false);
                bar.Increment(1);
            }
        }).ConfigureAwait(false);
    }

    private async Task IssueAsync(int i, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string path = _documentos.IsList ? string.Create(CultureInfo.InvariantCulture, $"$[{i}]") : "$";
        using JsonDocument json = _documentos.Read(i);
        foreach (IssueResult result in await _issuer.IssueAsync(json.RootElement, path, cancellationToken).ConfigureAwait(false))
        {
            await _report.AddAsync(result, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<IssueResult?> BrokenAsync(JsonDocuments documentos, CancellationToken cancellationToken)
    {
        try
        {
            await documentos.ScanAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (JsonException exception)
        {
            JsonProblems problems = new();
            problems.NotJson("$", string.Create(CultureInfo.InvariantCulture, $"No es JSON válido: línea {exception.LineNumber + 1}, posición {exception.BytePositionInLine + 1}."));
            return new IssueResult(ExitCode.Refused, "$", problems.Issues);
        }
    }
}
