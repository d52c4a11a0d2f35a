using System.Xml.Linq;

namespace IziSales.Supply;

/// <summary>Under which licence a NuGet package comes: its own word, in the manifest that the machine's packages folder keeps.</summary>
internal sealed class Licences(string packagesFolder)
{
    // Packages from before licence expressions: they name a page or a file, read by a person.
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CommandLineParser"] = "MIT",
        ["Microsoft.DotNet.PlatformAbstractions"] = "MIT",
        ["Microsoft.Extensions.Logging"] = "Apache-2.0",
        ["Validation"] = "MIT",
        ["xunit.abstractions"] = "Apache-2.0",
        ["xunit.extensibility.core"] = "Apache-2.0",
        ["xunit.extensibility.execution"] = "Apache-2.0",
    };

    /// <summary>Where this machine keeps packages.</summary>
    public static Licences OfThisMachine() =>
        new(Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>The SPDX expression of a package; where another feed brought a nearby version, that one's.</summary>
    public string Of(string id, string version)
    {
        string folder = Path.Combine(packagesFolder, id.ToLowerInvariant());
        string manifest = $"{id.ToLowerInvariant()}.nuspec";
        string path = Path.Combine(folder, version.ToLowerInvariant(), manifest);
        if (!File.Exists(path))
        {
            path = Directory.Exists(folder)
                ? Directory.EnumerateDirectories(folder).Select(found => Path.Combine(found, manifest)).FirstOrDefault(File.Exists) ?? path
                : path;
        }

        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{id} is not among this machine's packages; restore the solution first.");
        }

        XElement? licence = XDocument.Load(path).Descendants().FirstOrDefault(static element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression");
        return licence?.Value
            ?? (ReadByHand.TryGetValue(id, out string? known) ? known : throw new InvalidOperationException($"{id} {version} names no licence expression: read its licence and write it in {nameof(Licences)}.{nameof(ReadByHand)}."));
    }
}
