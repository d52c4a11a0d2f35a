using System.Text.Json;
using IziSales.Printing.Queue;

namespace IziSales.Printing;

/// <summary>The shop's printers in a JSON file: what <c>izisales printer setup</c> writes and an application reads.</summary>
public static class PrinterSettingsFile
{
    /// <summary>The name it usually has.</summary>
    public const string DefaultName = "impresoras.json";

    private const int Version = 1;

    /// <summary>Reads the printers.</summary>
    /// <exception cref="PrinterException">The file is no list of printers; the message says what is wrong and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<PrinterSettings>> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        byte[] json = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        PrinterFile file;
        try
        {
            file = JsonSerializer.Deserialize(json, PrinterFileJson.Default.PrinterFile) ?? throw Bad(path, "está vacío");
        }
        catch (JsonException failure)
        {
            throw Bad(path, $"no se entiende en {failure.Path ?? "$"}, línea {failure.LineNumber + 1}", failure);
        }

        if (file.Version != Version)
        {
            throw Bad(path, $"es de la versión {file.Version} y se esperaba la {Version}; actualice el programa");
        }

        PrinterSettings[] printers = [.. file.Impresoras.Select(static entry => entry.ToSettings())];
        return PrinterSettings.FaultsOf(printers) is [{ } fault, ..] ? throw Bad(path, fault.TrimEnd('.')) : printers;
    }

    /// <summary>Writes the printers: the file is whole or as it was.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, IReadOnlyList<PrinterSettings> printers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(printers);
        var file = new PrinterFile { Version = Version, Impresoras = [.. printers.Select(PrinterFileEntry.Of)] };
        string draft = path + ".parcial";
        await File.WriteAllBytesAsync(draft, JsonSerializer.SerializeToUtf8Bytes(file, PrinterFileJson.Default.PrinterFile), cancellationToken).ConfigureAwait(false);
        File.Move(draft, path, overwrite: true);
    }

    private static PrinterException Bad(string path, string why, Exception? failure = null) =>
        new(PrinterFaults.Settings, $"El archivo de impresoras «{path}» no sirve: {why}. Vuelva a crearlo con «izisales printer setup», o corríjalo.", failure);
}
