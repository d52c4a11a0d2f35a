using IziSales.Emision;
using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Hosting;
using SamplePos.Informes;
using SamplePos.Ventas;

namespace SamplePos.Features.Boletas;

/// <summary>The documents, newest first, a page at a time.</summary>
public sealed class IndexModel : PageModel
{
    private const int PageLength = 50;
    private const int MostPages = 100_000;

    private readonly IComprobanteStore _comprobantes;
    private readonly VentaStore _ventas;
    private readonly IndiceSync _sync;
    private readonly BuscadorStore _buscador;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Lists this shop's.</summary>
    public IndexModel(IComprobanteStore comprobantes, VentaStore ventas, IndiceSync sync, BuscadorStore buscador, Shop shop, TimeProvider clock)
    {
        _comprobantes = comprobantes;
        _ventas = ventas;
        _sync = sync;
        _buscador = buscador;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Which states are shown: a code of <see cref="BoletaFilter"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Estado { get; set; }

    /// <summary>Which page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>The chosen states.</summary>
    public BoletaFilter Filter => BoletaFilter.Find(Estado);

    /// <summary>What was understood.</summary>
    public Busqueda Busqueda { get; private set; } = new();

    /// <summary>What was found on this page.</summary>
    public IReadOnlyList<BoletaRow> Rows { get; private set; } = [];

    /// <summary>What was found in all.</summary>
    public Hallazgo Hallazgo { get; private set; } = new([], 0, 0m);

    /// <summary>How many pages.</summary>
    public int Paginas => Math.Max(1, (Hallazgo.Cuantos + PageLength - 1) / PageLength);

    /// <summary>How many documents wait for somebody or for SUNAT.</summary>
    public OutboxStatus Outbox { get; private set; } = new(0, null, 0, null);

    /// <summary>The address of another page of the same.</summary>
    public string? Address(int pagina) => Url.Page("/Boletas/Index", new { estado = Filter.Code.Length > 0 ? Filter.Code : null, q = Q, pagina = pagina > 1 ? pagina : (int?)null });

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await _sync.CatchUpAsync(cancellationToken);
        Busqueda = Busqueda.Of(Q, Lima.DateOf(_clock.GetUtcNow()));
        Pagina = Math.Clamp(Pagina, 1, MostPages);
        Hallazgo = await _buscador.FindAsync(_shop.Emisor.Ruc, Busqueda, Filter.Estados, ((Pagina - 1) * PageLength, PageLength), cancellationToken);
        IReadOnlyDictionary<string, Venta> ventas = await _ventas.FindByNumbersAsync([.. Hallazgo.Numeros], cancellationToken);
        List<BoletaRow> rows = [];
        foreach (string numero in Hallazgo.Numeros)
        {
            if (_shop.TryFindId(numero, out ComprobanteId? id) && await _comprobantes.FindAsync(id, cancellationToken) is { } one)
            {
                rows.Add(new BoletaRow(one, ventas.GetValueOrDefault(numero)?.Metodo));
            }
        }

        Rows = rows;
        Outbox = await _comprobantes.GetOutboxStatusAsync(cancellationToken);
    }
}
