using System.Xml.Linq;
using IziSales.Testing;

namespace IziSales.Packages.Tests;

/// <summary>What the repository's own files say about the packages.</summary>
internal static class SourceFile
{
    /// <summary>The packages that developers compile against, and the tool.</summary>
    public static IReadOnlyList<string> PackageIds { get; } = [.. Directory.EnumerateDirectories(RepoRoot.Combine("src")).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> LibraryIds { get; } = [.. PackageIds.Where(static id => id != ToolId)];

    public const string ToolId = "IziSales.Cli";

    public const string TemplatesId = "IziSales.Templates";

    public static string Text(string path) => File.ReadAllText(RepoRoot.Combine(path));

    /// <summary>The first property of this name in a project file.</summary>
    public static string Property(string path, string name) => XDocument.Load(RepoRoot.Combine(path)).Descendants(name).First().Value;
}
