using System.Text;
using System.Text.Json.Nodes;

namespace IziSales.Cli.Tests;

/// <summary>What the tool answered.</summary>
internal sealed record CliResult(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>The JSON objects on standard output, one per line.</summary>
    public JsonObject[] Objects => [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];

    public JsonObject Only => Assert.Single(Objects);

    /// <summary>Codes and paths of the issues of the only result.</summary>
    public (string Code, string Path)[] Issues => [.. Only["issues"]!.AsArray().Select(issue => ((string)issue!["code"]!, (string)issue["path"]!))];
}
