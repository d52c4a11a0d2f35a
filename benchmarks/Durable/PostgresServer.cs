using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace IziSales.Benchmarks.Durable;

/// <summary>The server that <c>IZISALES_TEST_POSTGRES</c> names, or else a private one on loopback from the installed programs, with their own defaults.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Variable = "IZISALES_TEST_POSTGRES";
    private const string Packages = "/usr/lib/postgresql";

    private readonly string? _programs;
    private readonly DirectoryInfo? _folder;

    private PostgresServer(string address) => Address = address;

    private PostgresServer(string programs, DirectoryInfo folder)
    {
        _programs = programs;
        _folder = folder;
        int port = FreePort();
        string data = Path.Combine(folder.FullName, "data");
        Run("initdb", $"--pgdata={data}", "--username=izisales", "--auth=trust", "--encoding=UTF8", "--locale=C");
        Run("pg_ctl", $"--pgdata={data}", $"--log={Path.Combine(folder.FullName, "log")}", "--wait", "--silent", $"--options=-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder.FullName}", "start");
        Address = $"Host=127.0.0.1;Port={port};Username=izisales;Database=postgres";
    }

    /// <summary>Why no server can be measured here; null when one can.</summary>
    public static string? Missing => Named is null && FindPrograms() is null
        ? $"no PostgreSQL: install the package postgresql, or name a server in {Variable}"
        : null;

    public string Address { get; }

    private static string? Named => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;

    public static PostgresServer Start()
    {
        if (Named is { } address)
        {
            return new PostgresServer(address);
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("izisales-pg-");
        if (Environment.IsPrivilegedProcess)
        {
            Execute("chown", "postgres", folder.FullName);
        }

        return new PostgresServer(FindPrograms() ?? throw new InvalidOperationException(Missing), folder);
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Run("pg_ctl", $"--pgdata={Path.Combine(_folder.FullName, "data")}", "--mode=immediate", "--silent", "stop");
            _folder.Delete(recursive: true);
        }
    }

    private static string? FindPrograms() => Directory.Exists(Packages)
        ? Directory.EnumerateDirectories(Packages).Select(static version => Path.Combine(version, "bin")).Where(static bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root.
    private void Run(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Execute(path, arguments);
        }
    }

    // The server that pg_ctl leaves behind would keep a redirected output open for ever.
    private static void Execute(string program, params string[] arguments)
    {
        var info = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetTempPath() };
        foreach (string argument in (string[])["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
        {
            info.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(info)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}.");
        }
    }
}
