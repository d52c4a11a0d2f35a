using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Dieta;
using SamplePos.Identity;

namespace SamplePos.Features.Dieta;

/// <summary>What was blocked and what was let pass, newest first.</summary>
[Authorize(Policy = Permisos.Dieta)]
public sealed class IndexModel : PageModel
{
    private const int PageLength = 40;
    private const int LastPage = 10_000;

    private readonly DietaHistorial _historial;

    /// <summary>Reads this history.</summary>
    public IndexModel(DietaHistorial historial) => _historial = historial;

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>A choice of <see cref="DietaView.Filtros"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Que { get; set; }

    /// <summary>Which page, from one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>What was found.</summary>
    public IReadOnlyList<DietaLinea> Lineas { get; private set; } = [];

    /// <summary>Whether there is a page after this.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = Math.Clamp(Pagina, 1, LastPage);
        IReadOnlyList<DietaLinea> found = await _historial.SearchAsync(new() { Texto = Q, Que = DietaView.Find(Que), Limit = PageLength + 1, Skip = (Pagina - 1) * PageLength }, cancellationToken);
        HasMore = found.Count > PageLength;
        Lineas = [.. found.Take(PageLength)];
    }

    /// <summary>Another page, or the same of another choice.</summary>
    public string PageAt(int pagina, string? que) => $"/dieta{Query(que, pagina)}";

    /// <summary>What is shown, as a file.</summary>
    public string Archivo => $"/api/dieta/historial.csv{Query(Que, 1)}";

    private QueryBuilder Query(string? que, int pagina) => new(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["q"] = Q,
        ["que"] = que,
        ["pagina"] = pagina == 1 ? null : pagina.ToString(CultureInfo.InvariantCulture),
    }.Where(static one => !string.IsNullOrEmpty(one.Value)).Select(static one => KeyValuePair.Create(one.Key, one.Value!)));
}
