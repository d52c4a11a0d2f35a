using System.CommandLine;
using System.Data.Common;
using IziSales.Cli.Datos;
using IziSales.Storage;
using Npgsql;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales restore</c>: puts a backup where there is nothing.</summary>
internal static class RestoreCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> archivo = new("FILE") { Description = "La copia que hizo «backup»." };
        Option<string> to = new("--to") { Description = $"Dónde: {Almacen.Forma}; debe estar vacío, nada se sobrescribe.", Required = true, HelpName = "DB" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("restore", "Recupera una copia de los datos y la revisa.") { archivo, to, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(archivo), parsed.GetRequiredValue(to), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string archivo, string to, bool json, CancellationToken cancellationToken)
    {
        var target = Almacen.Read(to, "--to");
        StorageInventory inventory = target switch
        {
            { Server: { } server } when PgDump.IsDump(archivo) => await UndumpAsync(archivo, server, cancellationToken).ConfigureAwait(false),
            { File: { } file } => await StorageBackup.RestoreAsync(archivo, file, Almacen.OpenFile, cancellationToken).ConfigureAwait(false),
            _ => await CopyAsync(archivo, target, cancellationToken).ConfigureAwait(false),
        };
        await InventarioReport.TellAsync(host, $"Se recuperó «{archivo}».", archivo, inventory, json, cancellationToken).ConfigureAwait(false);
        host.Say("Lo emitido después de la copia no está en ella. Antes de vender, compare esos últimos números con los que SUNAT tiene o siga con una serie nueva: un número no se usa dos veces.");
        return ExitCode.Fine;
    }

    private static async Task<StorageInventory> CopyAsync(string archivo, Almacen target, CancellationToken cancellationToken)
    {
        DbDataSource from = Almacen.ReadExisting($"sqlite:{archivo}", "FILE").Open();
        await using (from.ConfigureAwait(false))
        {
            DbDataSource server = target.Open();
            await using (server.ConfigureAwait(false))
            {
                return await StorageCopy.RunAsync(from, server, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<StorageInventory> UndumpAsync(string archivo, NpgsqlConnectionStringBuilder server, CancellationToken cancellationToken)
    {
        NpgsqlDataSource target = NpgsqlDataSource.Create(server);
        await using (target.ConfigureAwait(false))
        {
            return await new PgDump(server).RestoreAsync(archivo, target, cancellationToken).ConfigureAwait(false);
        }
    }
}
