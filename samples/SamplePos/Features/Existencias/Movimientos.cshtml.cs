using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Catalogue;
using SamplePos.Existencias;
using SamplePos.Features.Vender;
using SamplePos.Identity;

namespace SamplePos.Features.Existencias;

/// <summary>What came in and went out of one product.</summary>
public sealed class MovimientosModel : PageModel
{
    private readonly CatalogueStore _catalogue;
    private readonly ExistenciasStore _existencias;

    /// <summary>Shows this shop's.</summary>
    public MovimientosModel(CatalogueStore catalogue, ExistenciasStore existencias)
    {
        _catalogue = catalogue;
        _existencias = existencias;
    }

    /// <summary>The product.</summary>
    public Product Producto { get; private set; } = null!;

    /// <summary>Its movements, the newest first.</summary>
    public IReadOnlyList<Movimiento> Movimientos { get; private set; } = [];

    /// <summary>A new movement, as typed.</summary>
    [BindProperty]
    public MovimientoForm Form { get; set; } = new();

    /// <summary>Why it was not written down.</summary>
    public string? Problema { get; private set; }

    /// <summary>Whether the person writes movements down.</summary>
    public bool Mueve => User.Can(Permisos.Existencias) && Producto.KeepsStock;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>Writes a movement down.</summary>
    [Permiso(Permisos.Existencias)]
    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        (ExistenciasTipo tipo, long amount, string? reason, Problema) = Form.Read();
        Problema ??= SaleReader.IsKey(Form.Clave) ? null : "La página es vieja. Cárguela otra vez.";
        if (Problema is null)
        {
            if (await _existencias.MoveAsync(Form.Clave!, id, tipo, amount, Vendedor.NombreDe(User), reason, cancellationToken))
            {
                return Redirect($"/productos/{id}/movimientos");
            }

            Problema = "De este producto no se lleva la cuenta. Cuéntelo primero.";
        }

        return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        if (await _catalogue.FindAsync(id, cancellationToken) is not { } found)
        {
            return false;
        }

        Producto = found;
        Movimientos = await _existencias.HistoryAsync(found, cancellationToken);
        if (!SaleReader.IsKey(Form.Clave))
        {
            Form.Clave = Guid.NewGuid().ToString("N");
        }

        return true;
    }
}
