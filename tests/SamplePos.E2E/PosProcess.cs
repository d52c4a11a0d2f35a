using System.Diagnostics;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace SamplePos.E2E;

/// <summary>The program as a shop runs it: a process of its own, which can be killed and speaks at its console.</summary>
public sealed partial class PosProcess : PosApp
{
    private readonly Process _process;

    private PosProcess(Process process, string folder, string output)
        : base(
            folder,
            new Uri(AddressLine().Match(output).Groups["value"].Value),
            SandboxLine().Match(output) is { Success: true } match ? new Uri(match.Groups["value"].Value) : null,
            PasswordLine().Match(output).Groups["value"].Value) =>
        _process = process;

    /// <summary>Starts the program and waits until it says that it is open.</summary>
    public static new async Task<PosProcess> StartAsync(string? dataFolder = null, params string[] settings)
    {
        string folder = dataFolder ?? NewFolder();
        Process process = Launch(folder, settings);
        using CancellationTokenSource patience = new(Patience.Limit);
        string output = "";
        while (!output.Contains("Para cerrar", StringComparison.Ordinal))
        {
            string? line = await process.StandardOutput.ReadLineAsync(patience.Token);
            if (line is null)
            {
                Assert.Fail($"SamplePos ended: {output}{await process.StandardError.ReadToEndAsync(patience.Token)}");
            }

            output += line + "\n";
        }

        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return new PosProcess(process, folder, output);
    }

    /// <summary>Runs the program where it cannot open, until it gives up.</summary>
    public static async Task<(int ExitCode, string Error)> FailAsync(string folder, params string[] settings)
    {
        using Process process = Launch(folder, settings);
        using CancellationTokenSource patience = new(Patience.Limit);
        string error = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Directory.Delete(folder, recursive: true);
        return (process.ExitCode, error);
    }

    /// <summary>Runs one of the program's commands over a data folder, beside the shop if it is open.</summary>
    public static async Task<(int ExitCode, string Output)> CommandAsync(string folder, params string[] command)
    {
        using Process process = Launch(folder, [], command);
        using CancellationTokenSource patience = new(Patience.Limit);
        string output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output + await process.StandardError.ReadToEndAsync(patience.Token));
    }

    /// <summary>Runs one of the program's commands with settings of its own.</summary>
    public static async Task<(int ExitCode, string Output)> CommandAsync(string[] words, string folder, params string[] settings)
    {
        using Process process = Launch(folder, settings, words);
        using CancellationTokenSource patience = new(Patience.Limit);
        Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
        string output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, output + await error);
    }

    /// <summary>Dies without a word, as when the power goes.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    protected override async Task CloseAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static Process Launch(string folder, string[] settings, params string[] command)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "SamplePos.dll"), .. command, .. Arguments(folder, settings)];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments)
        {
            WorkingDirectory = RepoRoot.Combine("samples/SamplePos"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        })!;
    }

    [GeneratedRegex(@"Dirección:\s+(?<value>\S+)")]
    private static partial Regex AddressLine();

    [GeneratedRegex(@"Sandbox:\s+(?<value>\S+)")]
    private static partial Regex SandboxLine();

    [GeneratedRegex(@"Contraseña:\s+(?<value>\S+)")]
    private static partial Regex PasswordLine();
}
