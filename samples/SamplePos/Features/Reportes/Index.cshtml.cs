using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Identity;
using SamplePos.Informes;

namespace SamplePos.Features.Reportes;

/// <summary>The reports.</summary>
[Authorize(Policy = Permisos.Reportes)]
public sealed class IndexModel : PageModel
{
    private readonly ReporteService _reportes;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(ReporteService reportes) => _reportes = reportes;

    /// <summary>Which report.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ver { get; set; }

    /// <summary>The first day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Desde { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Hasta { get; set; }

    /// <summary>The report.</summary>
    public Informe Informe { get; private set; } = null!;

    /// <summary>The ranges of one touch.</summary>
    public IReadOnlyList<RangoElegido> Rangos => RangoElegido.At(_reportes.Hoy);

    /// <summary>The address of another report or range.</summary>
    public static string Address(TipoInforme tipo, Rango rango) => $"/reportes?ver={tipo.Codigo}&desde={rango.Desde:yyyy-MM-dd}&hasta={rango.Hasta:yyyy-MM-dd}";

    /// <summary>The address of a file with this one.</summary>
    public string File(string form) => $"/api/reports/{Informe.Tipo.Codigo}/{form}?desde={Informe.Rango.Desde:yyyy-MM-dd}&hasta={Informe.Rango.Hasta:yyyy-MM-dd}";

    /// <summary>Reads the report.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Informe = await _reportes.ReadAsync(TipoInforme.Find(Ver) ?? TipoInforme.Todos[0], Rango.Of(Desde, Hasta, _reportes.Hoy), cancellationToken);
}
