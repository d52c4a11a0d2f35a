using System.Xml.Linq;

namespace IziSales.Supply;

/// <summary>What the repository's project files say.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution, from any folder in it.</summary>
    public static string Find(string start)
    {
        DirectoryInfo? folder = new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IziSales.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Run it from inside the repository.");
    }

    /// <summary>The version of every package of ours.</summary>
    public static string Version(string root) => XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    /// <summary>The projects whose output somebody else runs: the packages and the sample shop.</summary>
    public static IReadOnlyList<string> Shipped(string root) =>
        [.. Directory.EnumerateDirectories(Path.Combine(root, "src")).Concat(Directory.EnumerateDirectories(Path.Combine(root, "samples"))).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>What our shipped projects only build with: analyzers, and what the SDK adds for itself.</summary>
    public static IReadOnlySet<string> BuildOnly(string root) =>
        new[] { "src/Directory.Build.props", "samples/Directory.Build.props" }
            .SelectMany(file => XDocument.Load(Path.Combine(root, file)).Descendants("PackageReference"))
            .Where(static reference => reference.Attribute("PrivateAssets")?.Value == "all")
            .Select(static reference => reference.Attribute("Include")!.Value)
            .Append("Microsoft.NET.ILLink.Tasks")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
