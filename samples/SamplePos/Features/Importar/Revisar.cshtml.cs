using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Features.Vender;
using SamplePos.Identity;
using SamplePos.Importacion;

namespace SamplePos.Features.Importar;

/// <summary>Bringing in a list of products: what the file would do, row by row, and doing it.</summary>
[Authorize(Policy = Permisos.Catalogo)]
public sealed class RevisarModel : PageModel
{
    /// <summary>How many rows a page shows.</summary>
    public const int PageLength = 100;

    private readonly ImportacionStore _store;

    /// <summary>Looks at files here.</summary>
    public RevisarModel(ImportacionStore store) => _store = store;

    /// <summary>The file.</summary>
    public ArchivoSubido Archivo { get; private set; } = null!;

    /// <summary>What it would do.</summary>
    public PlanImportacion Plan { get; private set; } = new([], [], null);

    /// <summary>Which rows are shown, in the word of the address; by default those that need a look.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ver { get; set; }

    /// <summary>Which page of them.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>What was shown when the person agreed.</summary>
    [BindProperty]
    public string? Huella { get; set; }

    /// <summary>Why nothing was written.</summary>
    public string? Problema { get; private set; }

    /// <summary>The kinds of row with their words.</summary>
    public static IReadOnlyList<(FilaEstado Estado, string Code, string Word)> Estados { get; } =
        [(FilaEstado.Error, "error", "Con error"), (FilaEstado.Cambia, "cambia", "Cambian"), (FilaEstado.Nuevo, "nuevo", "Nuevos"), (FilaEstado.Igual, "igual", "Iguales")];

    /// <summary>The kind that is shown: the one that was asked for, else the first that there is.</summary>
    public FilaEstado Estado { get; private set; }

    /// <summary>The rows that are shown.</summary>
    public IReadOnlyList<FilaPlan> Filas { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore => Pagina * PageLength < Plan.Cuenta(Estado);

    /// <summary>Shows what it would do.</summary>
    public async Task<IActionResult> OnGetAsync(string clave, CancellationToken cancellationToken) => await LoadAsync(clave, cancellationToken) ? Page() : NotFound();

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(string clave, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(clave, cancellationToken))
        {
            return NotFound();
        }

        switch (await _store.ImportAsync(clave, Huella ?? "", Vendedor.NombreDe(User), cancellationToken))
        {
            case ImportacionResultado.Hecha or ImportacionResultado.YaHecha:
                return Redirect($"/productos/importar/{clave}");
            case ImportacionResultado.OtroPlan:
                Problema = "El catálogo cambió mientras usted miraba. Esto es lo que haría ahora: revíselo y vuelva a importar.";
                break;
            default:
                Problema = "Hay filas con error. Corríjalas en su archivo y súbalo otra vez; no se guardó nada.";
                break;
        }

        await LoadAsync(clave, cancellationToken);
        return Page();
    }

    private async Task<bool> LoadAsync(string clave, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(clave, cancellationToken) is not { } found)
        {
            return false;
        }

        Archivo = found;
        if (found.Resumen is not null)
        {
            return true;
        }

        Plan = await _store.PlanAsync(found, cancellationToken);
        (FilaEstado Estado, string Code, string Word)[] there = [.. Estados.Where(estado => Plan.Cuenta(estado.Estado) > 0)];
        Estado = there.FirstOrDefault(estado => estado.Code == Ver, there.FirstOrDefault()).Estado;
        Pagina = Math.Clamp(Pagina, 1, (Plan.Cuenta(Estado) / PageLength) + 1);
        Filas = [.. Plan.Filas.Where(fila => fila.Estado == Estado).Skip((Pagina - 1) * PageLength).Take(PageLength)];
        return true;
    }
}
