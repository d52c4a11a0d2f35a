using IziSales.Testing;

namespace IziSales.Architecture.Tests;

/// <summary>A project that is not in the solution is neither built nor tested.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void Solution_Holds_EveryProject()
    {
        string solution = File.ReadAllText(RepoRoot.Combine("IziSales.Sdk.sln")).Replace('\\', '/');

        string[] forgotten =
        [
            .. new[] { "src", "samples", "tests", "benchmarks" }
                .SelectMany(folder => RepoRoot.SourceFiles(folder, "*.csproj"))
                .Select(RepoRoot.Relative)
                .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)),
        ];

        Assert.True(forgotten.Length == 0, $"Add them with 'dotnet sln add': {string.Join(", ", forgotten)}.");
    }

    [Fact]
    public void Solution_Begins_WithTheTestsThatTakeLongest()
    {
        string first = File.ReadLines(RepoRoot.Combine("IziSales.Sdk.sln")).First(static line => line.StartsWith("Project(", StringComparison.Ordinal));

        Assert.True(first.Contains("SamplePos.E2E.csproj", StringComparison.Ordinal), "'dotnet test' takes the projects in the order of the solution: let SamplePos.E2E come first, so that the others run beside it and not before it.");
    }

    [Fact]
    public void Packages_AreAll_UnderTheRules()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(RepoRoot.Combine("src")).Select(folder => Path.GetFileName(folder)["IziSales.".Length..]);

        string[] unknown = [.. folders.Except(Packages.Edges.Keys)];

        Assert.True(unknown.Length == 0, $"Write their edges in {nameof(Packages)}.{nameof(Packages.Edges)}: {string.Join(", ", unknown)}.");
    }
}
