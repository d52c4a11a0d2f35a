using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Identity;
using SamplePos.Operacion.Respaldos;

namespace SamplePos.Features.Respaldos;

/// <summary>One backup: checked, described, and prepared to be restored.</summary>
[Authorize(Policy = Permisos.Operar)]
public sealed class DetalleModel : PageModel
{
    private readonly RespaldoService _respaldos;
    private readonly Auditoria _auditoria;

    /// <summary>Over these backups.</summary>
    public DetalleModel(RespaldoService respaldos, Auditoria auditoria)
    {
        _respaldos = respaldos;
        _auditoria = auditoria;
    }

    /// <summary>The passphrase, when it is not the one of the settings.</summary>
    [BindProperty]
    public string? Frase { get; set; }

    /// <summary>Whether the person knows what a restore means.</summary>
    [BindProperty]
    public bool Entiendo { get; set; }

    /// <summary>The backup.</summary>
    public RespaldoArchivo Respaldo { get; private set; } = new("", default, 0);

    /// <summary>What it says of itself, once it was checked.</summary>
    public Manifiesto? Manifiesto { get; private set; }

    /// <summary>What would be lost.</summary>
    public IReadOnlyList<Perdida> Perdidas { get; private set; } = [];

    /// <summary>Why it cannot be used.</summary>
    public string? Problema { get; private set; }

    /// <summary>What is missing in the form.</summary>
    public string? Falta { get; private set; }

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string archivo) => Find(archivo) ? Page() : NotFound();

    /// <summary>Reads the whole of it.</summary>
    public async Task<IActionResult> OnPostRevisarAsync(string archivo, CancellationToken cancellationToken)
    {
        if (!Find(archivo))
        {
            return NotFound();
        }

        await CheckAsync(archivo, cancellationToken);
        return Page();
    }

    /// <summary>Prepares its restore.</summary>
    public async Task<IActionResult> OnPostRestaurarAsync(string archivo, CancellationToken cancellationToken)
    {
        if (!Find(archivo))
        {
            return NotFound();
        }

        if (!Entiendo)
        {
            await CheckAsync(archivo, cancellationToken);
            Falta = "Lea qué deja de estar y márquelo.";
            return Page();
        }

        try
        {
            RestauracionPlan plan = await _respaldos.PrepareAsync(_respaldos.PathOf(archivo), Typed, User.Identity?.Name ?? "", cancellationToken);
            await _auditoria.RecordAsync(new Registro(Acciones.Restauracion, "respaldo", archivo) { Despues = $"preparada; lo de ahora irá a «{plan.Anterior}»" }, CancellationToken.None);
            return Redirect("/respaldos");
        }
        catch (RespaldoException error)
        {
            Problema = error.Message;
            return Page();
        }
    }

    private string? Typed => string.IsNullOrEmpty(Frase) ? null : Frase;

    private bool Find(string archivo)
    {
        RespaldoArchivo? found = _respaldos.List().FirstOrDefault(one => one.Nombre == archivo);
        Respaldo = found ?? Respaldo;
        return found is not null;
    }

    private async Task CheckAsync(string archivo, CancellationToken cancellationToken)
    {
        try
        {
            Manifiesto = await _respaldos.VerifyAsync(_respaldos.PathOf(archivo), Typed, into: null, cancellationToken);
            Perdidas = await _respaldos.LostAsync(Manifiesto, cancellationToken);
        }
        catch (RespaldoException error)
        {
            Problema = error.Message;
        }
    }
}
