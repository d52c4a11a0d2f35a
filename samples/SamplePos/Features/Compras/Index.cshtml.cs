using System.Globalization;
using IziSales.Ubl;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Compras;
using SamplePos.Features.Vender;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Compras;

/// <summary>What the shop bought in a month, and noting one more purchase.</summary>
public sealed class IndexModel : PageModel
{
    private const string Month = "yyyy-MM";

    private readonly CompraStore _store;
    private readonly CompraService _compras;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(CompraStore store, CompraService compras, Shop shop, TimeProvider clock)
    {
        _store = store;
        _compras = compras;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>The month, such as 2026-11; by default the present one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mes { get; set; }

    /// <summary>The number of the purchase that was just noted.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Anotada { get; set; }

    /// <summary>A new purchase, as typed.</summary>
    [BindProperty]
    public CompraForm Form { get; set; } = new();

    /// <summary>The first day of the month that is shown.</summary>
    public DateOnly Desde { get; private set; }

    /// <summary>The month as a person says it.</summary>
    public string Titulo => Texto.MesDe(Desde);

    /// <summary>The month before.</summary>
    public string Anterior => Key(Desde.AddMonths(-1));

    /// <summary>The month after; null when it has not begun.</summary>
    public string? Siguiente => Desde.AddMonths(1) <= Today ? Key(Desde.AddMonths(1)) : null;

    /// <summary>The purchases of the month.</summary>
    public IReadOnlyList<Compra> Lista { get; private set; } = [];

    /// <summary>RUC and name of known suppliers.</summary>
    public IReadOnlyList<(string Ruc, string Nombre)> Proveedores { get; private set; } = [];

    /// <summary>What they come to.</summary>
    public decimal Total => Lista.Sum(static compra => compra.Importe);

    /// <summary>Whether the person notes purchases.</summary>
    public bool Notes => User.Can(Permisos.Comprar);

    /// <summary>What is wrong with what was typed.</summary>
    public ProblemList Problems { get; private set; } = [];

    /// <summary>The purchase that has the same document already; null when there is none.</summary>
    public long? Igual { get; private set; }

    /// <summary>The form, to be drawn.</summary>
    public CompraFields Fields => new(Form, Problems, Proveedores, Igual);

    private DateOnly Today => Lima.DateOf(_clock.GetUtcNow());

    /// <summary>Shows the month.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = CompraForm.On(Desde.Month == Today.Month && Desde.Year == Today.Year ? Today : Desde);
    }

    /// <summary>Notes a purchase.</summary>
    [Permiso(Permisos.Comprar)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        if (Form.Read(_shop.Emisor.Ruc, Vendedor.NombreDe(User), _clock.GetUtcNow(), problems) is { } compra)
        {
            CompraResultado result = await _compras.NoteAsync(compra, antes: null, cancellationToken);
            if (!result.IsDuplicada)
            {
                return RedirectToPage(new { mes = Key(compra.Fecha), anotada = result.Id });
            }

            Igual = result.Id;
            problems.Require(holds: false, "Numero", $"La {compra.Numero} de ese proveedor ya está anotada.", "Ábrala y corríjala si tiene algo mal.");
        }

        Problems = problems;
        await LoadAsync(cancellationToken);
        return Page();
    }

    private static string Key(DateOnly day) => day.ToString(Month, CultureInfo.InvariantCulture);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        bool asked = DateOnly.TryParseExact(Mes, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) && month.Year >= 2000 && month <= Today;
        Desde = asked ? month : new DateOnly(Today.Year, Today.Month, 1);
        string emisor = _shop.Emisor.Ruc.Value;
        Lista = await _store.ListAsync(emisor, Desde, Desde.AddMonths(1).AddDays(-1), cancellationToken);
        Proveedores = Notes ? await _store.SuppliersAsync(emisor, cancellationToken) : [];
    }
}
