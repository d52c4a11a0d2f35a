using System.Text;
using System.Text.Json;
using IziSales.Testing;

namespace IziSales.Docs.Tests;

/// <summary>The script that users copy into their CI turns the tool's report into what a code host shows.</summary>
public sealed class AnnotateTests
{
    private const string Report = """
        {"archivo":"a,b.xml","issues":[{"code":"2024","severity":"rechazo","path":"Lineas[0]","message":"Cantidad 100 %\ncero.","remedy":"Corrija."},{"code":"4000","severity":"observacion","path":"","message":"Algo.","remedy":"Nada."}]}
        {"archivo":"bien.xml","issues":[]}
        """;

    [SkippableFact]
    public async Task Annotate_ForGithub_WritesACommandAFault() =>
        Assert.Equal(
            "::error file=a%2Cb.xml,title=2024 Lineas[0]::Cantidad 100 %25%0Acero. Corrija.\n::warning file=a%2Cb.xml,title=4000::Algo. Nada.\n",
            await RunAsync("github"));

    [SkippableFact]
    public async Task Annotate_ForGitlab_WritesACodeQualityReport()
    {
        JsonElement report = JsonSerializer.Deserialize<JsonElement>(await RunAsync("gitlab"));

        Assert.Equal(["critical", "minor"], report.EnumerateArray().Select(static fault => fault.GetProperty("severity").GetString()));
        Assert.Equal(["2024 Lineas[0]: Cantidad 100 %\ncero. Corrija.", "4000: Algo. Nada."], report.EnumerateArray().Select(static fault => fault.GetProperty("description").GetString()));
        Assert.Equal("a,b.xml", report[0].GetProperty("location").GetProperty("path").GetString());
        Assert.NotEqual(report[0].GetProperty("fingerprint").GetString(), report[1].GetProperty("fingerprint").GetString());
    }

    private static async Task<string> RunAsync(string host)
    {
        ToolResult result = await Tools.Node.RunWithInputAsync(Encoding.UTF8.GetBytes(Report), RepoRoot.Combine("examples/ci/annotate.mjs"), host, "-");
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Text;
    }
}
