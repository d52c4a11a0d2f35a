using System.Globalization;
using System.Text.Json;
using IziSales.Cli.Json;
using Spectre.Console;

namespace IziSales.Cli.Issue;

/// <summary>Runs <c>issue</c>: reads the JSON, issues each document in order, reports each.</summary>
internal static class IssueRunner
{
    private static readonly TimeSpan BarAfter = TimeSpan.FromSeconds(1);

    // The published example of the contract holds comments.
    private static readonly JsonDocumentOptions JsonOptions = new() { CommentHandling = JsonCommentHandling.Skip };

    public static async Task<int> RunAsync(CliHost host, IssueRequest request, CancellationToken cancellationToken)
    {
        if (request is { ToStandardOutput: true, Json: true })
        {
            throw CliException.WrongUse("--out - y --json usan los dos la salida estándar: deje uno.");
        }

        var artefactos = Artefactos.Parse(request.Artefactos, request.ToStandardOutput);
        using Firmante firmante = await Firmante.OpenAsync(host, request, cancellationToken).ConfigureAwait(false);
        byte[] bytes = await InputFile.ReadAsync(host, request.Documento, cancellationToken).ConfigureAwait(false);
        using JsonDocument? json = Parse(bytes, out IssueResult? broken);
        IssueReport report = new(host, request);
        if (json is null)
        {
            await report.AddAsync(broken!, cancellationToken).ConfigureAwait(false);
            return report.End();
        }

        bool isList = json.RootElement.ValueKind == JsonValueKind.Array;
        JsonElement[] documentos = isList ? [.. json.RootElement.EnumerateArray()] : [json.RootElement];
        if (documentos.Length == 0 || (request.ToStandardOutput && documentos.Length > 1))
        {
            throw CliException.WrongUse(documentos.Length == 0 ? "La lista no tiene documentos." : "A la salida estándar va un solo documento.");
        }

        report.Count = documentos.Length;
        Issuer issuer = new(host, request, firmante, artefactos);
        await IssueAllAsync(host, documentos, One, cancellationToken).ConfigureAwait(false);
        return report.End();

        async Task One(int i)
        {
            string path = isList ? string.Create(CultureInfo.InvariantCulture, $"$[{i}]") : "$";
            IssueResult result = await issuer.IssueAsync(documentos[i], path, cancellationToken).ConfigureAwait(false);
            await report.AddAsync(result, cancellationToken).ConfigureAwait(false);
        }
    }

    // The bar appears only for those who have been waiting.
    private static async Task IssueAllAsync(CliHost host, JsonElement[] documentos, Func<int, Task> one, CancellationToken cancellationToken)
    {
        long start = host.Time.GetTimestamp();
        int next = 0;
        while (next < documentos.Length && !(host.IsTerminal && host.Time.GetElapsedTime(start) > BarAfter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await one(next++).ConfigureAwait(false);
        }

        if (next == documentos.Length)
        {
            return;
        }

        await host.Console.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask("Emitiendo", maxValue: documentos.Length);
            bar.Increment(next);
            while (next < documentos.Length)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await one(next++).ConfigureAwait(false);
                bar.Increment(1);
            }
        }).ConfigureAwait(false);
    }

    private static JsonDocument? Parse(byte[] bytes, out IssueResult? broken)
    {
        broken = null;
        ReadOnlyMemory<byte> json = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
        try
        {
            return JsonDocument.Parse(json, JsonOptions);
        }
        catch (JsonException exception)
        {
            JsonProblems problems = new();
            problems.NotJson("$", string.Create(CultureInfo.InvariantCulture, $"No es JSON válido: línea {exception.LineNumber + 1}, posición {exception.BytePositionInLine + 1}."));
            broken = new IssueResult(ExitCode.Refused, "$", problems.Issues);
            return null;
        }
    }
}
