using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Ajustes;
using SamplePos.Catalogue;

namespace SamplePos.Features.Productos;

/// <summary>What the pages of a new product and of an old one do alike.</summary>
public abstract class ProductoPage : PageModel
{
    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);

    /// <summary>A page over this catalogue.</summary>
    protected ProductoPage(CatalogueStore catalogue) => Catalogue = catalogue;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ProductForm Form { get; set; } = new();

    /// <summary>The categories that are in use.</summary>
    public IReadOnlyList<string> Categorias { get; private set; } = [];

    /// <summary>Why it was not saved, when no field is to blame.</summary>
    public string? Problema { get; private set; }

    /// <summary>Whether there is a product already.</summary>
    public virtual bool Existe => false;

    /// <summary>Where it is kept.</summary>
    protected CatalogueStore Catalogue { get; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Keeps what was typed over what there was; null when something is wrong with it, which the page then shows.</summary>
    protected async Task<ProductSaved?> SaveAsync(Product before, CancellationToken cancellationToken)
    {
        Product typed = Form.Over(before);
        foreach (Falta falta in ProductRules.Check(typed))
        {
            _faltas.TryAdd(falta.Campo, falta.Mensaje);
        }

        ModelState.Clear();
        ProductSaved? saved = _faltas.Count == 0 ? await Catalogue.SaveAsync(typed, cancellationToken) : null;
        if (saved is { Field: { } field })
        {
            _faltas.TryAdd(field, saved.Problem!);
        }

        Problema = saved is { Field: null } ? saved.Problem : null;
        await LoadCategoriesAsync(cancellationToken);
        return saved;
    }

    /// <summary>Reads what the form offers.</summary>
    protected async Task LoadCategoriesAsync(CancellationToken cancellationToken) => Categorias = await Catalogue.CategoriesAsync(cancellationToken);
}
