using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Features.Ajustes.Respaldo;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Operacion.Respaldos;

namespace SamplePos.Features.Respaldos;

/// <summary>The backups on this machine, the last one's result, and what a restore left to decide.</summary>
[Authorize(Policy = Permisos.Operar)]
public sealed class IndexModel : PageModel
{
    private const int Lines = 200;
    private const decimal Kilo = 1024m;

    private readonly RespaldoService _respaldos;
    private readonly RespaldoStore _store;
    private readonly Numeracion _numeracion;
    private readonly NumeracionPolicy _policy;
    private readonly DataFolder _folder;
    private readonly Shop _shop;
    private readonly Ensayo _ensayo;
    private readonly Auditoria _auditoria;
    private Dictionary<string, RespaldoHecho> _hechos = new(StringComparer.Ordinal);

    /// <summary>Over these.</summary>
    public IndexModel(RespaldoService respaldos, RespaldoStore store, Numeracion numeracion, NumeracionPolicy policy, DataFolder folder, Shop shop, Ensayo ensayo, Auditoria auditoria)
    {
        _respaldos = respaldos;
        _store = store;
        _numeracion = numeracion;
        _policy = policy;
        _folder = folder;
        _shop = shop;
        _ensayo = ensayo;
        _auditoria = auditoria;
    }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Aviso { get; set; }

    /// <summary>The last one made, or that could not be made.</summary>
    public RespaldoHecho? Ultimo { get; private set; }

    /// <summary>Those on this machine.</summary>
    public IReadOnlyList<RespaldoArchivo> Archivos { get; private set; } = [];

    /// <summary>The restore that waits for the next start.</summary>
    public RestauracionPlan? Espera { get; private set; }

    /// <summary>The series that a restore has closed.</summary>
    public IReadOnlyList<SerieCerrada> Cerradas => _policy.Cerradas;

    /// <summary>Whether somebody here can say that a closed series may go on: in a rehearsal nobody can.</summary>
    public bool Decide => !_ensayo.Activo;

    /// <summary>When they are made, in a sentence.</summary>
    public string Plan
    {
        get
        {
            if (_ensayo.Activo)
            {
                return "En un ensayo no se hace ninguno solo, y los que pida quedan en esta máquina.";
            }

            RespaldoAjuste ajuste = _respaldos.Ajuste;
            string away = ajuste.CarpetaExterna.Length > 0 ? $" Cada uno se copia a {ajuste.CarpetaExterna}." : " No hay una segunda carpeta: se pierden junto con este equipo.";
            return string.Create(CultureInfo.InvariantCulture, $"Se hace uno cada día a las {ajuste.Hora:00}:00 y se guarda {ajuste.Dias} días.{away}");
        }
    }

    /// <summary>"1.4 MB".</summary>
    public string Tamano(long bytes) => bytes switch
    {
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo:0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo / Kilo:#,##0.#} MB"),
    };

    /// <summary>"1.4 s".</summary>
    public string Duracion(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000m:0.0} s");

    /// <summary>Why one was made.</summary>
    public string Motivo(string archivo) => _hechos.TryGetValue(archivo, out RespaldoHecho? hecho) ? $"{hecho.Motivo} · {hecho.Comprobantes} comprobantes" : "Traído de otro lugar";

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<RespaldoHecho> hechos = await _store.ListAsync(Lines, cancellationToken);
        Ultimo = hechos is [{ } last, ..] ? last : null;
        _hechos = hechos.Where(static hecho => hecho.IsOk).DistinctBy(static hecho => hecho.Archivo).ToDictionary(static hecho => hecho.Archivo, StringComparer.Ordinal);
        Archivos = _respaldos.List();
        Espera = Restauracion.Waiting(_folder);
    }

    /// <summary>Makes one now.</summary>
    public async Task<IActionResult> OnPostCrearAsync(CancellationToken cancellationToken)
    {
        RespaldoHecho hecho = await _respaldos.CreateAsync("A pedido", cancellationToken);
        await _store.AddAsync(hecho, CancellationToken.None);
        await _auditoria.RecordAsync(new Registro(Acciones.Respaldo, "respaldo", hecho.IsOk ? hecho.Archivo : "sin archivo") { Despues = hecho.Problema ?? "hecho y revisado" }, CancellationToken.None);
        return Tell(hecho.IsOk ? "El respaldo está hecho y revisado." : $"No se pudo hacer el respaldo. {hecho.Problema}");
    }

    /// <summary>Takes a prepared restore back.</summary>
    public async Task<IActionResult> OnPostCancelarAsync(CancellationToken cancellationToken)
    {
        if (Restauracion.Cancel(_folder))
        {
            await _auditoria.RecordAsync(new Registro(Acciones.Restauracion, "respaldo", "preparada") { Despues = "cancelada" }, cancellationToken);
        }

        return Tell("La restauración quedó sin efecto.");
    }

    /// <summary>Asks the channel whether a closed series went on after the backup.</summary>
    public async Task<IActionResult> OnPostPreguntarAsync(string? serie, CancellationToken cancellationToken) => Tell(await _numeracion.AskAsync(serie ?? "", _shop.Emisor.Ruc, cancellationToken));

    /// <summary>Lets a closed series go on.</summary>
    public async Task<IActionResult> OnPostLiberarAsync(string? serie, CancellationToken cancellationToken) => Tell(await _numeracion.ReleaseAsync(serie ?? "", cancellationToken));

    private RedirectResult Tell(string sentence)
    {
        Aviso = sentence;
        return Redirect("/respaldos");
    }
}
