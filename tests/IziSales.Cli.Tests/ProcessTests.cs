using System.Text;
using IziSales.Testing;

namespace IziSales.Cli.Tests;

/// <summary>The tool as a script sees it: a process with pipes.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Process_IssueFromPipe_AnswersJsonAloneOnStandardOutput()
    {
        ToolResult result = await RunAsync(Documento.Completo, "issue", "-", "--out", _cli.PathOf("salida"), "--demo-cert", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("{\"archivo\":", result.Text, StringComparison.Ordinal);
        Assert.Equal(2, _cli.Files().Length);
    }

    [Fact]
    public async Task Process_RefusedDocument_EndsWithOneAndSpeaksSpanishWithoutColours()
    {
        ToolResult result = await RunAsync(Documento.With("numero", "0"), "issue", "-", "--out", _cli.PathOf("salida"), "--no-sign");

        Assert.Equal((1, ""), (result.ExitCode, result.Text));
        Assert.Contains("Se esperaba un entero de 1 a 99999999.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error);
    }

    [Fact]
    public async Task Process_MissingOption_SpeaksSpanishAndEndsWithTwo()
    {
        ToolResult result = await RunAsync("", "issue", "-");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--out", result.Error, StringComparison.Ordinal);
        Assert.Contains("Se requiere", result.Error, StringComparison.Ordinal);
    }

    private static Task<ToolResult> RunAsync(string input, params string[] args)
    {
        ExternalTool dotnet = new("dotnet-sdk-10.0", "dotnet");
        return dotnet.RunWithInputAsync(Encoding.UTF8.GetBytes(input), [typeof(CliApp).Assembly.Location, .. args]);
    }
}
