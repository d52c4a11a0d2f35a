using Microsoft.Win32.SafeHandles;

namespace IziSales.Cli.Output;

/// <summary>Writes whole files or none: a temporary file beside the goal, then a rename.</summary>
internal static class AtomicFile
{
    /// <summary>Readable by its owner alone: what holds a private key.</summary>
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, FileSafety safety, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (safety == FileSafety.PowerCut)
        {
            return FlushedAsync(path, bytes, mode: null, cancellationToken);
        }

        Write(path, bytes.Span);
        return Task.CompletedTask;
    }

    public static Task WriteSecretAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => FlushedAsync(path, bytes, OwnerOnly, cancellationToken);

    // Into the system's cache: to hand so little to another thread costs more than to copy it.
    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string temporary = TemporaryFor(path);
        try
        {
            using (SafeFileHandle file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(file, bytes, fileOffset: 0);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task FlushedAsync(string path, ReadOnlyMemory<byte> bytes, UnixFileMode? mode, CancellationToken cancellationToken)
    {
        string temporary = TemporaryFor(path);
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
            if (mode is { } unixMode && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = unixMode;
            }

            FileStream file = new(temporary, options);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string TemporaryFor(string path) => $"{path}.{Guid.NewGuid():N}.tmp";
}
