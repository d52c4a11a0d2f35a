namespace IziSales.Cli;

/// <summary>Reads files named on the command line; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    private const int BufferSize = 64 * 1024;

    public static async Task<byte[]> ReadAsync(CliHost host, string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            using MemoryStream all = new();
            await host.Input.CopyToAsync(all, cancellationToken).ConfigureAwait(false);
            return all.ToArray();
        }

        EnsureFile(path);
        return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A file that can be read at any place; what comes through a pipe is put aside first, for the command's own eyes.</summary>
    public static async Task<FileStream> OpenAsync(CliHost host, string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            return await PutAsideAsync(host.Input, cancellationToken).ConfigureAwait(false);
        }

        EnsureFile(path);
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        if (file.CanSeek)
        {
            return file;
        }

        await using (file.ConfigureAwait(false))
        {
            return await PutAsideAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<FileStream> PutAsideAsync(Stream pipe, CancellationToken cancellationToken)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose, BufferSize = BufferSize };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        FileStream aside = new(Path.Combine(Path.GetTempPath(), $"izisales-{Guid.NewGuid():N}.tmp"), options);
        await pipe.CopyToAsync(aside, cancellationToken).ConfigureAwait(false);
        aside.Position = 0;
        return aside;
    }

    private static void EnsureFile(string path)
    {
        if (!File.Exists(path))
        {
            throw CliException.WrongUse(Directory.Exists(path) ? $"«{path}» es una carpeta; se esperaba un archivo." : $"No existe el archivo «{path}».");
        }
    }
}
