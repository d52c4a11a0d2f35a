using System.Text.Json;
using System.Text.RegularExpressions;
using IziSales.Supply;
using IziSales.Testing;

namespace IziSales.Packages.Tests;

/// <summary>What we are made of is written down, and what is written down is so.</summary>
public sealed partial class SupplyTests
{
    private const string Remedy = "Run eng/supply.sh and look at the difference.";

    private static readonly string[] AllowedLicences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL"];

    private static readonly Inventory Inventory = Inventory.Read(RepoRoot.Path);

    [Fact]
    public void Licences_Page_IsUpToDate() =>
        Assert.True(LicencePage.Write(Inventory) == SourceFile.Text(LicencePage.Path).ReplaceLineEndings("\n"), $"{LicencePage.Path} is old. {Remedy}");

    [Fact]
    public void Licences_OfWhatIsShipped_AreTheAllowed()
    {
        Component[] shipped = [.. Inventory.Components.Where(static component => component.IsShipped)];

        Assert.Contains(shipped, static component => component.Id == "Polly.Core");
        Assert.Contains(shipped, static component => component.Id == "bootstrap");
        Assert.Equal(["xunit.assert"], shipped.Select(static component => component.Id).Where(static id => id.StartsWith("xunit", StringComparison.OrdinalIgnoreCase))); // IziSales.Testing says with it what failed
        Assert.DoesNotContain(shipped, static component => component.Id.Contains("Analyzer", StringComparison.Ordinal));
        Assert.All(shipped, static component => Assert.Contains(component.Licence, AllowedLicences));
    }

    [Fact]
    public void Locks_OfEveryProject_HoldTheVersionsOfTheCentralList()
    {
        Dictionary<string, string> central = VersionLine().Matches(SourceFile.Text("Directory.Packages.props")).ToDictionary(static match => match.Groups["id"].Value, static match => match.Groups["version"].Value);
        string[] projects = [.. new[] { "src", "samples", "tests", "benchmarks", "eng", "templates" }.SelectMany(static folder => RepoRoot.SourceFiles(folder, "*.csproj")).Where(static path => !RepoRoot.Relative(path).Contains("/content/", StringComparison.Ordinal))];
        IReadOnlyList<LockFile> locks = LockFile.ReadAll(RepoRoot.Path);

        Assert.Equal(projects.Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal), locks.Select(static file => file.Project).Order(StringComparer.Ordinal));
        Assert.All(projects, path =>
        {
            LockFile file = locks.Single(file => file.Project == Path.GetFileNameWithoutExtension(path));
            Assert.All(ReferenceLine().Matches(File.ReadAllText(path)).Select(static match => match.Groups["id"].Value), id =>
                Assert.True(file.Packages.TryGetValue(id, out LockedPackage? locked) && locked.IsDirect && locked.Version == central[id], $"eng/locks/{file.Project}.json does not hold {id} {central[id]}. {Remedy}"));
        });
    }

    [Fact]
    public void Sbom_OfThisVersion_HasWhatCycloneDxAsks()
    {
        using JsonDocument document = JsonDocument.Parse(Sbom.Write(Inventory));
        JsonElement bom = document.RootElement;

        Assert.Equal(("CycloneDX", "1.6", 1), (bom.GetProperty("bomFormat").GetString(), bom.GetProperty("specVersion").GetString(), bom.GetProperty("version").GetInt32()));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", bom.GetProperty("serialNumber").GetString());
        JsonElement[] components = [.. bom.GetProperty("components").EnumerateArray(), bom.GetProperty("metadata").GetProperty("component")];
        string[] references = [.. components.Select(static component => component.GetProperty("bom-ref").GetString()!)];
        Assert.Equal(references.Length, references.Distinct().Count());
        Assert.All(components, static component =>
        {
            Assert.Contains(component.GetProperty("type").GetString(), (string[])["library", "application"]);
            Assert.NotEqual("", component.GetProperty("name").GetString());
            Assert.Matches("^pkg:(nuget|npm|generic)/[^@]+@[0-9]", component.GetProperty("purl").GetString());
            Assert.All(component.GetProperty("licenses").EnumerateArray(), static licence => Assert.NotEqual("", licence.GetProperty("expression").GetString()));
        });
        Assert.All(SourceFile.PackageIds, id => Assert.Contains($"pkg:nuget/{id}@{LocalFeed.Version}", references));
    }

    [Fact]
    public void Sbom_Dependencies_NameOnlyWhatIsListed()
    {
        using JsonDocument document = JsonDocument.Parse(Sbom.Write(Inventory));
        JsonElement bom = document.RootElement;
        HashSet<string> references = [.. bom.GetProperty("components").EnumerateArray().Append(bom.GetProperty("metadata").GetProperty("component")).Select(static component => component.GetProperty("bom-ref").GetString()!)];

        var graph = bom.GetProperty("dependencies").EnumerateArray().ToDictionary(static node => node.GetProperty("ref").GetString()!, static node => node.GetProperty("dependsOn").EnumerateArray().Select(static need => need.GetString()!).ToArray());

        Assert.Equal(references.Order(StringComparer.Ordinal), graph.Keys.Order(StringComparer.Ordinal));
        Assert.All(graph.Values.SelectMany(static needs => needs), need => Assert.Contains(need, references));
        Assert.Contains($"pkg:nuget/IziSales.Ubl@{LocalFeed.Version}", graph[$"pkg:nuget/IziSales.Emision@{LocalFeed.Version}"]);
        Assert.Contains(graph[$"pkg:nuget/IziSales.Pse@{LocalFeed.Version}"], static need => need.StartsWith("pkg:nuget/Polly.Core@", StringComparison.Ordinal));
    }

    [Fact]
    public void Sbom_WrittenTwice_IsTheSame() => Assert.Equal(Sbom.Write(Inventory), Sbom.Write(Inventory.Read(RepoRoot.Path)));

    [GeneratedRegex("<PackageVersion Include=\"(?<id>[^\"]+)\" Version=\"(?<version>[^\"]+)\" />", RegexOptions.ExplicitCapture)]
    private static partial Regex VersionLine();

    [GeneratedRegex("<PackageReference Include=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex ReferenceLine();
}
