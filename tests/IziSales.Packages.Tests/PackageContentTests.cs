using System.IO.Compression;
using System.Xml.Linq;

namespace IziSales.Packages.Tests;

/// <summary>What a person sees of a package before installing it, and what they get.</summary>
[Collection(OneFeed.Name)]
public sealed class PackageContentTests(LocalFeed feed)
{
    // Reviewed by hand: a package that asks for more shows up here.
    private static readonly Dictionary<string, string[]> Dependencies = new()
    {
        ["IziSales.Ubl"] = ["System.Security.Cryptography.Xml"],
        ["IziSales.Rus"] = ["IziSales.Ubl", "Microsoft.Extensions.Options"],
        ["IziSales.Pse"] = ["IziSales.Ubl", "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Http", "Polly.Core"],
        ["IziSales.Cola"] = ["Microsoft.Extensions.Logging.Abstractions"],
        ["IziSales.Emision"] =
        [
            "IziSales.Pse", "IziSales.Ubl", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options",
        ],
        ["IziSales.Storage"] = ["IziSales.Cola", "IziSales.Emision"],
        ["IziSales.Printing"] =
        [
            "IziSales.Cola", "IziSales.Ubl", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "QRCoder",
        ],
        ["IziSales.Woo"] =
        [
            "IziSales.Cola", "IziSales.Ubl", "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Http", "Polly.Core",
        ],
        ["IziSales.Woo.AspNetCore"] = ["IziSales.Woo"],
        ["IziSales.Sandbox"] = ["IziSales.Ubl"],
        ["IziSales.Testing"] = ["IziSales.Cola", "IziSales.Emision", "xunit.assert"],
        ["IziSales.Cli"] = [],
        ["IziSales.Templates"] = [],
    };

    public static TheoryData<string> All => [.. SourceFile.PackageIds, SourceFile.TemplatesId];

    public static TheoryData<string> Libraries => [.. SourceFile.LibraryIds];

    [Theory]
    [MemberData(nameof(All))]
    public void Manifest_OfEachPackage_SaysWhatAPersonAsks(string id)
    {
        XElement manifest = Manifest(id);

        Assert.Equal((id, LocalFeed.Version, "MIT"), (Value(manifest, "id"), Value(manifest, "version"), Value(manifest, "license")));
        Assert.Equal("expression", manifest.Element(manifest.Name.Namespace + "license")!.Attribute("type")!.Value);
        Assert.Equal(("README.md", "icon.png"), (Value(manifest, "readme"), Value(manifest, "icon")));
        Assert.True(Value(manifest, "description").Length > 40);
        string[] tags = Value(manifest, "tags").Split(' ');
        Assert.All(["facturacion-electronica", "electronic-invoicing", "sunat"], tag => Assert.Contains(tag, tags));
        Assert.Equal(tags.Length, tags.Distinct().Count());
        Assert.DoesNotContain("://", manifest.ToString().Replace(manifest.Name.NamespaceName, "", StringComparison.Ordinal).Replace("https://licenses.nuget.org/MIT", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Dependencies_OfEachPackage_AreTheExpected(string id) =>
        Assert.Equal(Dependencies[id], Manifest(id).Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void Page_OfEachPackage_IsTheOneBesideItsProject(string id)
    {
        using ZipArchive package = feed.Open(id);

        string folder = id == SourceFile.TemplatesId ? "templates" : $"src/{id}";
        Assert.Equal(SourceFile.Text($"{folder}/README.md"), Text(package, "README.md"));
        using Stream icon = package.GetEntry("icon.png")!.Open();
        byte[] head = new byte[24];
        icon.ReadExactly(head);
        Assert.Equal((128, 128), (head[19], head[23])); // the width and height of a PNG
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Content_OfALibrary_IsItsCodeAndItsWords(string id)
    {
        using ZipArchive package = feed.Open(id);

        Assert.Equal([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        XDocument words = XDocument.Parse(Text(package, $"lib/net10.0/{id}.xml"));
        Assert.NotEmpty(words.Descendants("summary"));
    }

    [Fact]
    public void Content_OfTheTool_StartsAsIzisales()
    {
        using ZipArchive package = feed.Open(SourceFile.ToolId);

        XElement command = XDocument.Parse(Text(package, "tools/net10.0/any/DotnetToolSettings.xml")).Descendants("Command").Single();
        Assert.Equal(("izisales", "izisales.dll"), (command.Attribute("Name")!.Value, command.Attribute("EntryPoint")!.Value));
    }

    [Fact]
    public void Content_OfTheTemplates_IsSourceAndNothingThatABuildLeft()
    {
        using ZipArchive package = feed.Open(SourceFile.TemplatesId);
        string[] names = [.. package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("content/", StringComparison.Ordinal))];

        Assert.Equal(3, names.Count(static name => name.EndsWith("/.template.config/template.json", StringComparison.Ordinal)));
        Assert.DoesNotContain(names, static name => name.Contains("/bin/", StringComparison.Ordinal) || name.Contains("/obj/", StringComparison.Ordinal) || name.Contains("node_modules", StringComparison.Ordinal) || name.Contains("/data/", StringComparison.Ordinal));
        Assert.Contains("content/izisales-pos/wwwroot/lib/bootstrap.min.css", names);
        Assert.All(names.Where(static name => name.EndsWith(".csproj", StringComparison.Ordinal)), name =>
        {
            string[] references = [.. Text(package, name).Split('\n').Where(static line => line.Contains("Reference Include", StringComparison.Ordinal))];
            Assert.NotEmpty(references);
            Assert.All(references, static line => Assert.Matches("<PackageReference Include=\"[^\"]+\" Version=\"[0-9][^\"]*\" />", line));
        });
    }

    private static string Text(ZipArchive package, string entry)
    {
        using StreamReader reader = new(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static string Value(XElement manifest, string name) => manifest.Element(manifest.Name.Namespace + name)!.Value;

    private XElement Manifest(string id)
    {
        using ZipArchive package = feed.Open(id);
        return XDocument.Parse(Text(package, $"{id}.nuspec")).Root!.Elements().Single();
    }
}
