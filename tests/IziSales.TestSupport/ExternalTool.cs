using System.Diagnostics;

namespace IziSales.Testing;

/// <summary>A program on the machine that judges what the product made.</summary>
public sealed class ExternalTool
{
    private readonly string[] _names;
    private readonly string _package;
    private readonly Lazy<string?> _path;

    /// <summary>A program by its names, the first one found on PATH, and the Debian package that brings it.</summary>
    public ExternalTool(string package, params string[] names)
    {
        _names = names;
        _package = package;
        _path = new(Find);
    }

    /// <summary>Where the program is, or null.</summary>
    public string? Path => _path.Value;

    /// <summary>Where the program is; the test is skipped (see <see cref="Requirement"/>) when it is nowhere.</summary>
    public string Require()
    {
        if (Path is null)
        {
            Requirement.Missing($"'{_names[0]}' is not on PATH; on Debian: apt-get install {_package}.");
        }

        return Path;
    }

    /// <summary>Runs the program to its end.</summary>
    public Task<ToolResult> RunAsync(params string[] arguments) => RunWithInputAsync(default, arguments);

    /// <summary>Runs the program to its end with these bytes on its standard input.</summary>
    public async Task<ToolResult> RunWithInputAsync(ReadOnlyMemory<byte> input, params string[] arguments)
    {
        ProcessStartInfo start = new(Require(), arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory, // the process's own folder may be one that a sample is just leaving
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = new(Patience.Limit);
        try
        {
            using MemoryStream output = new();
            Task copying = process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await FeedAsync(process, input, patience.Token);
            await Task.WhenAll(copying, error, process.WaitForExitAsync(patience.Token));
            return new(process.ExitCode, output.ToArray(), await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{_names[0]}' did not end within {Patience.Limit.TotalSeconds:0} seconds.");
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading all of its input; its exit code says what it thought of it.
        }
    }

    private string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return _names
            .SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name + suffix)))
            .FirstOrDefault(File.Exists);
    }
}
