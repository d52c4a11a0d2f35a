using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Features.Vender;
using SamplePos.Identity;

namespace SamplePos.Features.Bienvenida;

/// <summary>The first product of a new shop, made as at the till.</summary>
[Authorize(Policy = Permisos.Ajustar)]
public sealed class ProductoModel : PageModel
{
    private readonly QuickProducts _products;
    private readonly BienvenidaStore _store;
    private readonly Dictionary<string, string> _faltas = new(StringComparer.Ordinal);

    /// <summary>Makes it here.</summary>
    public ProductoModel(QuickProducts products, BienvenidaStore store)
    {
        _products = products;
        _store = store;
    }

    /// <summary>What it is called.</summary>
    [BindProperty]
    public string? Nombre { get; set; }

    /// <summary>What it costs.</summary>
    [BindProperty]
    public string? Precio { get; set; }

    /// <summary>What the scanner read.</summary>
    [BindProperty]
    public string? Barras { get; set; }

    /// <summary>Whether it is put on the scale.</summary>
    [BindProperty]
    public bool PorKilo { get; set; }

    /// <summary>What is wrong with a field.</summary>
    public string? Falta(string campo) => _faltas.GetValueOrDefault(campo);

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        // The form begins empty.
    }

    /// <summary>Makes the product.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        decimal price = decimal.TryParse(Precio?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal typed) ? typed : 0m;
        ProblemList problems = [];
        if (await _products.MakeAsync(new QuickProductRequest(Nombre, price) { Barcode = Barras, Weighed = PorKilo }, User, problems, cancellationToken) is null)
        {
            foreach (Problem problem in problems)
            {
                _faltas.TryAdd(problem.Field switch { "Price" => nameof(Precio), "Barcode" => nameof(Barras), _ => nameof(Nombre) }, $"{problem.Message} {problem.Remedy}");
            }

            return Page();
        }

        await _store.DoneAsync(Recorrido.Pasos[^1], cancellationToken);
        return Redirect(Recorrido.Pagina);
    }
}
