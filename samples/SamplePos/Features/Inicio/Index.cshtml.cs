using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;

namespace SamplePos.Features.Inicio;

/// <summary>The dashboard.</summary>
[Authorize(Policy = Permisos.Reportes)]
public sealed class IndexModel : PageModel
{
    private readonly TableroService _tablero;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(TableroService tablero) => _tablero = tablero;

    /// <summary>Which period: a code of <see cref="TableroPeriodo"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ver { get; set; }

    /// <summary>The period.</summary>
    public TableroPeriodo Periodo => TableroPeriodo.Find(Ver) ?? TableroPeriodo.Dia;

    /// <summary>The figures.</summary>
    public DashboardAnswer Tablero { get; private set; } = null!;

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Tablero = await _tablero.ReadAsync(Periodo, cancellationToken);
}
