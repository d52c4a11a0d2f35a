using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Dieta;
using SamplePos.Identity;

namespace SamplePos.Features.Dieta;

/// <summary>The products, with what is known of what they are made of.</summary>
[Authorize(Policy = Permisos.Dieta)]
public sealed class ProductosModel : PageModel
{
    private const int PageLength = 40;
    private const int LastPage = 10_000;

    private readonly DietaStore _dieta;

    /// <summary>Lists these.</summary>
    public ProductosModel(DietaStore dieta) => _dieta = dieta;

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Whether only those of which nobody said anything.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Faltan { get; set; }

    /// <summary>Which page, from one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>What was found.</summary>
    public IReadOnlyList<ProductoDieta> Productos { get; private set; } = [];

    /// <summary>Whether there is a page after this.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = Math.Clamp(Pagina, 1, LastPage);
        IReadOnlyList<ProductoDieta> found = await _dieta.SearchAsync(Q, Faltan, PageLength + 1, (Pagina - 1) * PageLength, cancellationToken);
        HasMore = found.Count > PageLength;
        Productos = [.. found.Take(PageLength)];
    }

    /// <summary>Another page, or the same of others.</summary>
    public string PageAt(int pagina, bool faltan)
    {
        QueryBuilder query = new(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["q"] = Q,
            ["faltan"] = faltan ? "true" : null,
            ["pagina"] = pagina == 1 ? null : pagina.ToString(CultureInfo.InvariantCulture),
        }.Where(static one => !string.IsNullOrEmpty(one.Value)).Select(static one => KeyValuePair.Create(one.Key, one.Value!)));
        return $"/dieta/productos{query}";
    }
}
