using System.Text;
using IziSales.Cli.Help;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>Runs the tool inside the test, with its own streams, clock and environment.</summary>
internal sealed class Cli : IDisposable
{
    public Cli()
        : this(new ManualTimeProvider())
    {
    }

    public Cli(ManualTimeProvider time)
    {
        Time = time;
        Folder = TemporaryFolder.New("izisales-cli-");
    }

    /// <summary>A folder that lives as long as the test.</summary>
    public string Folder { get; }

    public Dictionary<string, string> Variables { get; } = [];

    public ManualTimeProvider Time { get; }

    /// <summary>What the disk says is left.</summary>
    public long FreeBytes { get; set; } = 50L * 1024 * 1024 * 1024;

    /// <summary>Where the tool is installed.</summary>
    public string Tool { get; set; } = "izisales";

    public byte[] Input { get; set; } = [];

    public PageStyle HelpStyle { get; set; } = PageStyle.Plain;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string[] Files(string folder = "salida") =>
        Directory.Exists(PathOf(folder)) ? [.. Directory.EnumerateFiles(PathOf(folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    public async Task<CliResult> RunAsync(params string[] args)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        int exitCode = await CliApp.RunAsync(args, Host(output, error));
        return new CliResult(exitCode, output.ToArray(), error.ToString());
    }

    /// <summary>What the tool sees of the world; by default it writes nowhere.</summary>
    public CliHost Host(Stream? output = null, TextWriter? error = null) => new()
    {
        Input = new MemoryStream(Input),
        Output = output ?? Stream.Null,
        Error = error ?? TextWriter.Null,
        Time = Time,
        Variable = Variables.GetValueOrDefault,
        Tool = Tool,
        FreeBytes = _ => FreeBytes,
        HelpStyle = HelpStyle,
    };

    /// <summary>Issues a JSON into the folder <c>salida</c> without signing, and answers with JSON.</summary>
    public Task<CliResult> IssueAsync(string json, params string[] more) =>
        RunAsync(["issue", Write("doc.json", json), "--out", PathOf("salida"), "--no-sign", "--json", .. more]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
