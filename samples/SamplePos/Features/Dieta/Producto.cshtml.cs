using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Dieta;
using SamplePos.Identity;

namespace SamplePos.Features.Dieta;

/// <summary>What a product is made of.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class ProductoModel : PageModel
{
    private const int LongestList = 2000;

    private readonly DietaStore _dieta;
    private readonly Auditoria _auditoria;

    /// <summary>Keeps it here.</summary>
    public ProductoModel(DietaStore dieta, Auditoria auditoria)
    {
        _dieta = dieta;
        _auditoria = auditoria;
    }

    /// <summary>The ingredients, as typed.</summary>
    [BindProperty]
    public string? Ingredientes { get; set; }

    /// <summary>The version that the form shows.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>What it holds, as ticked and typed.</summary>
    [BindProperty]
    public RestriccionForm Form { get; set; } = new();

    /// <summary>The product.</summary>
    public ProductoDieta Producto { get; private set; } = null!;

    /// <summary>What its name and ingredients give away, beside what is ticked.</summary>
    public IReadOnlyList<Coincidencia> Hallado { get; private set; } = [];

    /// <summary>Whether it was just kept.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Guardado { get; set; }

    /// <summary>Why it was not kept.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the person may change it.</summary>
    public bool Changes => User.Can(Permisos.Dieta);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        (Ingredientes, Version) = (Producto.Ingredientes, Producto.Version);
        Form = RestriccionForm.From(Producto.Etiquetas);
        return Page();
    }

    /// <summary>Keeps what was typed.</summary>
    [Permiso(Permisos.Dieta)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        ModelState.Clear();
        string text = Ingredientes?.Trim().ReplaceLineEndings("\n") ?? "";
        if (Form.Read() is not { } marks || text.Length > LongestList || text.Any(static letter => char.IsControl(letter) && letter != '\n'))
        {
            Problem = $"No se guardó: los ingredientes van hasta {LongestList} letras y las otras cosas se separan con comas.";
            return Page();
        }

        ProductoDieta typed = Producto with { Ingredientes = text, Etiquetas = marks, Version = Version };
        if (!await _dieta.SaveAsync(typed, cancellationToken))
        {
            Problem = "Otra persona lo cambió mientras usted lo tenía abierto. Vuelva a abrirlo y haga su cambio.";
            return Page();
        }

        await _auditoria.RecordAsync(new Registro(Acciones.DietaProducto, "producto", $"{id}") { Antes = Producto.IsKnown ? Told(Producto) : null, Despues = Told(typed) }, CancellationToken.None);
        return Redirect($"/dieta/productos/{id}?guardado=true");
    }

    private static string Told(ProductoDieta product) => $"{product.Nombre}: {string.Join(", ", product.Etiquetas.Select(static one => one.Nombre))}; {product.Ingredientes}";

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        if ((await _dieta.ProductsAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } product)
        {
            return false;
        }

        Producto = product;
        Hallado = [.. DietaMatcher.Judge(Alergenos.Todos.Select(Restriccion.Of), product).Where(static one => one.Fuente != CoincidenciaFuente.Etiqueta)];
        return true;
    }
}
