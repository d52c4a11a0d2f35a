using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace SamplePos.Operacion.Respaldos;

/// <summary>A program of PostgreSQL (pg_dump, pg_restore) at work on the shop's database. The password goes by environment, never by command line.</summary>
internal sealed class PostgresTool
{
    private const int LongestComplaint = 300;

    private readonly NpgsqlConnectionStringBuilder _address;

    /// <summary>Works on this database.</summary>
    public PostgresTool(string connectionString) => _address = new(connectionString);

    /// <summary>How the tools find the database.</summary>
    public string[] Database =>
        [$"--host={_address.Host}", $"--port={_address.Port}", $"--username={_address.Username ?? Environment.UserName}", $"--dbname={_address.Database ?? _address.Username}", "--no-password"];

    /// <summary>Runs a tool, and gives each line that it prints to whoever listens.</summary>
    /// <exception cref="RespaldoException">The tool is not installed, or it could not do its work.</exception>
    public async Task RunAsync(string tool, IEnumerable<string> arguments, Action<string> hear, CancellationToken cancellationToken)
    {
        using Process process = Start(tool, arguments);
        await using CancellationTokenRegistration _ = cancellationToken.Register(process.Kill);
        Task<string> complaint = process.StandardError.ReadToEndAsync(cancellationToken);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            hear(line);
        }

        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            string said = (await complaint).Trim();
            throw new RespaldoException($"{tool} no pudo terminar: {said[..Math.Min(said.Length, LongestComplaint)]}");
        }
    }

    private Process Start(string tool, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (_address.Password is { Length: > 0 } password)
        {
            start.Environment["PGPASSWORD"] = password;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new RespaldoException($"Para respaldar PostgreSQL hace falta {tool} en esta máquina y no está. Instale el cliente de PostgreSQL (en Debian o Ubuntu: postgresql-client) y vuelva a intentar. Hasta entonces no hay respaldos.", error);
        }
    }
}
