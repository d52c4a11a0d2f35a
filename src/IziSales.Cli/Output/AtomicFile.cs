namespace IziSales.Cli.Output;

/// <summary>Writes whole files or none: a temporary file beside the goal, then a rename.</summary>
internal static class AtomicFile
{
    /// <summary>Readable by its owner alone: what holds a private key.</summary>
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => WriteAsync(path, bytes, mode: null, cancellationToken);

    public static Task WriteSecretAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => WriteAsync(path, bytes, OwnerOnly, cancellationToken);

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, UnixFileMode? mode, CancellationToken cancellationToken)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
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
}
