using System.Diagnostics;
using System.Text;

namespace IziSales.Packages.Tests;

/// <summary>The .NET SDK as a person at a keyboard has it.</summary>
internal static class Sdk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What the machine has downloaded so far: it is not downloaded again.</summary>
    public static string MachinePackages { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>What the SDK throws about: two empty folders for each build. Whoever starts it last throws it away.</summary>
    public static string Litter { get; } = Path.Combine(Path.GetTempPath(), $"izisales-sdk-{Environment.ProcessId}");

    /// <summary>Runs <c>dotnet</c> to its end and gives back what it said; whatever fails, fails the test.</summary>
    public static Task<string> RunAsync(string folder, string? packages, params string[] arguments) => RunProgramAsync("dotnet", folder, packages, arguments);

    /// <summary>Runs any program to its end and gives back what it said; whatever fails, fails the test.</summary>
    public static async Task<string> RunProgramAsync(string program, string folder, string? packages, params string[] arguments)
    {
        (int exitCode, string said) = await TryAsync(program, folder, packages, arguments);
        Assert.True(exitCode == 0, $"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {exitCode}:\n{said}");
        return said;
    }

    /// <summary>Runs any program to its end.</summary>
    public static async Task<(int ExitCode, string Said)> TryAsync(string program, string folder, string? packages, params string[] arguments)
    {
        using Process process = Process.Start(Describe(program, folder, packages, arguments))!;
        using CancellationTokenSource patience = new(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Patience.TotalMinutes:0} minutes.");
        }
    }

    /// <summary>How a program is started here: apart from the build that runs the tests, in English, without lingering helpers.</summary>
    public static ProcessStartInfo Describe(string program, string folder, string? packages, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["TMPDIR"] = Directory.CreateDirectory(Litter).FullName;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        return start;
    }
}
