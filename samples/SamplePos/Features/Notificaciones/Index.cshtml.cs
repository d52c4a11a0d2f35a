using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SamplePos.Control;
using SamplePos.Identity;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Notificaciones;

/// <summary>Everything the shop was told, and what this person has read of it.</summary>
public sealed class IndexModel : PageModel
{
    private const int PageLength = 50;

    private readonly NotificacionStore _store;
    private readonly ColaNotificaciones _cola;
    private readonly Auditoria _auditoria;

    /// <summary>Shows this shop's.</summary>
    public IndexModel(NotificacionStore store, ColaNotificaciones cola, Auditoria auditoria)
    {
        _store = store;
        _cola = cola;
        _auditoria = auditoria;
    }

    /// <summary>Only those of a kind, by its code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Clase { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public long? AntesDe { get; set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Notificacion> Lista { get; private set; } = [];

    /// <summary>How many of the last month this person has not read.</summary>
    public int Unread { get; private set; }

    /// <summary>Where older ones are; null when there are none.</summary>
    public string? Next { get; private set; }

    /// <summary>The kind that is shown; null for all.</summary>
    public ClaseNotificacion? Elegida => ClaseNotificacion.Todas.FirstOrDefault(one => one.Codigo == Clase);

    /// <summary>Whether the person sees what became of the messages to the webhook.</summary>
    public bool SeesDelivery => User.Can(Permisos.Ajustar);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        string reader = NotificacionEndpoints.Reader(User);
        IReadOnlyList<Notificacion> found = await _store.ListAsync(reader, Elegida, AntesDe, PageLength + 1, cancellationToken);
        Lista = [.. found.Take(PageLength)];
        Unread = await _store.CountUnreadAsync(reader, cancellationToken);
        if (found.Count > PageLength)
        {
            QueryBuilder query = new() { { "antesDe", Lista[^1].Id.ToString(CultureInfo.InvariantCulture) } };
            if (Elegida is { } kind)
            {
                query.Add("clase", kind.Codigo);
            }

            Next = $"/notificaciones{query}";
        }
    }

    /// <summary>This person has read one.</summary>
    public async Task<IActionResult> OnPostLeerAsync(long id, CancellationToken cancellationToken)
    {
        await _store.MarkReadAsync(id, NotificacionEndpoints.Reader(User), cancellationToken);
        return Back();
    }

    /// <summary>This person has read everything that the page showed, and what is older.</summary>
    public async Task<IActionResult> OnPostTodasAsync(long hasta, CancellationToken cancellationToken)
    {
        await _store.MarkAllReadAsync(hasta, NotificacionEndpoints.Reader(User), cancellationToken);
        return Back();
    }

    /// <summary>Sends once more what the webhook never took.</summary>
    [Permiso(Permisos.Ajustar)]
    public async Task<IActionResult> OnPostReintentarAsync(string? clave, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(clave) && await _cola.ReintentarAsync(clave, cancellationToken))
        {
            await _auditoria.RecordAsync(new Registro(Acciones.NotificacionReintentada, "notificacion", clave), CancellationToken.None);
        }

        return Back();
    }

    private RedirectToPageResult Back() => RedirectToPage(new { clase = Elegida?.Codigo });
}
