using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Clientes;
using SamplePos.Identity;

namespace SamplePos.Features.Clientes;

/// <summary>The customers, by name.</summary>
public sealed class IndexModel : PageModel
{
    private const int PageLength = 30;
    private const int LastPage = 10_000;

    private readonly ClienteStore _clientes;
    private readonly CompraStore _compras;

    /// <summary>Lists this shop's.</summary>
    public IndexModel(ClienteStore clientes, CompraStore compras)
    {
        _clientes = clientes;
        _compras = compras;
    }

    /// <summary>What the person looks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Whether those whom the till no longer offers are shown too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Todos { get; set; }

    /// <summary>Which page, from one.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    /// <summary>What was found.</summary>
    public IReadOnlyList<Cliente> Clientes { get; private set; } = [];

    /// <summary>What they bought.</summary>
    public IReadOnlyDictionary<long, ResumenCompras> Compras { get; private set; } = new Dictionary<long, ResumenCompras>();

    /// <summary>Whether there is a page after this.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Whether the person changes customers and sees all about them.</summary>
    public bool Changes => User.Can(Permisos.Clientes);

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pagina = Math.Clamp(Pagina, 1, LastPage);
        IReadOnlyList<Cliente> found = await _clientes.SearchAsync(new() { Texto = Q, Inactivos = Todos, Limit = PageLength + 1, Skip = (Pagina - 1) * PageLength }, cancellationToken);
        HasMore = found.Count > PageLength;
        Clientes = [.. found.Take(PageLength)];
        Compras = await _compras.SumAsync([.. Clientes.Select(static cliente => cliente.Id)], cancellationToken);
    }

    /// <summary>Another page of the same.</summary>
    public string PageAt(int pagina, bool todos)
    {
        QueryBuilder query = new(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["q"] = Q,
            ["todos"] = todos ? "true" : null,
            ["pagina"] = pagina == 1 ? null : pagina.ToString(CultureInfo.InvariantCulture),
        }.Where(static one => !string.IsNullOrEmpty(one.Value)).Select(static one => KeyValuePair.Create(one.Key, one.Value!)));
        return $"/clientes{query}";
    }
}
