using System.Diagnostics;
using System.Globalization;

namespace IziSales.Testing;

/// <summary>Folders of the tests of this process, all below one. Each test deletes its own; what failed or was cut short goes with the process, or with a later run.</summary>
public static class TemporaryFolder
{
    private const string Prefix = "izisales-tests-";

    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(6);
    private static readonly Lazy<string> Root = new(Open);

    /// <summary>An empty folder whose name begins like this.</summary>
    public static string New(string prefix) => Directory.CreateDirectory(Path.Combine(Root.Value, $"{prefix}{Guid.NewGuid().ToString("N")[..8]}")).FullName;

    private static string Open()
    {
        foreach (string other in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*").Where(IsForgotten))
        {
            Delete(other);
        }

        string root = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(root);
        return Directory.CreateDirectory(root).FullName;
    }

    private static bool IsForgotten(string folder)
    {
        if (Directory.GetLastWriteTimeUtc(folder) > TimeProvider.System.GetUtcNow() - Forgotten)
        {
            return false;
        }

        try
        {
            using var owner = Process.GetProcessById(int.Parse(Path.GetFileName(folder)[Prefix.Length..], CultureInfo.InvariantCulture));
            return false;
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return true; // nobody has that number any more
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody still holds a file of it; a later run tries again.
        }
    }
}
