using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Caja;
using SamplePos.Identity;

namespace SamplePos.Features.Caja;

/// <summary>One close.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class CierreModel : PageModel
{
    private readonly CajaStore _cajas;

    /// <summary>Shows this shop's.</summary>
    public CierreModel(CajaStore cajas) => _cajas = cajas;

    /// <summary>The session.</summary>
    public TurnoCaja Turno { get; private set; } = null!;

    /// <summary>What was found at its close.</summary>
    public CierreCaja Cierre => Turno.Cierre!;

    /// <summary>What was put in and taken out.</summary>
    public IReadOnlyList<MovimientoCaja> Movimientos { get; private set; } = [];

    /// <summary>Shows the close.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await _cajas.FindSessionAsync(id, cancellationToken) is not { Cierre: not null } turno)
        {
            return NotFound();
        }

        Turno = turno;
        Movimientos = await _cajas.MovesAsync(id, cancellationToken);
        return Page();
    }
}
