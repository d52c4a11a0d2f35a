using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace SamplePos.Operacion.Respaldos;

/// <summary>One compressed file with everything of a backup, and a manifest by which each part is checked.</summary>
public static class ArchivoRespaldo
{
    /// <summary>The manifest's name.</summary>
    public const string ManifestName = "manifiesto.json";

    private const long LargestManifest = 16 * 1024 * 1024;
    private const string Damaged = "El respaldo está dañado o no está completo";

    /// <summary>Writes the files under their names, and the manifest with their digests.</summary>
    public static async Task<Manifiesto> WriteAsync(string path, Manifiesto manifiesto, IReadOnlyList<(string Name, string File)> files, CancellationToken cancellationToken)
    {
        List<ManifiestoArchivo> written = [];
        await using (FileStream output = new(path, FileMode.CreateNew, FileAccess.ReadWrite))
        {
            using (ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach ((string name, string file) in files)
                {
                    written.Add(await AddAsync(zip, name, file, cancellationToken));
                }

                manifiesto = manifiesto with { Archivos = written };
                await using Stream entry = zip.CreateEntry(ManifestName, CompressionLevel.Optimal).Open();
                await JsonSerializer.SerializeAsync(entry, manifiesto, RespaldoJson.Default.Manifiesto, cancellationToken);
            }

            output.Flush(flushToDisk: true);
        }

        return manifiesto;
    }

    /// <summary>Takes every file out into a new folder and compares it with the manifest.</summary>
    /// <exception cref="RespaldoException">It is no backup, or something is missing, too much or different.</exception>
    public static async Task<Manifiesto> ExtractAsync(string path, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream input = File.OpenRead(path);
            using ZipArchive zip = new(input, ZipArchiveMode.Read);
            Manifiesto manifiesto = await ReadAsync(zip, cancellationToken);
            string[] listed = [.. manifiesto.Archivos.Select(static file => file.Nombre), ManifestName];
            if (zip.Entries.Select(static entry => entry.FullName).Except(listed, StringComparer.Ordinal).FirstOrDefault() is { } stranger)
            {
                throw new RespaldoException($"El respaldo tiene un archivo que su manifiesto no nombra («{stranger}»): alguien lo cambió. Elija otro.");
            }

            Directory.CreateDirectory(folder);
            foreach (ManifiestoArchivo file in manifiesto.Archivos)
            {
                await ExtractAsync(zip, file, folder, cancellationToken);
            }

            return manifiesto;
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw new RespaldoException($"{Damaged}: no se puede leer. Elija otro.", error);
        }
    }

    private static async Task<Manifiesto> ReadAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(ManifestName) is not { Length: < LargestManifest } entry)
        {
            throw new RespaldoException("Ese archivo no es un respaldo de SamplePos: no tiene manifiesto.");
        }

        await using Stream stream = entry.Open();
        Manifiesto manifiesto = await JsonSerializer.DeserializeAsync(stream, RespaldoJson.Default.Manifiesto, cancellationToken) ?? throw new RespaldoException($"{Damaged}: su manifiesto está vacío.");
        return manifiesto.Version <= Manifiesto.VersionActual ? manifiesto : throw new RespaldoException("El respaldo es de una versión más nueva de SamplePos. Instale esa versión y vuelva a intentar.");
    }

    private static async Task<ManifiestoArchivo> AddAsync(ZipArchive zip, string name, string file, CancellationToken cancellationToken)
    {
        await using FileStream source = File.OpenRead(file);
        await using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        using SHA256 digest = SHA256.Create();
        await using CryptoStream both = new(entry, digest, CryptoStreamMode.Write);
        await source.CopyToAsync(both, cancellationToken);
        await both.FlushFinalBlockAsync(cancellationToken);
        return new(name, source.Length, Convert.ToHexStringLower(digest.Hash!));
    }

    private static async Task ExtractAsync(ZipArchive zip, ManifiestoArchivo file, string folder, CancellationToken cancellationToken)
    {
        string target = Path.GetFullPath(Path.Combine(folder, file.Nombre));
        if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new RespaldoException($"El respaldo quiere escribir fuera de su carpeta («{file.Nombre}»): alguien lo cambió. Elija otro.");
        }

        if (zip.GetEntry(file.Nombre) is not { } entry || entry.Length != file.Bytes)
        {
            throw new RespaldoException($"{Damaged}: falta «{file.Nombre}» o no tiene su tamaño. Elija otro.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using (Stream source = entry.Open())
        await using (FileStream output = new(target, FileMode.CreateNew, FileAccess.Write))
        {
            await source.CopyToAsync(output, cancellationToken);
            output.Flush(flushToDisk: true);
        }

        if (await Huella.OfAsync(target, cancellationToken) != file.Sha256)
        {
            throw new RespaldoException($"{Damaged}: «{file.Nombre}» no es como cuando se guardó. Elija otro.");
        }
    }
}
