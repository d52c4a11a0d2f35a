using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace IziSales.Testing;

/// <summary>Compares what the product made with a reviewed file, byte for byte.</summary>
/// <remarks>
/// The files live in the folder <c>Golden</c> of the test's project. They are written only under IZISALES_UPDATE_GOLDEN=1; a missing one fails.
/// </remarks>
public static class Golden
{
    /// <summary>Fails unless the text equals the golden file's, read as UTF-8.</summary>
    public static void Match(string name, string actual, [CallerFilePath] string testFile = "") =>
        Match(name, Encoding.UTF8.GetBytes(actual), testFile);

    /// <summary>Fails unless the bytes equal the golden file's.</summary>
    public static void Match(string name, ReadOnlySpan<byte> actual, [CallerFilePath] string testFile = "") =>
        MatchFile(Path.Combine(ProjectFolder(testFile), "Golden", name), actual);

    /// <summary>Fails unless the bytes equal those of the file at this absolute path.</summary>
    public static void MatchFile(string path, ReadOnlySpan<byte> actual)
    {
        if (Environment.GetEnvironmentVariable("IZISALES_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
            return;
        }

        string shown = RepoRoot.Relative(path);
        Assert.True(File.Exists(path), $"{shown} does not exist. Run this test once with IZISALES_UPDATE_GOLDEN=1 and review the new file.");
        byte[] expected = File.ReadAllBytes(path);
        if (!actual.SequenceEqual(expected))
        {
            int at = actual.CommonPrefixLength(expected);
            int line = 1 + actual[..at].Count((byte)'\n');
            Assert.Fail($"""
                {shown} differs at byte {at} (line {line}); {expected.Length} bytes expected, {actual.Length} made.
                expected: {Excerpt(expected, at)}
                made:     {Excerpt(actual, at)}
                If the change is meant, refresh with IZISALES_UPDATE_GOLDEN=1 and review the difference as code.
                """);
        }
    }

    private static string Excerpt(ReadOnlySpan<byte> bytes, int at)
    {
        int start = Math.Max(0, at - 40);
        int end = Math.Min(bytes.Length, at + 80);
        return Encoding.UTF8.GetString(bytes[start..end]).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    private static string ProjectFolder(string testFile)
    {
        DirectoryInfo? folder = new FileInfo(testFile).Directory;
        while (folder is not null && !folder.EnumerateFiles("*.csproj").Any())
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No project folder above the test's source file.");
    }
}
