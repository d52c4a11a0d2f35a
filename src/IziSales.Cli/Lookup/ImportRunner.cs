using System.Globalization;
using IziSales.Cli.Config;
using IziSales.Cli.Output;
using IziSales.Storage;
using Spectre.Console;

namespace IziSales.Cli.Lookup;

/// <summary>Runs <c>lookup import</c>: SUNAT's file becomes the copy on this machine.</summary>
internal static class ImportRunner
{
    public static async Task<int> RunAsync(CliHost host, string zip, string? configPath, bool json, CancellationToken cancellationToken)
    {
        ConfigFile config = await ConfigFile.ReadAsync(host, configPath, cancellationToken).ConfigureAwait(false);
        string destino = config.PathOf(config.Padron.Archivo);
        PadronReducido padron = OpenPadron.Copy(host, config);
        FileStream file = await InputFile.OpenAsync(host, zip, cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            long start = host.Time.GetTimestamp();
            PadronCopia copia = await ImportAsync(host, padron, file, cancellationToken).ConfigureAwait(false);
            TimeSpan elapsed = host.Time.GetElapsedTime(start);
            if (json)
            {
                await WriteAsync(host, destino, copia, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Print(host, destino, copia, elapsed);
            }

            return ExitCode.Fine;
        }
    }

    private static async Task<PadronCopia> ImportAsync(CliHost host, PadronReducido padron, FileStream file, CancellationToken cancellationToken)
    {
        try
        {
            if (!host.IsTerminal)
            {
                return await padron.ImportAsync(file, progress: null, cancellationToken).ConfigureAwait(false);
            }

            return await host.Console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(context =>
            {
                ProgressTask bar = context.AddTask("Importando", maxValue: file.Length);
                return padron.ImportAsync(file, new Bar(bar), cancellationToken);
            }).ConfigureAwait(false);
        }
        catch (PadronException refused)
        {
            string message = $"{refused.Code}: {refused.Message}";
            throw refused.Code is "IZI-PAD-003" or "IZI-PAD-004" ? CliException.RoadClosed(message) : CliException.Refused(message);
        }
    }

    private static Task WriteAsync(CliHost host, string destino, PadronCopia copia, CancellationToken cancellationToken) => JsonLine.WriteAsync(
        host.Output,
        writer =>
        {
            writer.WriteString("archivo", destino);
            writer.WriteString("fecha", copia.Fecha.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteNumber("filas", copia.Filas);
            writer.WriteNumber("descartadas", copia.Descartadas);
            writer.WriteStartArray("lineasDescartadas");
            foreach (long line in copia.LineasDescartadas)
            {
                writer.WriteNumberValue(line);
            }

            writer.WriteEndArray();
        },
        cancellationToken);

    private static void Print(CliHost host, string destino, PadronCopia copia, TimeSpan elapsed)
    {
        string time = elapsed >= TimeSpan.FromSeconds(1) ? string.Create(CultureInfo.InvariantCulture, $" en {elapsed.TotalSeconds:0} s") : "";
        host.Say(string.Create(CultureInfo.InvariantCulture, $"✓ {copia.Filas:#,0} contribuyentes al {copia.Fecha:dd/MM/yyyy}{time} → {destino}"));
        if (copia.Descartadas > 0)
        {
            host.Say($"  {copia.Descartadas} líneas no eran de un contribuyente y se dejaron fuera; las primeras: {string.Join(", ", copia.LineasDescartadas)}.");
        }
    }

    /// <summary>Moves the bar by the bytes of SUNAT's file and tells the rows beside it.</summary>
    private sealed class Bar(ProgressTask bar) : IProgress<PadronProgress>
    {
        public void Report(PadronProgress value)
        {
            bar.Value = value.Bytes;
            bar.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Lineas:#,0} filas, {value.Bytes >> 20} de {value.TotalBytes >> 20} MB");
        }
    }
}
