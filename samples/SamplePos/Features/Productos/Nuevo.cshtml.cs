using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SamplePos.Catalogue;
using SamplePos.Identity;

namespace SamplePos.Features.Productos;

/// <summary>Adding a product.</summary>
[Authorize(Policy = Permisos.Catalogo)]
public sealed class NuevoModel : ProductoPage
{
    /// <summary>Adds to this catalogue.</summary>
    public NuevoModel(CatalogueStore catalogue)
        : base(catalogue)
    {
    }

    /// <summary>Shows an empty form.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new() { Unidad = "NIU", Lleva = true };
        return LoadCategoriesAsync(cancellationToken);
    }

    /// <summary>Adds the product.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ProductSaved? saved = await SaveAsync(new Product { Code = "", Name = "" }, cancellationToken);
        return saved?.Id is { } id ? Redirect($"/productos/{id}?guardado=true") : Page();
    }
}
