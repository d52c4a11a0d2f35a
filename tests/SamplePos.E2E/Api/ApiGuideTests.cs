using System.Text;
using System.Text.Json;
using IziSales.Testing;
using SamplePos.Api;

namespace SamplePos.E2E.Api;

/// <summary>What the guide of the API shows, runs, and answers as shown.</summary>
public sealed class ApiGuideTests(RunningShop shop) : IClassFixture<RunningShop>
{
    private const string Guide = "docs/api.md";
    private const string Cut = "---8<---";

    private static readonly ExternalTool Bash = new("bash", "bash");
    private static readonly ExternalTool Curl = new("curl", "curl");
    private static readonly ExternalTool Jq = new("jq", "jq");

    [SkippableFact]
    public async Task Run_EveryCommand_AnswersAsShown()
    {
        Curl.Require();
        Jq.Require();
        (string Kind, string Text)[] blocks = [.. Blocks()];
        StringBuilder script = new($"set -euo pipefail\ncd '{shop.App.DataFolder}'\nTIENDA={shop.App.Address.ToString().TrimEnd('/')}\nCLAVE={await ApiKeys.CreateAsync(shop.Admin, "vendedor")}\n");
        foreach ((string kind, string text) in blocks.Where(static block => block.Kind == "sh"))
        {
            script.Append(text).Append($"\necho '{Cut}'\n");
        }

        ToolResult result = await Bash.RunWithInputAsync(Encoding.UTF8.GetBytes(script.ToString()), "-s");

        Assert.True(result.ExitCode == 0, result.Error + result.Text);
        string[] answers = result.Text.Split(Cut);
        int command = -1;
        foreach ((string kind, string text) in blocks)
        {
            command += kind == "sh" ? 1 : 0;
            if (kind == "json")
            {
                Assert.Equal(ShapeOf(JsonDocument.Parse(text).RootElement), ShapeOf(JsonDocument.Parse(answers[command]).RootElement));
            }
        }
    }

    [Fact]
    public void Guide_OfEveryCode_TellsIt()
    {
        string guide = File.ReadAllText(RepoRoot.Combine(Guide));
        string[] codes = [.. Fallas.Todas.Select(static falla => falla.Code), Fallas.CajaCerrada, Fallas.PorConfirmar, Fallas.ClaveUsada, Fallas.PaginaVieja, Fallas.ElegirContrasena];

        Assert.All(codes, code => Assert.Contains($"`{code}`", guide, StringComparison.Ordinal));
    }

    /// <summary>The names in it, in order: what a program depends on.</summary>
    private static string ShapeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().Select(static property => property.Name + ShapeOf(property.Value))) + "}",
        JsonValueKind.Array => "[" + (value.GetArrayLength() == 0 ? "" : ShapeOf(value[0])) + "]",
        _ => "",
    };

    private static IEnumerable<(string Kind, string Text)> Blocks()
    {
        string? kind = null;
        List<string> lines = [];
        foreach (string line in File.ReadLines(RepoRoot.Combine(Guide)))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (kind is { Length: > 0 })
            {
                yield return (kind, string.Join('\n', lines));
            }

            kind = kind is null ? line[3..] : null;
            lines.Clear();
        }
    }
}
