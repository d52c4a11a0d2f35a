using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using IziSales.Cli.Datos;
using IziSales.Cli.Output;
using IziSales.Storage;
using IziSales.Ubl;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales export</c>: the archive as files that anybody can read.</summary>
internal static class ExportCommand
{
    public static Command Create(CliHost host)
    {
        Option<string> from = new("--from") { Description = $"La base de datos de la tienda: {Almacen.Forma}.", Required = true, HelpName = "DB" };
        Option<string> @out = new("--out") { Description = "La carpeta; lo que ya está igual no se escribe otra vez.", Required = true, HelpName = "DIR" };
        Option<string?> ruc = new("--ruc") { Description = "Solo esta tienda.", HelpName = "RUC" };
        Option<string?> since = new("--since") { Description = "Desde este día de emisión.", HelpName = "AAAA-MM-DD" };
        Option<string?> until = new("--until") { Description = "Hasta este día de emisión.", HelpName = "AAAA-MM-DD" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("export", "Escribe los XML y las constancias en carpetas por RUC, año y mes, con un índice CSV.") { from, @out, ruc, since, until, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new StorageExportOptions { Emisor = RucOf(parsed.GetValue(ruc)), Desde = DayOf(parsed.GetValue(since), "--since"), Hasta = DayOf(parsed.GetValue(until), "--until") };
            return RunAsync(host, parsed.GetRequiredValue(from), parsed.GetRequiredValue(@out), options, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string from, string folder, StorageExportOptions options, bool json, CancellationToken cancellationToken)
    {
        DbDataSource source = Almacen.ReadExisting(from, "--from").Open();
        StorageExportResult result;
        await using (source.ConfigureAwait(false))
        {
            result = await StorageExport.RunAsync(source, folder, options, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        host.Say($"{Cuenta.De(result.Comprobantes, "comprobante")} en «{folder}»: {Cuenta.De(result.Escritos, "archivo escrito", "archivos escritos")}, {Cuenta.De(result.YaEstaban, "ya estaba", "ya estaban")}.");
        if (json)
        {
            await JsonLine.WriteAsync(
                host.Output,
                writer =>
                {
                    writer.WriteString("archivo", folder);
                    writer.WriteNumber("comprobantes", result.Comprobantes);
                    writer.WriteNumber("escritos", result.Escritos);
                    writer.WriteNumber("yaEstaban", result.YaEstaban);
                },
                cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    private static Ruc? RucOf(string? text) =>
        text is null ? null : Ruc.TryParse(text, out Ruc? ruc) ? ruc : throw CliException.WrongUse($"--ruc: «{text}» no es un RUC válido.");

    private static DateOnly? DayOf(string? text, string option) => text is null
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw CliException.WrongUse($"{option}: «{text}» no es un día; escriba por ejemplo 2026-01-15.");
}
