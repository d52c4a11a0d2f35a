using System.CommandLine;
using System.Data.Common;
using IziSales.Cli.Datos;
using IziSales.Storage;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales migrate</c>: a shop moves from one database to another with its numbers and documents.</summary>
internal static class MigrateCommand
{
    public static Command Create(CliHost host)
    {
        Option<string> from = new("--from") { Description = $"De dónde: {Almacen.Forma}. No se cambia.", Required = true, HelpName = "DB" };
        Option<string> to = new("--to") { Description = $"A dónde: {Almacen.Forma}. Debe estar vacía.", Required = true, HelpName = "DB" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("migrate", "Pasa todo de SQLite a PostgreSQL, o al revés: números, documentos, eventos y totales; todo o nada, y comparado.") { from, to, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string from, string to, bool json, CancellationToken cancellationToken)
    {
        DbDataSource source = Almacen.ReadExisting(from, "--from").Open();
        await using (source.ConfigureAwait(false))
        {
            DbDataSource target = Almacen.Read(to, "--to").Open();
            await using (target.ConfigureAwait(false))
            {
                StorageInventory inventory = await StorageCopy.RunAsync(source, target, ProgressOf(host), cancellationToken).ConfigureAwait(false);
                await InventarioReport.TellAsync(host, "Todo está en la base nueva.", Where(to), inventory, json, cancellationToken).ConfigureAwait(false);
                host.Say("Configure las cajas con la base nueva y no vuelva a vender con la anterior: las dos darían los mismos números.");
            }
        }

        return ExitCode.Fine;
    }

    // A connection string may hold a password; only a file is named.
    private static string Where(string to) => to.StartsWith("sqlite:", StringComparison.Ordinal) ? to["sqlite:".Length..] : "postgres";

    private static Progress<long>? ProgressOf(CliHost host) => host.IsTerminal ? new Progress<long>(rows => host.Error.Write($"\r{rows} filas")) : null;
}
