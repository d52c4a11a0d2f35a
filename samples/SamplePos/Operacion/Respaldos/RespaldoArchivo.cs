using System.Globalization;
using System.Text.RegularExpressions;
using IziSales.Ubl;

namespace SamplePos.Operacion.Respaldos;

/// <summary>A backup as it lies in a folder, known by its name.</summary>
/// <param name="Nombre">Its name.</param>
/// <param name="Momento">When it was made.</param>
/// <param name="Bytes">How long it is.</param>
public sealed partial record RespaldoArchivo(string Nombre, DateTimeOffset Momento, long Bytes)
{
    private const string Format = "yyyyMMdd-HHmmss";

    /// <summary>Whether it is locked with a passphrase.</summary>
    public bool IsLocked => Nombre.EndsWith(".cifrado", StringComparison.Ordinal);

    /// <summary>What a backup of this moment is called.</summary>
    public static string NameOf(DateTimeOffset moment, string caja, bool locked) =>
        $"respaldo-{Lima.At(moment).ToString(Format, CultureInfo.InvariantCulture)}-caja{Unusual().Replace(caja, "")}.zip{(locked ? ".cifrado" : "")}";

    /// <summary>Whether a text is the name of a backup, and no path.</summary>
    public static bool IsName(string? name) => name is not null && Shape().IsMatch(name);

    /// <summary>The backups in a folder, the newest first; none when there is no such folder.</summary>
    public static IReadOnlyList<RespaldoArchivo> In(string folder) =>
        !Directory.Exists(folder) ? [] :
        [
            .. from file in new DirectoryInfo(folder).EnumerateFiles("respaldo-*")
               let match = Shape().Match(file.Name)
               where match.Success
               let moment = DateTime.ParseExact(match.Groups["at"].Value, Format, CultureInfo.InvariantCulture)
               orderby file.Name descending
               select new RespaldoArchivo(file.Name, new DateTimeOffset(moment, Lima.At(DateTimeOffset.UnixEpoch).Offset), file.Length),
        ];

    [GeneratedRegex(@"^respaldo-(?<at>\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d)-([01]\d|2[0-3])[0-5]\d[0-5]\d)-caja[A-Za-z0-9]*\.zip(\.cifrado)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unusual();
}
