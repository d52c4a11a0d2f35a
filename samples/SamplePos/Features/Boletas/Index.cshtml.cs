using IziSales.Emision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Catalogue;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Features.Boletas;

/// <summary>The boletas, newest first.</summary>
public sealed class IndexModel : PageModel
{
    private const int PageLength = 50;
    private const int Searched = 500;

    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly Shop _shop;

    /// <summary>Lists this shop's.</summary>
    public IndexModel(IComprobanteStore comprobantes, VentaStore ventas, Shop shop)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _shop = shop;
    }

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Which states are shown: a code of <see cref="BoletaFilter"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Estado { get; set; }

    /// <summary>The chosen states.</summary>
    public BoletaFilter Filter => BoletaFilter.Find(Estado);

    /// <summary>What was found.</summary>
    public IReadOnlyList<BoletaRow> Rows { get; private set; } = [];

    /// <summary>Whether there are more than are shown.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        string folded = SearchText.Fold(Q?.Trim() ?? "");
        ComprobanteQuery query = new() { Emisor = _shop.Emisor.Ruc, Estados = Filter.Estados, Limit = folded.Length == 0 ? PageLength + 1 : Searched };
        IReadOnlyList<ComprobanteEmitido> found = await _comprobantes.ListAsync(query, cancellationToken);
        IReadOnlyDictionary<string, Venta> ventas = await _ventas.FindByNumbersAsync([.. found.Select(static one => one.Numero.Value)], cancellationToken);
        BoletaRow[] rows = [.. found.Select(one => new BoletaRow(one, ventas.GetValueOrDefault(one.Numero.Value)?.Metodo)).Where(row => row.Matches(folded))];
        IsCut = rows.Length > PageLength;
        Rows = rows[..Math.Min(rows.Length, PageLength)];
    }
}
