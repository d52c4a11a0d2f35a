using IziSales.Emision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Clientes;
using SamplePos.Dieta;
using SamplePos.Fiado;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Clientes;

/// <summary>The page of one customer: what is known, what was bought, what is owed.</summary>
public sealed class DetalleModel : PageModel
{
    private const int PageLength = 15;
    private const int LastPage = 10_000;

    private readonly ClienteStore _clientes;
    private readonly CompraStore _compras;
    private readonly Favoritos _favoritos;
    private readonly FiadoStore _fiado;
    private readonly DietaStore _dieta;
    private readonly IComprobanteStore _comprobantes;
    private readonly Shop _shop;

    /// <summary>Shows this shop's.</summary>
    public DetalleModel(ClienteStore clientes, CompraStore compras, Favoritos favoritos, FiadoStore fiado, DietaStore dieta, IComprobanteStore comprobantes, Shop shop)
    {
        _clientes = clientes;
        _compras = compras;
        _favoritos = favoritos;
        _fiado = fiado;
        _dieta = dieta;
        _comprobantes = comprobantes;
        _shop = shop;
    }

    /// <summary>Which page of the purchases, from one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>Who.</summary>
    public Cliente Cliente { get; private set; } = null!;

    /// <summary>What was bought in all.</summary>
    public ResumenCompras Resumen { get; private set; } = ResumenCompras.Nada;

    /// <summary>Some of the boletas, newest first, with where each stands.</summary>
    public IReadOnlyList<(Compra Compra, EstadoView? Estado)> Compras { get; private set; } = [];

    /// <summary>Whether there are older ones.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What is bought most.</summary>
    public IReadOnlyList<Favorito> Favoritos { get; private set; } = [];

    /// <summary>The page of the notebook; null when there is none.</summary>
    public CuentaFiado? Cuenta { get; private set; }

    /// <summary>For whom the customer buys.</summary>
    public IReadOnlyList<Dependiente> Personas { get; private set; } = [];

    /// <summary>Whether the person changes customers and sees all about them.</summary>
    public bool Changes => User.Can(Permisos.Clientes);

    /// <summary>Shows the customer.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await _clientes.FindAsync(id, cancellationToken) is not { } cliente)
        {
            return NotFound();
        }

        Pagina = Math.Clamp(Pagina, 1, LastPage);
        Cliente = cliente;
        Resumen = (await _compras.SumAsync([id], cancellationToken)).GetValueOrDefault(id) ?? ResumenCompras.Nada;
        IReadOnlyList<Compra> found = await _compras.ListAsync(id, PageLength + 1, (Pagina - 1) * PageLength, cancellationToken);
        HasMore = found.Count > PageLength;
        List<(Compra, EstadoView?)> rows = [];
        foreach (Compra compra in found.Take(PageLength))
        {
            ComprobanteEmitido? issued = _shop.TryFindId(compra.Numero, out IziSales.Ubl.ComprobanteId? number) ? await _comprobantes.FindAsync(number, cancellationToken) : null;
            rows.Add((compra, issued is null ? null : EstadoView.From(issued)));
        }

        Compras = rows;
        Favoritos = await _favoritos.OfAsync(await _compras.ListAsync(id, SamplePos.Clientes.Favoritos.Leidas, 0, cancellationToken), cancellationToken);
        Personas = await _dieta.OfCustomerAsync(id, cancellationToken);
        Cuenta = await _fiado.FindOfAsync(cliente, cancellationToken);
        return Page();
    }
}
