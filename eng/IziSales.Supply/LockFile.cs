using System.Text.Json;

namespace IziSales.Supply;

/// <summary>The packages of one project as they were tested, from <c>eng/locks</c>.</summary>
internal sealed class LockFile
{
    private LockFile(string project, IReadOnlyDictionary<string, LockedPackage> packages, IReadOnlyList<string> projects) => (Project, Packages, Projects) = (project, packages, projects);

    /// <summary>The project's name.</summary>
    public string Project { get; }

    /// <summary>Every package that the project ends up with.</summary>
    public IReadOnlyDictionary<string, LockedPackage> Packages { get; }

    /// <summary>The projects of ours that it is built upon, as the lock file spells them.</summary>
    public IReadOnlyList<string> Projects { get; }

    public static IReadOnlyList<LockFile> ReadAll(string root) =>
        [.. Directory.EnumerateFiles(Path.Combine(root, "eng", "locks"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static LockFile Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        Dictionary<string, LockedPackage> packages = new(StringComparer.OrdinalIgnoreCase);
        List<string> projects = [];
        foreach (JsonProperty framework in document.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (JsonProperty entry in framework.Value.EnumerateObject())
            {
                string type = entry.Value.GetProperty("type").GetString()!;
                if (type == "Project")
                {
                    projects.Add(entry.Name);
                }
                else
                {
                    packages[entry.Name] = new LockedPackage(
                        entry.Name,
                        entry.Value.GetProperty("resolved").GetString()!,
                        type == "Direct",
                        entry.Value.TryGetProperty("dependencies", out JsonElement needs) ? [.. needs.EnumerateObject().Select(static need => need.Name)] : []);
                }
            }
        }

        return new LockFile(Path.GetFileNameWithoutExtension(path), packages, projects);
    }
}
