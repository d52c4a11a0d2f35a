using Microsoft.AspNetCore.Mvc;
using SamplePos.Catalogue;
using SamplePos.Identity;

namespace SamplePos.Features.Productos;

/// <summary>One product: what it is, and changing it for whoever may.</summary>
public sealed class DetalleModel : ProductoPage
{
    /// <summary>Shows this catalogue's.</summary>
    public DetalleModel(CatalogueStore catalogue)
        : base(catalogue)
    {
    }

    /// <summary>The product as it is kept.</summary>
    public Product Producto { get; private set; } = null!;

    /// <summary>Whether it was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Guardado { get; set; }

    /// <summary>Who has its code by right; null when it does itself.</summary>
    public Product? Titular { get; private set; }

    /// <inheritdoc/>
    public override bool Existe => true;

    /// <summary>Whether the person may change it here.</summary>
    public bool Cambia => User.Can(Permisos.Catalogo) && !Producto.IsFromWeb;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Form = ProductForm.From(Producto);
        await LoadCategoriesAsync(cancellationToken);
        return Page();
    }

    /// <summary>Changes it.</summary>
    [Permiso(Permisos.Catalogo)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        ProductSaved? saved = await SaveAsync(Producto, cancellationToken);
        if (saved?.Id is not null)
        {
            return Redirect($"/productos/{id}?guardado=true");
        }

        if (saved is { IsStale: true } or { Field: null })
        {
            await LoadAsync(id, cancellationToken);
            Form = ProductForm.From(Producto);
        }

        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        if (await Catalogue.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Producto = found;
        Titular = found.IsRepeated ? await Catalogue.FindHolderAsync(found, cancellationToken) : null;
        return true;
    }
}
