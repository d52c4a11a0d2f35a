using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace IziSales.Storage.Tests;

/// <summary>
/// A database on a disk that gets full and is freed again: a disk of two megabytes in memory where one may be mounted; elsewhere, and on request, a file that SQLite
/// may not let grow.
/// </summary>
internal sealed class FullDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("izisales-disco-");
    private readonly NarrowDataSource _narrow;
    private readonly DbDataSource _file;
    private readonly bool _isMounted;

    private FullDisk(bool isReal)
    {
        _isMounted = isReal && Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", _folder.FullName);

        // SQLite keeps the bound on growth per connection, so none may be pooled.
        _file = SqliteFactory.Instance.CreateDataSource($"Data Source={Path.Combine(_folder.FullName, "tienda.db")};Pooling=False");
        _narrow = new NarrowDataSource(_file) { MaxPages = _isMounted ? int.MaxValue : 60 };
    }

    public DbDataSource DataSource => _narrow;

    private string Ballast => Path.Combine(_folder.FullName, "lastre");

    public static FullDisk Create(bool isReal) => new(isReal);

    /// <summary>Takes every byte that is left.</summary>
    public void Fill()
    {
        if (!_isMounted)
        {
            return;
        }

        using FileStream file = new(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] page = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(page);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Free()
    {
        File.Delete(Ballast);
        _narrow.MaxPages = int.MaxValue;
        _narrow.Widen();
    }

    public void Dispose()
    {
        _narrow.Dispose();
        _file.Dispose();
        if (_isMounted)
        {
            Run("umount", "-l", _folder.FullName);
        }

        _folder.Delete(recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
