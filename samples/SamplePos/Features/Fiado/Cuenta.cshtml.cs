using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Caja;
using SamplePos.Control;
using SamplePos.Features.Vender;
using SamplePos.Fiado;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Presentation;
using SamplePos.Ventas;

namespace SamplePos.Features.Fiado;

/// <summary>Somebody's page of the notebook: what is owed, what was bought and paid, and paying some of it.</summary>
[Authorize(Policy = Permisos.Vender)]
public sealed class CuentaModel : PageModel
{
    private readonly FiadoStore _fiado;
    private readonly TillDevice _device;
    private readonly Auditoria _auditoria;
    private readonly Shop _shop;

    /// <summary>Shows this shop's.</summary>
    public CuentaModel(FiadoStore fiado, TillDevice device, Auditoria auditoria, Shop shop)
    {
        _fiado = fiado;
        _device = device;
        _auditoria = auditoria;
        _shop = shop;
    }

    /// <summary>The key of a payment, so that a second click pays once.</summary>
    [BindProperty]
    public string Clave { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>How much is paid, as typed.</summary>
    [BindProperty]
    public string? Monto { get; set; }

    /// <summary>How it is paid.</summary>
    [BindProperty]
    public string? Metodo { get; set; }

    /// <summary>The account, as typed to be changed.</summary>
    [BindProperty]
    public CuentaForm Form { get; set; } = new();

    /// <summary>The account.</summary>
    public CuentaFiado Cuenta { get; private set; } = null!;

    /// <summary>What was bought and paid.</summary>
    public IReadOnlyList<Apunte> Apuntes { get; private set; } = [];

    /// <summary>Whether the till of this device is open, which a payment needs.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the person changes accounts.</summary>
    public bool Changes => Vendedor.OpensAccounts(User);

    /// <summary>Why what was asked was not done.</summary>
    public string? Problem { get; private set; }

    /// <summary>A link that reminds the person by WhatsApp; null without a telephone or a debt.</summary>
    public string? Reminder => Cuenta is { Telefono: { } phone, Debe: > 0m }
        ? $"https://wa.me/51{phone}?text={Uri.EscapeDataString($"Hola, {Cuenta.Nombre}. Le recuerdo su cuenta en {_shop.Emisor.NombreComercial ?? _shop.Emisor.RazonSocial}: S/ {Texto.Monto(Cuenta.Debe)}. ¡Gracias!")}"
        : null;

    /// <summary>Shows the account.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>Takes a payment.</summary>
    public async Task<IActionResult> OnPostAbonarAsync(long id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        MetodoPago? metodo = MetodoPago.DeAbono.FirstOrDefault(one => one.Codigo == Metodo);
        if (await _device.FindOpenAsync(HttpContext, cancellationToken) is not { } turno)
        {
            return Refuse("La caja está cerrada. Ábrala en Caja y registre el abono.");
        }

        if (metodo is null || !SaleReader.IsKey(Clave) || !Texto.TryMonto(Monto, out decimal amount) || amount <= 0m)
        {
            return Refuse("El abono no es válido. Escriba cuánto paga, por ejemplo 20, y elija cómo.");
        }

        if (metodo == MetodoPago.Efectivo && amount * 10m % 1m != 0m)
        {
            return Refuse("En efectivo no hay monedas menores de S/ 0.10. Corrija el monto.");
        }

        AbonoResultado result = await _fiado.PayAsync(new Abono(Clave, id, turno.Id, metodo, amount) { Usuario = Vendedor.NombreDe(User) }, cancellationToken);
        if (result == AbonoResultado.Registrado)
        {
            await _auditoria.RecordAsync(new Registro(Acciones.Abono, "fiado", $"{id}") { Despues = $"{Cuenta.Nombre}: S/ {Texto.Monto(amount)} con {metodo.Nombre}" }, CancellationToken.None);
        }

        return result switch
        {
            AbonoResultado.MasQueLaDeuda => Refuse($"Es más de lo que debe: son S/ {Texto.Monto(Cuenta.Debe)}."),
            AbonoResultado.CajaCerrada => Refuse("La caja se cerró en este momento. Ábrala y registre el abono."),
            _ => RedirectToPage(new { id }),
        };
    }

    /// <summary>Changes the account.</summary>
    [Permiso(Permisos.Fiar)]
    public async Task<IActionResult> OnPostCambiarAsync(long id, CancellationToken cancellationToken)
    {
        CuentaForm typed = Form;
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Form = typed;
        ProblemList problems = [];
        if (typed.Read(Cuenta, problems) is { } changed && problems.Require(await _fiado.SaveAsync(changed, cancellationToken) is not null, "Documento", "Ese DNI o RUC ya tiene otra cuenta.", "Búsquela por su número."))
        {
            await _auditoria.RecordAsync(new Registro(Acciones.CuentaFiado, "fiado", $"{id}") { Antes = Told(Cuenta), Despues = Told(changed) }, CancellationToken.None);
            return RedirectToPage(new { id });
        }

        return Refuse($"{problems[0].Message} {problems[0].Remedy}");
    }

    private static string Told(CuentaFiado cuenta) => $"{cuenta.Nombre}, hasta S/ {Texto.Monto(cuenta.Limite)}{(cuenta.Activa ? "" : ", no se le fía más")}";

    private PageResult Refuse(string sentence)
    {
        Problem = sentence;
        return Page();
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        if (await _fiado.FindAsync(id, cancellationToken) is not { } cuenta)
        {
            return false;
        }

        Cuenta = cuenta;
        Form = CuentaForm.From(cuenta);
        Apuntes = await _fiado.HistoryAsync(id, cancellationToken);
        IsOpen = await _device.FindOpenAsync(HttpContext, cancellationToken) is not null;
        return true;
    }
}
