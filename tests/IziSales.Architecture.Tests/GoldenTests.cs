using IziSales.Testing;
using Xunit.Sdk;

namespace IziSales.Architecture.Tests;

/// <summary>The judge of golden files must itself be able to say no.</summary>
public sealed class GoldenTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-golden");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Match_ByName_ReadsTheFolderGoldenOfTheTestsProject() => Golden.Match("saludo.golden", "Bodega Rosita: S/ 4.50\n");

    [SkippableFact]
    public void MatchFile_SameBytes_Passes()
    {
        SkipWhenRefreshing();
        string path = Path.Combine(_folder.FullName, "same.txt");
        File.WriteAllBytes(path, "uno"u8);

        Golden.MatchFile(path, "uno"u8);
    }

    [SkippableFact]
    public void MatchFile_OneByteMore_FailsSayingWhere()
    {
        SkipWhenRefreshing();
        string path = Path.Combine(_folder.FullName, "longer.txt");
        File.WriteAllBytes(path, "uno\ndos"u8);

        XunitException failure = Assert.ThrowsAny<XunitException>(() => Golden.MatchFile(path, "uno\ndos\n"u8));
        Assert.Contains("byte 7 (line 2)", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void MatchFile_NoFile_FailsAndWritesNothing()
    {
        SkipWhenRefreshing();
        string path = Path.Combine(_folder.FullName, "missing.txt");

        Assert.ThrowsAny<XunitException>(() => Golden.MatchFile(path, "uno"u8));
        Assert.False(File.Exists(path));
    }

    private static void SkipWhenRefreshing() =>
        Xunit.Skip.If(Environment.GetEnvironmentVariable("IZISALES_UPDATE_GOLDEN") == "1", "Golden files are being refreshed.");
}
