namespace IziSales.Packages.Tests;

/// <summary>The tool, installed from the feed as a stranger installs it.</summary>
[Collection(OneFeed.Name)]
public sealed class ToolTests(LocalFeed feed)
{
    [Fact]
    public async Task Tool_Installed_DoesWhatItsPageShows()
    {
        string folder = feed.NewFolder("tool");
        await feed.DotnetAsync(folder, "tool", "install", SourceFile.ToolId, "--version", LocalFeed.Version, "--tool-path", "bin");
        string izisales = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "izisales.exe" : "izisales");
        string page = SourceFile.Text("src/IziSales.Cli/README.md");
        await File.WriteAllTextAsync(Path.Combine(folder, "boleta.json"), Block(page, "json"));

        string[] commands = [.. Block(page[page.IndexOf("## Hello", StringComparison.Ordinal)..], "sh").Split('\n')];
        foreach (string command in commands)
        {
            await Sdk.RunProgramAsync(izisales, folder, null, command["izisales ".Length..].Split(' '));
        }

        Assert.Equal(3, commands.Length);
        Assert.Equal("10412365785-03-B001-1", Juez.Accept(await File.ReadAllBytesAsync(Path.Combine(folder, "salida", "10412365785-03-B001-1.xml"))));
        Assert.Equal(LocalFeed.Version, (await Sdk.RunProgramAsync(izisales, folder, null, "--version")).Trim());
    }

    private static string Block(string page, string language)
    {
        string rest = page[(page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4)..];
        return rest[..rest.IndexOf("\n```", StringComparison.Ordinal)];
    }
}
