using System.Text.Json;

namespace IziSales.Supply;

/// <summary>Everything by others, from the lock files of NuGet and of npm.</summary>
internal sealed class Inventory
{
    private Inventory(string version, IReadOnlyList<Component> components, IReadOnlyDictionary<string, IReadOnlyList<string>> products) =>
        (Version, Components, Products) = (version, components, products);

    /// <summary>Our own version.</summary>
    public string Version { get; }

    /// <summary>What is not ours, by name.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>What we ship, each with what it asks for: names of ours and of others.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Products { get; }

    public static Inventory Read(string root)
    {
        IReadOnlyList<LockFile> locks = LockFile.ReadAll(root);
        HashSet<string> shipped = [.. Repository.Shipped(root)];
        IReadOnlySet<string> buildOnly = Repository.BuildOnly(root);
        HashSet<(string, string)> travelling = [.. locks.Where(file => shipped.Contains(file.Project)).SelectMany(file => Travelling(file, buildOnly))];
        Licences licences = Licences.OfThisMachine();

        IEnumerable<Component> fromNuGet =
            from file in locks
            from package in file.Packages.Values
            group (file.Project, Package: package) by (Id: package.Id.ToLowerInvariant(), package.Version) into uses
            let first = uses.First().Package
            select new Component("nuget", first.Id, first.Version, licences.Of(first.Id, first.Version), travelling.Contains(uses.Key), BroughtBy(uses, locks), first.Needs);
        Dictionary<string, IReadOnlyList<string>> products = shipped.Order(StringComparer.Ordinal).ToDictionary(
            static name => name,
            IReadOnlyList<string> (name) => Asks(locks.Single(file => file.Project == name), shipped, buildOnly));
        return new Inventory(Repository.Version(root), [.. fromNuGet.Concat(FromNpm(root)).OrderBy(static component => component.Id, StringComparer.OrdinalIgnoreCase).ThenBy(static component => component.Version, StringComparer.Ordinal)], products);
    }

    private static string[] Asks(LockFile file, HashSet<string> shipped, IReadOnlySet<string> buildOnly) =>
    [
        .. shipped.Where(name => file.Projects.Contains(name, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal),
        .. file.Packages.Values.Where(package => package.IsDirect && !buildOnly.Contains(package.Id)).Select(static package => package.Id).Order(StringComparer.OrdinalIgnoreCase),
    ];

    // What is reached without passing through an analyzer.
    private static IEnumerable<(string Id, string Version)> Travelling(LockFile file, IReadOnlySet<string> buildOnly)
    {
        HashSet<string> needed = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> onlyForBuilding = new(StringComparer.OrdinalIgnoreCase);
        Walk(file.Packages.Values.Where(package => package.IsDirect && buildOnly.Contains(package.Id)), onlyForBuilding, file);
        Walk(file.Packages.Values.Where(package => !onlyForBuilding.Contains(package.Id)), needed, file);
        return needed.Select(id => (id.ToLowerInvariant(), file.Packages[id].Version));
    }

    private static void Walk(IEnumerable<LockedPackage> from, HashSet<string> reached, LockFile file)
    {
        foreach (LockedPackage package in from)
        {
            if (reached.Add(package.Id))
            {
                Walk(package.Needs.Where(file.Packages.ContainsKey).Select(id => file.Packages[id]), reached, file);
            }
        }
    }

    private static string[] BroughtBy(IEnumerable<(string Project, LockedPackage Package)> uses, IReadOnlyList<LockFile> locks)
    {
        string[] directly = [.. uses.Where(static use => use.Package.IsDirect).Select(static use => use.Project).Order(StringComparer.Ordinal)];
        if (directly.Length > 0)
        {
            return directly;
        }

        string id = uses.First().Package.Id;
        return [.. locks.SelectMany(static file => file.Packages.Values).Where(package => package.Needs.Contains(id, StringComparer.OrdinalIgnoreCase)).Select(static package => package.Id).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
    }

    // The sample shop's browser assets, which are copied into it.
    private static IEnumerable<Component> FromNpm(string root)
    {
        const string Modules = "node_modules/";
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "samples", "SamplePos", "package-lock.json")));
        JsonElement packages = document.RootElement.GetProperty("packages");
        string[] direct = [.. packages.GetProperty("").GetProperty("dependencies").EnumerateObject().Select(static package => package.Name)];
        return
        [
            .. packages.EnumerateObject().Where(static package => package.Name.StartsWith(Modules, StringComparison.Ordinal)).Select(package =>
            {
                string id = package.Name[Modules.Length..];
                bool isDirect = direct.Contains(id);
                return new Component("npm", id, package.Value.GetProperty("version").GetString()!, package.Value.GetProperty("license").GetString()!, isDirect, isDirect ? ["SamplePos"] : ["bootstrap"], []);
            }),
        ];
    }
}
