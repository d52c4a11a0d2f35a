using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Csv;
using SamplePos.Identity;
using SamplePos.Importacion;

namespace SamplePos.Features.Importar;

/// <summary>Bringing in a list of products: the file. Nothing is written before it was looked at.</summary>
[Authorize(Policy = Permisos.Catalogo)]
[RequestSizeLimit(CsvReader.MostBytes + FormBytes)]
public sealed class IndexModel : PageModel
{
    private const int FormBytes = 64 * 1024;

    private readonly ImportacionStore _store;

    /// <summary>Keeps files here.</summary>
    public IndexModel(ImportacionStore store) => _store = store;

    /// <summary>Why the file was not taken.</summary>
    public string? Problema { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        // There is nothing to read.
    }

    /// <summary>Takes the file and shows what it would do.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? archivo, CancellationToken cancellationToken)
    {
        if (archivo is not { Length: > 0 and <= CsvReader.MostBytes })
        {
            Problema = archivo is { Length: > 0 } ? $"El archivo pesa más de {CsvReader.MostBytes / 1024 / 1024} MB. Divídalo en dos." : "Elija el archivo CSV de su lista.";
            return Page();
        }

        using MemoryStream content = new();
        await archivo.CopyToAsync(content, cancellationToken);
        byte[] bytes = content.ToArray();
        if (CsvReader.Read(bytes, out string? problem) is null)
        {
            Problema = problem;
            return Page();
        }

        return Redirect($"/productos/importar/{await _store.PutAsync(Path.GetFileName(archivo.FileName), bytes, cancellationToken)}");
    }
}
