using IziSales.Printing;
using SamplePos.Ajustes;
using SamplePos.Features.Ajustes.Impresora;
using SamplePos.Hosting;

namespace SamplePos.Impresion;

/// <summary>Takes over the printer that <c>izisales printer setup</c> found, when the shop opens with its file in the data folder and has chosen none itself.</summary>
public sealed class PrinterSetup
{
    private readonly AjusteStore _ajustes;
    private readonly DataFolder _folder;
    private readonly ILogger<PrinterSetup> _logger;

    /// <summary>Looks in this folder.</summary>
    public PrinterSetup(AjusteStore ajustes, DataFolder folder, ILogger<PrinterSetup> logger)
    {
        _ajustes = ajustes;
        _folder = folder;
        _logger = logger;
    }

    /// <summary>Takes it over. A file that makes no sense is told in the log, and keeps no shop from opening.</summary>
    public async Task AdoptAsync(CancellationToken cancellationToken)
    {
        string path = Path.Combine(_folder.Root, PrinterSettingsFile.DefaultName);
        if (_ajustes.Version(ImpresoraSeccion.Instance) > 0 || !File.Exists(path))
        {
            return;
        }

        try
        {
            if (await PrinterSettingsFile.ReadAsync(path, cancellationToken) is [{ } first, ..])
            {
                await _ajustes.SaveAsync(ImpresoraSeccion.Instance, ImpresoraAjuste.From(first), version: 0, cancellationToken);
                _logger.LogInformation("Se tomó la impresora {Direccion} de {Archivo}.", first.Direccion, path);
            }
        }
        catch (Exception error) when (error is PrinterException or IOException or ArgumentException)
        {
            _logger.LogWarning(error, "No se tomó la impresora de {Archivo}.", path);
        }
    }
}
