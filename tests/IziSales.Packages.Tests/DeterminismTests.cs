using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using IziSales.Testing;

namespace IziSales.Packages.Tests;

/// <summary>The same source gives the same bytes, wherever it is built; what is shipped names no folder of the machine that built it.</summary>
[Collection(OneFeed.Name)]
public sealed class DeterminismTests(LocalFeed feed)
{
    // What a project of src/ needs of the repository.
    private static readonly string[] Roots = ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "BannedSymbols.txt", "global.json", "eng/icon.png", "src/Directory.Build.props"];

    public static TheoryData<string> Libraries => [.. SourceFile.LibraryIds];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Code_OfEachPackage_NamesNoFolderOfThisMachine(string id)
    {
        byte[] code = Read(id, "nupkg", "dll");
        using PEReader reader = new(new MemoryStream(code));
        ImmutableArray<DebugDirectoryEntry> debug = reader.ReadDebugDirectory();

        Assert.Contains(debug, static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        Assert.All([RepoRoot.Path, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)], folder =>
        {
            Assert.Equal(-1, code.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder)));
            Assert.Equal(-1, code.AsSpan().IndexOf(Encoding.Unicode.GetBytes(folder)));
        });
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Symbols_OfEachPackage_NameSourceFromTheRepositorysRoot(string id)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Read(id, "snupkg", "pdb")));
        MetadataReader symbols = provider.GetMetadataReader();

        string[] documents = [.. symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name))];

        Assert.NotEmpty(documents);
        Assert.DoesNotContain(documents, static name => Path.IsPathRooted(name) && !name.StartsWith("/_/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Build_InAnotherFolder_GivesTheSameBytes()
    {
        string[] ids = Campaign.IsLong ? [.. SourceFile.LibraryIds] : ["IziSales.Rus", "IziSales.Ubl"];
        string folder = feed.NewFolder("elsewhere");
        CopyTo(folder, ids);

        foreach (string id in ids)
        {
            await feed.DotnetAsync(folder, ["build", $"src/{id}", "-c", "Release", .. LocalFeed.BuildOptions]);
        }

        Assert.All(ids, id => Assert.Equal(Read(id, "nupkg", "dll"), File.ReadAllBytes(Path.Combine(folder, "src", id, "bin", "Release", "net10.0", $"{id}.dll"))));
    }

    private static void CopyTo(string folder, string[] ids)
    {
        IEnumerable<string> files = Roots.Concat(ids.SelectMany(static id => RepoRoot.SourceFiles($"src/{id}").Select(RepoRoot.Relative)));
        foreach (string file in files)
        {
            string target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(RepoRoot.Combine(file), target);
        }
    }

    private byte[] Read(string id, string package, string extension)
    {
        using ZipArchive archive = feed.Open(id, package);
        using Stream stream = archive.GetEntry($"lib/net10.0/{id}.{extension}")!.Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
