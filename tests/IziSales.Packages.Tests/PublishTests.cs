using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using IziSales.Testing;

namespace IziSales.Packages.Tests;

/// <summary>A stranger's program made small, or native: nothing of ours warns, and it still issues.</summary>
[Collection(OneFeed.Name)]
public sealed partial class PublishTests(LocalFeed feed)
{
    /// <summary>Trimmed in every run; native, which takes minutes, with <c>IZISALES_LONG=1</c>.</summary>
    public static TheoryData<string> Ways => Campaign.IsLong ? ["PublishTrimmed", "PublishAot"] : ["PublishTrimmed"];

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public async Task Publish_WithEveryPackageKeptWhole_WarnsOfNothingOfOursAndIssues(string way)
    {
        string folder = Write($"<{way}>true</{way}><SelfContained>true</SelfContained>{(Has("clang") || OperatingSystem.IsWindows() ? "" : "<CppCompilerAndLinker>gcc</CppCompilerAndLinker>")}");

        (int exitCode, string said) = await feed.TryDotnetAsync(folder, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out");
        if (way == "PublishAot" && said.Split('\n').FirstOrDefault(static line => line.Contains("NU1101", StringComparison.Ordinal)) is { } missing)
        {
            Requirement.Missing($"The feed lacks a package of the native compiler: {missing}");
        }

        Assert.True(exitCode == 0, said);
        Assert.DoesNotContain(said.Split('\n'), static line => TrimOrAotWarning().IsMatch(line) && line.Contains("IziSales", StringComparison.Ordinal));
        await IssuesAsync(folder);
    }

    private static async Task IssuesAsync(string folder)
    {
        string program = Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "scratch.exe" : "scratch");

        Assert.Equal("B001-1 Aceptado Green", (await Sdk.RunProgramAsync(program, folder, null)).Trim());
        Assert.Equal("10412365785-03-B001-1", Juez.Accept(await File.ReadAllBytesAsync(Path.Combine(folder, "boleta.xml"))));
    }

    private static bool Has(string program) => new ExternalTool(program, program).Path is not null;

    private string Write(string properties)
    {
        string folder = feed.NewFolder("scratch");
        File.WriteAllText(Path.Combine(folder, "scratch.csproj"), ScratchApp.Project(LocalFeed.Version, properties));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), ScratchApp.Program);
        return folder;
    }

    [GeneratedRegex(@"\bIL[23][0-9]{3}\b")]
    private static partial Regex TrimOrAotWarning();
}
