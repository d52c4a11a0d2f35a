using IziSales.Testing;

namespace SamplePos.E2E;

/// <summary>The pages' own modules, tested by node beside this file in js/.</summary>
public sealed class BrowserModuleTests
{
    private static readonly ExternalTool Node = new("nodejs", "node");

    [SkippableFact]
    public async Task Modules_UnderNode_PassTheirTests()
    {
        string[] files = [.. RepoRoot.SourceFiles("tests/SamplePos.E2E/js", "*.test.mjs").Select(Path.GetFullPath)];

        ToolResult result = await Node.RunAsync(["--test", .. files]);

        Assert.True(result.ExitCode == 0, result.Text + result.Error);
    }
}
