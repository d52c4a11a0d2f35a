using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IziSales.Cli.Agenda;
using IziSales.Cli.Datos;
using IziSales.Cli.Output;
using Npgsql;

namespace IziSales.Cli.Commands;

/// <summary><c>izisales backup schedule</c>: has the machine make a backup every day.</summary>
internal static class BackupScheduleCommand
{
    private const string DefaultHour = "02:00";
    private const string Unsafe = "\"'`$\\";

    public static Command Create(CliHost host)
    {
        Option<string> from = new("--from") { Description = $"La base de datos de la tienda: {Almacen.Forma}.", HelpName = "DB" };
        Option<string> pos = new("--pos") { Description = "En vez de una base: el programa SamplePos, que se respalda entero con «respaldo crear».", HelpName = "FILE" };
        Option<string> to = new("--to") { Description = "La carpeta donde quedan los respaldos de una base.", HelpName = "DIR" };
        Option<string> at = new("--at") { Description = "La hora de Lima.", HelpName = "HH:MM", DefaultValueFactory = static _ => DefaultHour };
        Option<AgendaKind> kind = new("--kind") { Description = "Quién lo inicia: systemd, cron o windows.", DefaultValueFactory = static _ => OperatingSystem.IsWindows() ? AgendaKind.Windows : AgendaKind.Systemd };
        Option<string> output = new("--out") { Description = "La carpeta donde se escriben los archivos del programador de tareas.", HelpName = "DIR", DefaultValueFactory = static _ => "." };
        Option<bool> print = new("--print") { Description = "Solo los muestra; no escribe nada." };
        Option<bool> json = CommonOptions.Json();
        Command command = new("schedule", "Prepara un respaldo diario para systemd, cron o el Programador de tareas de Windows.") { from, pos, to, at, kind, output, print, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            AgendaRequest request = Read(host, parsed.GetValue(from), parsed.GetValue(pos), parsed.GetValue(to), parsed.GetRequiredValue(at), parsed.GetValue(kind));
            string? folder = parsed.GetValue(print) ? null : parsed.GetRequiredValue(output);
            if (folder is not null && request.From is not null)
            {
                EnsureWritable(request.Folder);
            }

            return RunAsync(host, request, folder, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static AgendaRequest Read(CliHost host, string? from, string? pos, string? to, string at, AgendaKind kind)
    {
        if (from is null == pos is null)
        {
            throw CliException.WrongUse("Indique qué se respalda: --from con una base de datos, o --pos con el programa SamplePos.");
        }

        if (from is not null && to is null)
        {
            throw CliException.WrongUse("Indique con --to la carpeta donde quedan los respaldos.");
        }

        if (!TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly hour))
        {
            throw CliException.WrongUse($"«{at}» no es una hora: escriba, por ejemplo, {DefaultHour}.");
        }

        // The service starts in another folder than a person does.
        if (from is not null && Almacen.Read(from, "--from") is { File: { } file })
        {
            from = $"sqlite:{Path.GetFullPath(file)}";
        }
        else if (from is not null && new NpgsqlConnectionStringBuilder(from[(from.IndexOf(':', StringComparison.Ordinal) + 1)..]).Password is { Length: > 0 })
        {
            throw CliException.WrongUse("La clave no se escribe en un archivo del programador de tareas: quítela de --from y déjela en PGPASSWORD o en .pgpass.");
        }

        AgendaRequest request = new(kind, hour, pos is null ? host.Tool : Path.GetFullPath(pos), from, to is null ? "" : Path.GetFullPath(to));
        string[] parts = [request.Tool, request.From ?? "", request.Folder];
        if (Array.Find(parts, part => part.Any(letter => char.IsControl(letter) || (Unsafe.Contains(letter, StringComparison.Ordinal) && !(letter == '\\' && kind == AgendaKind.Windows)))) is { } odd)
        {
            throw CliException.WrongUse($"«{odd}» tiene comillas u otros signos que un programador de tareas entendería mal. Use una ruta sin ellos.");
        }

        return request;
    }

    /// <summary>Tries the folder now: at two in the morning nobody reads what went wrong. What is only shown may be for another machine.</summary>
    private static void EnsureWritable(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw CliException.WrongUse($"No existe la carpeta «{folder}» de --to. Créela, o conecte el disco, y repita.");
        }

        string probe = Path.Combine(folder, $".izisales-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CliException.WrongUse($"En la carpeta «{folder}» de --to no se puede escribir: {error.Message} Dé permiso a este usuario, o elija otra.");
        }
    }

    private static async Task<int> RunAsync(CliHost host, AgendaRequest request, string? folder, bool json, CancellationToken cancellationToken)
    {
        foreach (AgendaFile file in AgendaWriter.Write(request))
        {
            if (json)
            {
                await JsonLine.WriteAsync(host.Output, writer => Write(writer, file), cancellationToken).ConfigureAwait(false);
            }
            else if (folder is null)
            {
                await host.Output.WriteAsync(Encoding.UTF8.GetBytes($"# {file.Name}\n{file.Text}\n"), cancellationToken).ConfigureAwait(false);
            }

            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                await AtomicFile.WriteAsync(Path.Combine(folder, file.Name), Encoding.UTF8.GetBytes(file.Text), FileSafety.PowerCut, cancellationToken).ConfigureAwait(false);
                host.Say($"Escrito: {Path.Combine(folder, file.Name)}");
            }
        }

        host.Say(AgendaWriter.NextStep(request, folder ?? "."));
        return ExitCode.Fine;
    }

    private static void Write(Utf8JsonWriter writer, AgendaFile file)
    {
        writer.WriteString("archivo", file.Name);
        writer.WriteString("contenido", file.Text);
    }
}
