using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Catalogue;
using SamplePos.Identity;

namespace SamplePos.Features.Productos;

/// <summary>The catalogue: what is sold, at what price, how much there is.</summary>
public sealed class IndexModel : PageModel
{
    private const int LastPage = 10_000;
    private const int LongestSearch = 80;

    private readonly CatalogueStore _catalogue;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(CatalogueStore catalogue) => _catalogue = catalogue;

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only of this category; empty is all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Categoria { get; set; }

    /// <summary>Only in this state, in the words of the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Estado { get; set; }

    /// <summary>Which page of what was found.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>The states with their words; the last only concerns a shop that has such products.</summary>
    public static IReadOnlyList<(string Code, string Word, ProductState State)> Estados { get; } =
        [("", "A la venta", ProductState.Activos), ("por-acabarse", "Por acabarse", ProductState.PorAcabarse), ("retirados", "Retirados", ProductState.Retirados), ("codigo-repetido", "Código repetido", ProductState.CodigoRepetido)];

    /// <summary>The state that is shown.</summary>
    public ProductState State => Estados.FirstOrDefault(estado => estado.Code == (Estado ?? "")).State;

    /// <summary>How many products share the code of another.</summary>
    public int Repetidos { get; private set; }

    /// <summary>The categories that are in use.</summary>
    public IReadOnlyList<string> Categorias { get; private set; } = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Product> Productos { get; private set; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>Whether there are more.</summary>
    public bool HasMore => Pagina * CatalogueStore.PageLength < Total;

    /// <summary>Whether the person may change the catalogue.</summary>
    public bool Cambia => User.Can(Permisos.Catalogo);

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrow => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Categoria);

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = Math.Clamp(Pagina, 1, LastPage);
        string text = Q?.Length > LongestSearch ? Q[..LongestSearch] : Q ?? "";
        Repetidos = await _catalogue.CountRepeatedAsync(cancellationToken);
        Categorias = await _catalogue.CategoriesAsync(cancellationToken);
        (Productos, Total) = await _catalogue.ListAsync(new ProductFilter(text, string.IsNullOrEmpty(Categoria) ? null : Categoria, State, Pagina), cancellationToken);
    }
}
