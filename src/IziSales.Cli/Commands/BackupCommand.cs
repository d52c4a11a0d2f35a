using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using IziSales.Cli.Datos;
using IziSales.Cli.Output;
using IziSales.Storage;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales backup</c>: a checked copy of everything, while the shop sells.</summary>
internal static class BackupCommand
{
    public static Command Create(CliHost host)
    {
        Argument<string> archivo = new("FILE") { Description = "El archivo que se creará; no debe existir. De un servidor, si termina en .dump, lo hace pg_dump; si no, es un archivo SQLite." };
        Option<string> from = new("--from") { Description = $"La base de datos de la tienda: {Almacen.Forma}.", Required = true, HelpName = "DB" };
        Option<bool> json = CommonOptions.Json();
        Command command = new("backup", "Guarda una copia de los datos, la abre y la revisa; la tienda puede seguir vendiendo.") { archivo, from, json, BackupScheduleCommand.Create(host) };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed.GetRequiredValue(archivo), parsed.GetRequiredValue(from), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host, string archivo, string from, bool json, CancellationToken cancellationToken)
    {
        var almacen = Almacen.ReadExisting(from, "--from");
        if (almacen.Server is { } server && PgDump.IsDump(archivo))
        {
            long comprobantes = await new PgDump(server).CreateAsync(archivo, cancellationToken).ConfigureAwait(false);
            host.Say($"La copia está en «{archivo}»: {Cuenta.De(comprobantes, "comprobante")}, como en la base.");
            if (json)
            {
                await JsonLine.WriteAsync(host.Output, writer => WriteDump(writer, archivo, comprobantes), cancellationToken).ConfigureAwait(false);
            }

            return ExitCode.Fine;
        }

        DbDataSource source = almacen.Open();
        await using (source.ConfigureAwait(false))
        {
            StorageInventory inventory = await StorageBackup.CreateAsync(source, archivo, Almacen.OpenFile, cancellationToken).ConfigureAwait(false);
            await InventarioReport.TellAsync(host, $"La copia está en «{archivo}».", archivo, inventory, json, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    private static void WriteDump(Utf8JsonWriter writer, string archivo, long comprobantes)
    {
        writer.WriteString("archivo", archivo);
        writer.WriteNumber("comprobantes", comprobantes);
    }
}
