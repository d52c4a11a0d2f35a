using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using IziSales.Benchmarks.Durable;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IziSales.Benchmarks;

/// <summary>What stands beside absolute figures, which mean nothing without it.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The browser that pages are measured in; null where there is none.</summary>
    public static string? Browser => Browsers.FirstOrDefault(File.Exists);

    /// <summary>How many programs wanted a processor in the last minute; null where the system does not tell.</summary>
    public static double? Load => File.Exists(LoadFile) ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture) : null;

    /// <summary>Its model and architecture.</summary>
    public static string Processor
    {
        get
        {
            const string CpuInfo = "/proc/cpuinfo";
            string? model = File.Exists(CpuInfo)
                ? File.ReadLines(CpuInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
                : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
            return $"{model?.Split(':')[^1].Trim() ?? "unknown CPU"} ({RuntimeInformation.OSArchitecture})";
        }
    }

    public static string Describe() => $"{Processor} x {Environment.ProcessorCount}, {RuntimeInformation.FrameworkDescription}, {OpenSsl()}";

    /// <summary>Every program that the figures depend on, as far as it is there.</summary>
    public static IReadOnlyList<string> Versions() => [.. new[] { RuntimeInformation.FrameworkDescription, OpenSsl(), Sqlite(), Postgres(), Chromium() }.OfType<string>()];

    /// <summary>The commit that is measured, with a plus when the measured sources differ from it; empty outside a repository.</summary>
    public static string Commit(string root)
    {
        string head = Output("git", "-C", root, "rev-parse", "--short=10", "HEAD") ?? "";
        string changed = Output("git", "-C", root, "status", "--porcelain", "--", "src", "samples", "benchmarks/*.cs") ?? "";
        return changed.Length == 0 ? head : head + "+";
    }

    // OpenSSL packs its version as 0xMNN00PP0: major, minor, patch.
    private static string OpenSsl()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "the system's cryptography";
        }

        long version = SafeEvpPKeyHandle.OpenSslVersion;
        return $"OpenSSL {version >> 28}.{(version >> 20) & 0xFF}.{(version >> 4) & 0xFF}";
    }

    private static string Sqlite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return $"SQLite {connection.ServerVersion}";
    }

    private static string? Postgres()
    {
        if (PostgresServer.Missing is not null)
        {
            return null;
        }

        using PostgresServer server = PostgresServer.Start();
        using var connection = new NpgsqlConnection(server.Address);
        connection.Open();
        return $"PostgreSQL {connection.PostgreSqlVersion}";
    }

    private static string? Chromium() => Browser is { } browser && Output(browser, "--version") is { } told ? string.Join(' ', told.Split(' ').Take(2)) : null;

    private static string? Output(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = errors.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // the program is not there
        }
    }
}
