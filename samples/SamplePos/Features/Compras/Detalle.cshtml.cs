using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Compras;
using SamplePos.Features.Vender;
using SamplePos.Hosting;
using SamplePos.Identity;

namespace SamplePos.Features.Compras;

/// <summary>One purchase: what was noted, correcting it, and taking it back.</summary>
public sealed class DetalleModel : PageModel
{
    private const int ShortestReason = 3;
    private const int LongestReason = 200;

    private readonly CompraStore _store;
    private readonly CompraService _compras;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;

    /// <summary>Shows this shop's.</summary>
    public DetalleModel(CompraStore store, CompraService compras, Shop shop, TimeProvider clock)
    {
        _store = store;
        _compras = compras;
        _shop = shop;
        _clock = clock;
    }

    /// <summary>The purchase as it should be.</summary>
    [BindProperty]
    public CompraForm Form { get; set; } = new();

    /// <summary>Why it is taken back.</summary>
    [BindProperty]
    public string? Motivo { get; set; }

    /// <summary>The purchase.</summary>
    public Compra Compra { get; private set; } = null!;

    /// <summary>What is wrong with what was typed.</summary>
    public ProblemList Problems { get; private set; } = [];

    /// <summary>The purchase that has the same document already; null when there is none.</summary>
    public long? Igual { get; private set; }

    /// <summary>Why what was asked was not done, when no field is to blame.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the person may change it.</summary>
    public bool Changes => User.Can(Permisos.Comprar) && Compra.Estado == CompraEstado.Vigente && Compra.Emisor == _shop.Emisor.Ruc.Value;

    /// <summary>The form, to be drawn.</summary>
    public CompraFields Fields => new(Form, Problems, [], Igual);

    /// <summary>Its month on the list.</summary>
    public string Mes => Compra.Fecha.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Form = CompraForm.From(Compra);
        return Page();
    }

    /// <summary>Notes it anew in place of what was wrong.</summary>
    [Permiso(Permisos.Comprar)]
    public async Task<IActionResult> OnPostCorregirAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        ProblemList problems = [];
        if (Form.Read(_shop.Emisor.Ruc, Vendedor.NombreDe(User), _clock.GetUtcNow(), problems) is { } compra)
        {
            CompraResultado result = await _compras.NoteAsync(compra, Compra, cancellationToken);
            if (result == CompraResultado.YaCambio)
            {
                return Refuse("Otra persona ya corrigió o anuló esta compra. Vuelva a la lista y mire cómo quedó.");
            }

            if (!result.IsDuplicada)
            {
                return RedirectToPage("/Compras/Detalle", new { id = result.Id });
            }

            Igual = result.Id;
            problems.Require(holds: false, "Numero", $"La {compra.Numero} de ese proveedor ya está anotada.", "Ábrala y corríjala si tiene algo mal.");
        }

        Problems = problems;
        return Page();
    }

    /// <summary>Takes it back.</summary>
    [Permiso(Permisos.Comprar)]
    public async Task<IActionResult> OnPostAnularAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Form = CompraForm.From(Compra);
        string reason = Motivo?.Trim() ?? "";
        if (reason.Length is < ShortestReason or > LongestReason || reason.Any(char.IsControl))
        {
            return Refuse("Escriba por qué se quita, en pocas palabras.");
        }

        return await _compras.AnnulAsync(Compra, reason, cancellationToken)
            ? RedirectToPage("/Compras/Index", new { mes = Mes })
            : Refuse("Otra persona ya corrigió o anuló esta compra. Vuelva a la lista y mire cómo quedó.");
    }

    private PageResult Refuse(string sentence)
    {
        Problem = sentence;
        return Page();
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(id, cancellationToken) is not { } compra)
        {
            return false;
        }

        Compra = compra;
        return true;
    }
}
