using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Caja;
using SamplePos.Features.Vender;
using SamplePos.Identity;
using SamplePos.Presentation;

namespace SamplePos.Features.Caja;

/// <summary>The drawer of this device: opening it, moving money, counting and closing.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class IndexModel : PageModel
{
    private const string CountPrefix = "n";

    private readonly CajaService _service;
    private readonly CajaStore _cajas;
    private readonly TillDevice _device;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(CajaService service, CajaStore cajas, TillDevice device)
    {
        _service = service;
        _cajas = cajas;
        _device = device;
    }

    /// <summary>The key of what this page will write, so that a second click writes it once.</summary>
    [BindProperty]
    public string Clave { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>The money, as typed.</summary>
    [BindProperty]
    public string? Monto { get; set; }

    /// <summary>Why money is moved, as typed.</summary>
    [BindProperty]
    public string? Motivo { get; set; }

    /// <summary>The till that was chosen; empty is a new one.</summary>
    [BindProperty]
    public string? Cual { get; set; }

    /// <summary>The name of a new till.</summary>
    [BindProperty]
    public string? Nombre { get; set; }

    /// <summary>What is written beside the close.</summary>
    [BindProperty]
    public string? Nota { get; set; }

    /// <summary>The tills of the shop.</summary>
    public IReadOnlyList<CajaRegistrada> Cajas { get; private set; } = [];

    /// <summary>The till that this device is, or null.</summary>
    public CajaRegistrada? Propia { get; private set; }

    /// <summary>The open session; null while the till is closed.</summary>
    public TurnoCaja? Turno { get; private set; }

    /// <summary>What the session comes to.</summary>
    public ResumenCaja? Resumen { get; private set; }

    /// <summary>What was put in and taken out.</summary>
    public IReadOnlyList<MovimientoCaja> Movimientos { get; private set; } = [];

    /// <summary>What was counted, when a close was refused.</summary>
    public Conteo Conteo { get; private set; } = Conteo.Vacio;

    /// <summary>Why what the person asked was not done.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was asked: <c>abrir</c>, <c>ingreso</c>, <c>retiro</c>, <c>cerrar</c>.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>Shows the drawer.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Opens the till.</summary>
    public async Task<IActionResult> OnPostAbrirAsync(CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        OpenCajaRequest request = new(Money(string.IsNullOrWhiteSpace(Monto) ? "0" : Monto))
        {
            Caja = long.TryParse(Cual, CultureInfo.InvariantCulture, out long chosen) ? chosen : null,
            Nombre = string.IsNullOrWhiteSpace(Cual) && !string.IsNullOrWhiteSpace(Nombre) ? Nombre : null,
        };
        return await _service.OpenAsync(request, HttpContext, Vendedor.NombreDe(User), problems, cancellationToken) is not null
            ? RedirectToPage()
            : await RefuseAsync("abrir", problems, cancellationToken);
    }

    /// <summary>Puts money in.</summary>
    public Task<IActionResult> OnPostIngresoAsync(CancellationToken cancellationToken) => MoveAsync(MovimientoTipo.Ingreso, "ingreso", cancellationToken);

    /// <summary>Takes money out.</summary>
    public Task<IActionResult> OnPostRetiroAsync(CancellationToken cancellationToken) => MoveAsync(MovimientoTipo.Retiro, "retiro", cancellationToken);

    /// <summary>Counts and closes.</summary>
    public async Task<IActionResult> OnPostCerrarAsync(CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        if (await _device.FindOpenAsync(HttpContext, cancellationToken) is not { } turno)
        {
            return RedirectToPage();
        }

        Conteo = ReadCount();
        return await _service.CloseAsync(turno.Id, Conteo, Nota?.Trim() ?? "", Vendedor.NombreDe(User), problems, cancellationToken)
            ? RedirectToPage("/Caja/Cierre", new { id = turno.Id })
            : await RefuseAsync("cerrar", problems, cancellationToken);
    }

    /// <summary>Lets the device be another till.</summary>
    public IActionResult OnPostCambiar()
    {
        TillDevice.Forget(HttpContext);
        return RedirectToPage();
    }

    private async Task<IActionResult> MoveAsync(MovimientoTipo tipo, string asked, CancellationToken cancellationToken)
    {
        ProblemList problems = [];
        if (await _device.FindOpenAsync(HttpContext, cancellationToken) is not { } turno)
        {
            return RedirectToPage();
        }

        MovimientoCaja movimiento = new(Clave, turno.Id, tipo, Money(Monto), Motivo?.Trim() ?? "", Vendedor.NombreDe(User));
        return await _service.MoveAsync(movimiento, problems, cancellationToken) ? RedirectToPage() : await RefuseAsync(asked, problems, cancellationToken);
    }

    private async Task<IActionResult> RefuseAsync(string asked, ProblemList problems, CancellationToken cancellationToken)
    {
        Asked = asked;
        Problem = $"{problems[0].Message} {problems[0].Remedy}";
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Cajas = await _cajas.ListAsync(cancellationToken);
        Propia = _device.Read(HttpContext) is { } id ? Cajas.FirstOrDefault(caja => caja.Id == id) : null;
        Turno = Propia is null ? null : await _cajas.FindOpenAsync(Propia.Id, cancellationToken);
        if (Turno is not null)
        {
            Resumen = await _cajas.SummariseAsync(Turno.Id, cancellationToken);
            Movimientos = await _cajas.MovesAsync(Turno.Id, cancellationToken);
        }
    }

    private Conteo ReadCount() => new(Denominacion.Todas
        .Select(one => (one.Centimos, Text: Request.Form[$"{CountPrefix}{one.Centimos}"].ToString().Trim()))
        .Where(static one => one.Text.Length > 0)
        .ToDictionary(static one => one.Centimos, static one => int.TryParse(one.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? times : -1));

    /// <summary>What a person typed, or less than nothing, which is always refused.</summary>
    private static decimal Money(string? text) => Texto.TryMonto(text, out decimal amount) ? amount : -1m;
}
