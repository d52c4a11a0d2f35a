using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using IziSales.Testing;
using Npgsql;

namespace IziSales.Storage.Tests;

/// <summary>A PostgreSQL server of one test, on loopback, from the installed programs: it may be stopped as if its power had gone.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Packages = "/usr/lib/postgresql";
    private const string Shell = "/bin/sh";

    private readonly DirectoryInfo _folder;
    private readonly string _programs;
    private readonly int _port = QuietPort.Next();

    private PostgresCluster(DirectoryInfo folder, string programs)
    {
        _folder = folder;
        _programs = programs;
        DataSource = NpgsqlDataSource.Create(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=izisales;Database=postgres"));
    }

    public DbDataSource DataSource { get; }

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Makes a server and starts it; skips the test where the programs are missing.</summary>
    public static async Task<PostgresCluster> StartAsync()
    {
        if (FindPrograms() is not { } programs)
        {
            Requirement.Missing($"There is no PostgreSQL under {Packages}; on Debian: apt-get install postgresql.");
            throw new InvalidOperationException(Packages);
        }

        var cluster = new PostgresCluster(Directory.CreateTempSubdirectory("izisales-pg-"), programs);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", cluster._folder.FullName);
        }

        await cluster.RunAsOwnerAsync("initdb", $"--pgdata={cluster.Data}", "--username=izisales", "--auth=trust", "--encoding=UTF8", "--locale=C");
        await cluster.StartServerAsync();
        return cluster;
    }

    /// <summary>Stops the server without letting it finish anything, and starts it again, which recovers what had been committed.</summary>
    public async Task RestartAsync()
    {
        await RunAsOwnerAsync("pg_ctl", $"--pgdata={Data}", "--mode=immediate", "--silent", "stop");
        await StartServerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await RunAsOwnerAsync("pg_ctl", $"--pgdata={Data}", "--mode=immediate", "--silent", "stop");
        _folder.Delete(recursive: true);
    }

    private static string? FindPrograms() => Directory.Exists(Packages)
        ? Directory.EnumerateDirectories(Packages).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    private Task StartServerAsync() => RunAsOwnerAsync(
        "pg_ctl",
        $"--pgdata={Data}",
        $"--log={Path.Combine(_folder.FullName, "log")}",
        "--wait",
        "--silent",
        string.Create(CultureInfo.InvariantCulture, $"--options=-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories={_folder.FullName}"),
        "start");

    // The server refuses to run as root.
    private Task RunAsOwnerAsync(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs, program);
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    // The server that pg_ctl leaves behind would keep a redirected output open for ever.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Shell, ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() };
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
    }
}
