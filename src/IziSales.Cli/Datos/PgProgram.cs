using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace IziSales.Cli.Datos;

/// <summary>A program of PostgreSQL (pg_dump, pg_restore) that is asked to work on a database. The password goes by environment, never by command line.</summary>
internal sealed class PgProgram(NpgsqlConnectionStringBuilder settings)
{
    private const int LongestComplaint = 300;

    /// <summary>Runs it, and gives each line that it prints to whoever listens.</summary>
    public async Task RunAsync(string program, IEnumerable<string> arguments, Action<string> hear, CancellationToken cancellationToken)
    {
        using Process process = Start(program, arguments);
        using CancellationTokenRegistration _ = cancellationToken.Register(process.Kill);
        Task<string> complaint = process.StandardError.ReadToEndAsync(cancellationToken);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            hear(line);
        }

        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            string said = (await complaint.ConfigureAwait(false)).Trim();
            throw CliException.RoadClosed($"{program} no pudo terminar: {said[..Math.Min(said.Length, LongestComplaint)]}");
        }
    }

    /// <summary>How it finds the database.</summary>
    public IEnumerable<string> Database() =>
        [$"--host={settings.Host}", $"--port={settings.Port}", $"--username={settings.Username ?? Environment.UserName}", $"--dbname={settings.Database ?? settings.Username}", "--no-password"];

    private Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (settings.Password is { Length: > 0 } password)
        {
            start.Environment["PGPASSWORD"] = password;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw CliException.RoadClosed($"No se encontró {program}. Instale el cliente de PostgreSQL (en Debian, postgresql-client), o haga la copia en un archivo que no termine en .dump: no lo necesita.");
        }
    }
}
