using System.Globalization;
using IziSales.Cli.Output;
using Spectre.Console;

namespace IziSales.Cli.Validate;

/// <summary>Runs <c>validate</c>: one file after the other, so that thousands cost no more memory than one.</summary>
internal sealed class ValidateRunner
{
    /// <summary>Of more files only those with faults are told one by one.</summary>
    private const int MaxLines = 20;

    private static readonly TimeSpan BarAfter = TimeSpan.FromSeconds(1);

    private readonly CliHost _host;
    private readonly Niveles _niveles;
    private readonly bool _json;
    private readonly string[] _archivos;
    private int _validos;
    private int _observados;
    private int _exitCode = ExitCode.Fine;

    private ValidateRunner(CliHost host, Niveles niveles, bool json, string[] archivos)
    {
        _host = host;
        _niveles = niveles;
        _json = json;
        _archivos = archivos;
    }

    public static async Task<int> RunAsync(CliHost host, string[] arguments, Niveles niveles, bool json, CancellationToken cancellationToken)
    {
        string[] archivos = [.. Buscador.Find(arguments)];
        if (archivos.Length == 0)
        {
            throw CliException.WrongUse("Ningún archivo XML o zip calza con lo indicado.");
        }

        ValidateRunner runner = new(host, niveles, json, archivos);
        await runner.JudgeAllAsync(cancellationToken).ConfigureAwait(false);
        return runner.End();
    }

    // The bar appears only for those who have been waiting.
    private async Task JudgeAllAsync(CancellationToken cancellationToken)
    {
        long start = _host.Time.GetTimestamp();
        int next = 0;
        while (next < _archivos.Length && !(_host.IsTerminal && _host.Time.GetElapsedTime(start) > BarAfter))
        {
            await JudgeAsync(_archivos[next++], cancellationToken).ConfigureAwait(false);
        }

        if (next == _archivos.Length)
        {
            return;
        }

        await _host.Console.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask("Revisando", maxValue: _archivos.Length);
            bar.Increment(next);
            while (next < _archivos.Length)
            {
                await JudgeAsync(_archivos[next++], cancellationToken).ConfigureAwait(false);
                bar.Increment(1);
            }
        }).ConfigureAwait(false);
    }

    private async Task JudgeAsync(string archivo, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArchivoReport report = await ArchivoJudge.JudgeAsync(_host, archivo, _niveles, cancellationToken).ConfigureAwait(false);
        _exitCode = ExitCode.Worse(_exitCode, report.ExitCode);
        _validos += report.IsValido ? 1 : 0;
        _observados += report.IsValido && report.Issues.Count > 0 ? 1 : 0;
        if (_json)
        {
            await WriteAsync(report, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Print(report);
        }
    }

    private Task WriteAsync(ArchivoReport report, CancellationToken cancellationToken) => JsonLine.WriteAsync(
        _host.Output,
        writer =>
        {
            writer.WriteString("archivo", report.Archivo);
            writer.WriteString("nombre", report.Nombre);
            writer.WriteString("digest", report.Digest);
            writer.WriteBoolean("valido", report.IsValido);
            writer.WriteStartArray("niveles");
            foreach (string nivel in _niveles.Nombres)
            {
                writer.WriteStringValue(nivel);
            }

            writer.WriteEndArray();
            if (report.Ilegible is { } ilegible)
            {
                writer.WriteString("error", ilegible);
            }

            writer.WriteIssues(report.Issues);
        },
        cancellationToken);

    private void Print(ArchivoReport report)
    {
        if (report.Ilegible is { } ilegible)
        {
            _host.Say($"✗ {report.Archivo}: {ilegible}");
        }
        else if (!report.IsValido || _archivos.Length <= MaxLines)
        {
            _host.Say($"{(report.IsValido ? "✓" : "✗")} {report.Archivo}");
        }

        IssuePrinter.Print(_host, Path.GetFileName(report.Archivo), report.Issues);
    }

    private int End()
    {
        if (_archivos.Length > 1)
        {
            _host.Say(string.Create(CultureInfo.InvariantCulture, $"{_archivos.Length} archivos: {Contar(_validos, "válido")} ({_observados} con observaciones), {Contar(_archivos.Length - _validos, "no válido")}."));
        }

        return _exitCode;
    }

    private static string Contar(int cuantos, string palabra) => string.Create(CultureInfo.InvariantCulture, $"{cuantos} {palabra}{(cuantos == 1 ? "" : "s")}");
}
