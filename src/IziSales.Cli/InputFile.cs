namespace IziSales.Cli;

/// <summary>Reads files named on the command line; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    public static async Task<byte[]> ReadAsync(CliHost host, string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            using MemoryStream all = new();
            await host.Input.CopyToAsync(all, cancellationToken).ConfigureAwait(false);
            return all.ToArray();
        }

        if (!File.Exists(path))
        {
            throw CliException.WrongUse(Directory.Exists(path) ? $"«{path}» es una carpeta; se esperaba un archivo." : $"No existe el archivo «{path}».");
        }

        return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
    }
}
