using System.Globalization;
using System.Security.Claims;
using IziSales.Emision;
using IziSales.Ubl;
using IziSales.Woo;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.PedidosWeb;
using SamplePos.Presentation;
using SamplePos.TiendaWeb;

namespace SamplePos.Features.PedidosWeb;

/// <summary>The orders of the web shop: which wait for their boleta, which have it, and which need a person.</summary>
public sealed class IndexModel : PageModel
{
    private const int PageLength = 30;
    private const int MostAtOnce = 500;
    private const int LastPage = 10_000;

    private readonly PedidosTienda _tienda;
    private readonly TiendaActual _web;
    private readonly PedidoStore _pedidos;
    private readonly PedidoEmision _emision;
    private readonly PedidosWorker _worker;
    private readonly PedidosEstado _estado;
    private readonly WooOrderPoller _poller;
    private readonly IComprobanteStore _comprobantes;
    private readonly Auditoria _auditoria;
    private readonly Shop _shop;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(
        PedidosTienda tienda, TiendaActual web, PedidoStore pedidos, PedidoEmision emision, PedidosWorker worker, PedidosEstado estado, WooOrderPoller poller, IComprobanteStore comprobantes, Auditoria auditoria, Shop shop)
    {
        _tienda = tienda;
        _web = web;
        _pedidos = pedidos;
        _emision = emision;
        _worker = worker;
        _estado = estado;
        _poller = poller;
        _comprobantes = comprobantes;
        _auditoria = auditoria;
        _shop = shop;
    }

    /// <summary>What the person looks for, in whatever state.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Which tab: a code of <see cref="PedidoFiltro"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Estado { get; set; }

    /// <summary>Which page of the tab.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>The order that the person just did something with.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Visto { get; set; }

    /// <summary>How many changed orders the shop just told of.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Encontrados { get; set; }

    /// <summary>The chosen tab.</summary>
    public PedidoFiltro Filtro => PedidoFiltro.Find(Estado);

    /// <summary>Whether a text is looked for, which is done in all tabs.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    /// <summary>Whether orders are looked after.</summary>
    public bool IsConnected { get; private set; }

    /// <summary>Why there is no way to the shop; null when there is, or none is wanted.</summary>
    public string? Cerrada => _web.Problema;

    /// <summary>How many stand where.</summary>
    public PedidosResumen Resumen { get; private set; } = new(new Dictionary<WooOrderState, int>(), "");

    /// <summary>What is going on.</summary>
    public PedidosAnswer Marcha { get; private set; } = new(false, "", "");

    /// <summary>What was found.</summary>
    public IReadOnlyList<PedidoRow> Rows { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The order of <see cref="Visto"/> as it stands now.</summary>
    public PedidoRow? Tocado { get; private set; }

    /// <summary>Why what the person asked was not done.</summary>
    public string? Problema { get; private set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Issues one order, or tries again what kept it.</summary>
    [Permiso(Permisos.Vender)]
    public async Task<IActionResult> OnPostEmitirAsync([FromForm] long pedido, [FromForm] bool confirmo, CancellationToken cancellationToken)
    {
        if (_tienda.Actual is not { } shop)
        {
            return Here(new { estado = Estado });
        }

        string? acknowledgement = confirmo ? $"Entiendo y quiero emitir este pedido. – {User.FindFirstValue(PosClaimsFactory.DisplayName)}" : null;
        Problema = await _emision.IssueAsync(shop.Name, pedido, acknowledgement, Sign(shop, pedido), cancellationToken);
        return Problema is null ? Here(new { estado = Estado, q = Q, visto = pedido }) : await RefuseAsync(cancellationToken);
    }

    /// <summary>Issues all that wait, one after another, while the page tells how many are left.</summary>
    [Permiso(Permisos.Vender)]
    public async Task<IActionResult> OnPostTodosAsync(CancellationToken cancellationToken)
    {
        if (_tienda.Actual is { } shop)
        {
            WooOrderQuery query = new() { Shop = shop.Name, State = WooOrderState.PorEmitir, Limit = MostAtOnce };
            foreach (WooOrderRecord pedido in (await _pedidos.ListAsync(query, cancellationToken)).Where(PedidoRow.IsForAll).OrderBy(static pedido => pedido.Created))
            {
                _worker.Ask(shop.Name, pedido.OrderId, Sign(shop, pedido.OrderId));
            }
        }

        return Here(new { estado = Estado });
    }

    /// <summary>Asks the shop now what has changed.</summary>
    [Permiso(Permisos.Vender)]
    public async Task<IActionResult> OnPostBuscarAsync(CancellationToken cancellationToken)
    {
        try
        {
            int? found = _tienda.Actual is { } shop ? await _poller.PollAsync(shop, cancellationToken) : null;
            return Here(new { estado = Estado, encontrados = found });
        }
        catch (WooException failure)
        {
            Problema = failure.Message;
        }
        catch (WooFormatException failure)
        {
            Problema = $"La tienda respondió algo que no se entiende: {failure.Message}";
        }

        return await RefuseAsync(cancellationToken);
    }

    private RedirectToPageResult Here(object values) => RedirectToPage("/PedidosWeb/Index", values);

    private async Task<IActionResult> RefuseAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    private Asiento Sign(WooOrderShop shop, long pedido) =>
        _auditoria.Sign(new Registro(Acciones.PedidoWeb, "pedido", string.Create(CultureInfo.InvariantCulture, $"{shop.Name} {pedido}")));

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Pagina = Math.Clamp(Pagina, 1, LastPage);
        if (_tienda.Actual is not { } shop)
        {
            return;
        }

        IsConnected = true;
        Marcha = await _estado.GetAsync(cancellationToken);
        Resumen = await _pedidos.SummarizeAsync(shop.Name, cancellationToken);
        WooOrderQuery query = new() { Shop = shop.Name, State = IsSearch ? null : Filtro.State, Limit = PageLength + 1, Offset = (Pagina - 1) * PageLength };
        IReadOnlyList<WooOrderRecord> found = await _pedidos.SearchAsync(query, Q ?? "", cancellationToken);
        HasMore = found.Count > PageLength;
        List<PedidoRow> rows = [];
        foreach (WooOrderRecord pedido in found.Take(PageLength))
        {
            rows.Add(await RowAsync(pedido, cancellationToken));
        }

        Rows = rows;
        Tocado = Visto is { } id && await _pedidos.FindAsync(shop.Name, id, cancellationToken) is { } touched ? await RowAsync(touched, cancellationToken) : null;
    }

    private async Task<PedidoRow> RowAsync(WooOrderRecord pedido, CancellationToken cancellationToken)
    {
        List<PedidoPapel> papers = [];
        foreach (WooRecordedStep step in pedido.Steps)
        {
            bool isBoleta = WooOrderKey.TryParse(step.IdempotencyKey, out WooOrderKey? key) && key.Value == key.OfBoleta;
            ComprobanteEmitido? kept = _shop.TryFindId(step.Document.Numero, out ComprobanteId? id) ? await _comprobantes.FindAsync(id, cancellationToken) : null;
            papers.Add(new(isBoleta ? "Boleta" : "Devuelto con", step.Document.Numero, step.Document.ImporteTotal, kept is null ? null : EstadoView.From(kept)));
        }

        return new(pedido, papers);
    }
}
