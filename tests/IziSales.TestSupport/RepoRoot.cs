namespace IziSales.Testing;

/// <summary>The folder of the repository, seen from a running test.</summary>
public static class RepoRoot
{
    private static readonly string[] NotSource =
        [".git", ".vs", ".idea", "bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "lib", "data"];

    /// <summary>The absolute path of the folder that holds the solution.</summary>
    public static string Path { get; } = Find();

    /// <summary>The absolute path of a file or folder named from the root with forward slashes.</summary>
    public static string Combine(string relative) => System.IO.Path.Combine(Path, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>The name of a file as seen from the root, with forward slashes.</summary>
    public static string Relative(string path) => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/');

    /// <summary>Every file a person wrote below a folder, in ordinal order; what builds and runs leave behind is left out.</summary>
    public static IEnumerable<string> SourceFiles(string relativeFolder, string pattern = "*")
    {
        string folder = Combine(relativeFolder);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        IEnumerable<string> here = Directory.EnumerateFiles(folder, pattern);
        IEnumerable<string> below = Directory.EnumerateDirectories(folder)
            .Where(directory => !NotSource.Contains(System.IO.Path.GetFileName(directory)))
            .SelectMany(directory => SourceFiles(Relative(directory), pattern));
        return here.Concat(below).Order(StringComparer.Ordinal);
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "IziSales.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests must run from their build output inside the repository.");
    }
}
