using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Caja;
using SamplePos.Identity;

namespace SamplePos.Features.Caja;

/// <summary>The closes, newest first.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class CierresModel : PageModel
{
    private const int PageLength = 30;

    private readonly CajaStore _cajas;

    /// <summary>Lists this shop's.</summary>
    public CierresModel(CajaStore cajas) => _cajas = cajas;

    /// <summary>The close before which the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Antes { get; set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<TurnoCaja> Turnos { get; private set; } = [];

    /// <summary>Whether there are older ones.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<TurnoCaja> found = await _cajas.HistoryAsync(Antes, PageLength + 1, cancellationToken);
        HasMore = found.Count > PageLength;
        Turnos = [.. found.Take(PageLength)];
    }
}
