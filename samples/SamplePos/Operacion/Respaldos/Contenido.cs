using SamplePos.Hosting;

namespace SamplePos.Operacion.Respaldos;

/// <summary>What besides the database belongs to the shop, and where each part goes back to.</summary>
internal static class Contenido
{
    /// <summary>Where the keys lie in a backup.</summary>
    public const string Claves = "claves";

    /// <summary>Where the other files lie in a backup.</summary>
    public const string Datos = "datos";

    private const string OwnCertificate = "certificado-externo.pfx";

    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    /// <summary>The keys, the certificates and whatever else lies in the data folder; not the logs, not the backups, not what an earlier restore put aside.</summary>
    public static IReadOnlyList<(string Name, string File)> Of(DataFolder folder, PosOptions options)
    {
        List<(string Name, string File)> files =
        [
            .. Directory.EnumerateFiles(folder.Keys).Select(static file => ($"{Claves}/{Path.GetFileName(file)}", file)),
            .. Directory.EnumerateFileSystemEntries(folder.Root).Where(entry => !IsLeftOut(folder, entry)).SelectMany(static entry => Files(entry))
                .Select(file => ($"{Datos}/{Path.GetRelativePath(folder.Root, file).Replace(Path.DirectorySeparatorChar, '/')}", file)),
        ];
        if (options.CertificatePath.Length > 0 && File.Exists(options.CertificatePath))
        {
            files.Add(($"{Datos}/{OwnCertificate}", options.CertificatePath));
        }

        return files;
    }

    /// <summary>The files of a SQLite database: itself and what goes with it.</summary>
    public static IEnumerable<string> Database(DataFolder folder) => Companions.Select(companion => folder.Database + companion);

    private static IEnumerable<string> Files(string entry) => Directory.Exists(entry) ? Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories) : [entry];

    private static bool IsLeftOut(DataFolder folder, string entry)
    {
        string name = Path.GetFileName(entry);
        return entry == folder.Logs || entry == folder.Keys || entry == folder.Respaldos
            || Database(folder).Contains(entry, StringComparer.Ordinal)
            || name.StartsWith(Restauracion.Prefix, StringComparison.Ordinal)
            || name.StartsWith(Restauracion.KeptPrefix, StringComparison.Ordinal)
            || name.StartsWith('.');
    }
}
