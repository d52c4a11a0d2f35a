namespace IziSales.Testing;

/// <summary>The folder <c>shared</c> beside the repository: SUNAT's catalogues and schemas, kept outside because of their size and licence.</summary>
public static class SharedFacts
{
    /// <summary>The folder, or null when it is not there.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The absolute path of a file or folder in it; the test is skipped (see <see cref="Requirement"/>) when it is not there.</summary>
    public static string Require(string relative)
    {
        string? path = Folder is null ? null : Path.Combine(Folder, relative);
        if (path is null || !Path.Exists(path))
        {
            Requirement.Missing($"'../shared/{relative}' is not beside the repository; put the folder with SUNAT's catalogues and schemas there.");
        }

        return path;
    }

    private static string? Find()
    {
        string folder = Path.GetFullPath(Path.Combine(RepoRoot.Path, "..", "shared"));
        return Directory.Exists(folder) ? folder : null;
    }
}
