using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace SamplePos.Hosting;

/// <summary>Compresses the log files of past days and puts away those whose time is over.</summary>
public static partial class LogArchive
{
    private const int OpenDays = 2;
    private const string Compressed = ".gz";

    /// <summary>Goes through a folder of logs.</summary>
    public static async Task<(int Compressed, int Removed)> KeepAsync(string folder, DateOnly today, CancellationToken cancellationToken)
    {
        int compressed = 0;
        int removed = 0;
        foreach (string file in Directory.GetFiles(folder))
        {
            if (Shape().Match(Path.GetFileName(file)) is not { Success: true } match || !DateOnly.TryParseExact(match.Groups["day"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                continue;
            }

            int age = today.DayNumber - day.DayNumber;
            if (age > (match.Groups["kind"].Value == Logs.Errors ? Logs.ErrorDays : Logs.GeneralDays))
            {
                File.Delete(file);
                removed++;
            }
            else if (age >= OpenDays && !file.EndsWith(Compressed, StringComparison.Ordinal))
            {
                await CompressAsync(file, cancellationToken);
                compressed++;
            }
        }

        return (compressed, removed);
    }

    private static async Task CompressAsync(string file, CancellationToken cancellationToken)
    {
        string partial = $"{file}{Compressed}.parcial";
        await using (FileStream source = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        await using (FileStream target = new(partial, FileMode.Create, FileAccess.Write))
        await using (GZipStream zip = new(target, CompressionLevel.Optimal))
        {
            await source.CopyToAsync(zip, cancellationToken);
        }

        File.Move(partial, file + Compressed, overwrite: true);
        File.Delete(file);
    }

    [GeneratedRegex(@"^(?<kind>samplepos|errores)-(?<day>\d{8})(_\d+)?\.log(\.gz)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
