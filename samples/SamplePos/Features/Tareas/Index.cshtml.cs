using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Operacion.Rutinas;

namespace SamplePos.Features.Tareas;

/// <summary>What the program does by itself: when last, when next, with what result.</summary>
[Authorize(Policy = Permisos.Operar)]
public sealed class IndexModel : PageModel
{
    private readonly RutinaProcessor _processor;
    private readonly RutinaStore _store;
    private readonly RutinaAgenda _agenda;
    private readonly Ensayo _ensayo;
    private readonly Auditoria _auditoria;
    private readonly TimeProvider _clock;

    /// <summary>Over these.</summary>
    public IndexModel(RutinaProcessor processor, RutinaStore store, RutinaAgenda agenda, Ensayo ensayo, Auditoria auditoria, TimeProvider clock)
    {
        _processor = processor;
        _store = store;
        _agenda = agenda;
        _ensayo = ensayo;
        _auditoria = auditoria;
        _clock = clock;
    }

    /// <summary>What was just asked.</summary>
    [TempData]
    public string? Aviso { get; set; }

    /// <summary>Each with how it stands; null before it was ever planned.</summary>
    public IReadOnlyList<(Rutina Rutina, EstadoRutina? Estado)> Filas { get; private set; } = [];

    /// <summary>Whether none of them runs here, by itself or asked.</summary>
    public bool IsEnsayo => _ensayo.Activo;

    /// <summary>Whether something runs, or was just asked for.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether it runs now.</summary>
    public bool IsRunning(EstadoRutina? estado) => estado?.IsRunning(_clock.GetUtcNow()) == true;

    /// <summary>How one stands, in tone, icon and word.</summary>
    public (string Tone, string Icon, string Word) Decir(EstadoRutina? estado) => estado switch
    {
        null or { Comenzada: null } => ("off", "dash-lg", "Todavía no"),
        _ when IsRunning(estado) => ("wait", "hourglass-split", "En curso"),
        _ when estado.IsCut(_clock.GetUtcNow()) => ("wait", "exclamation-triangle-fill", "Se interrumpió; se repite"),
        { Bien: true } => ("good", "check-circle-fill", "Bien"),
        _ => ("bad", "exclamation-octagon-fill", "Falló"),
    };

    /// <summary>"0.4 s" or "3 min".</summary>
    public string Duracion(TimeSpan took) => took < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{(decimal)took.Ticks / TimeSpan.TicksPerSecond:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)took.TotalMinutes} min");

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, EstadoRutina> known = await _store.ListAsync(cancellationToken);
        Filas = [.. _processor.Rutinas.Select(rutina => (rutina, known.GetValueOrDefault(rutina.Clave)))];
        IsBusy = Filas.Any(fila => IsRunning(fila.Estado));
    }

    /// <summary>Does one now.</summary>
    public async Task<IActionResult> OnPostEjecutarAsync(string? clave, CancellationToken cancellationToken)
    {
        if (!_ensayo.Activo && _processor.Rutinas.FirstOrDefault(rutina => rutina.Clave == clave) is { } found)
        {
            await _auditoria.RecordAsync(new Registro(Acciones.TareaPedida, "tarea", found.Clave), cancellationToken);
            DateTimeOffset asked = _clock.GetUtcNow();
            await _agenda.AskAsync(found.Clave, cancellationToken);
            Aviso = await SoonAsync(found.Clave, asked, cancellationToken) ? $"{found.Titulo}: hecho." : $"{found.Titulo}: en curso.";
        }

        return Redirect("/tareas");
    }

    // Most are done before a person has let the button go; whatever takes longer goes on without him.
    private async Task<bool> SoonAsync(string clave, DateTimeOffset asked, CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(100), _clock);
        for (int look = 0; look < 20 && await timer.WaitForNextTickAsync(cancellationToken); look++)
        {
            if ((await _store.ListAsync(cancellationToken)).GetValueOrDefault(clave) is { Terminada: not null } estado && estado.Comenzada >= asked)
            {
                return true;
            }
        }

        return false;
    }
}
