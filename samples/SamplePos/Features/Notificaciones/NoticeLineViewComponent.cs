using Microsoft.AspNetCore.Mvc;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Notificaciones;

/// <summary>The line under the header with what a person should see now.</summary>
[ViewComponent(Name = "NoticeLine")]
public sealed class NoticeLineViewComponent : ViewComponent
{
    private readonly NotificacionStore _store;

    /// <summary>Looks in this store.</summary>
    public NoticeLineViewComponent(NotificacionStore store) => _store = store;

    /// <summary>Draws it, hidden while nothing needs attention.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        Notificacion? pressing = await _store.FindPressingAsync(NotificacionEndpoints.Reader(UserClaimsPrincipal), HttpContext.RequestAborted);
        return View(pressing is null ? NotificacionAnswer.Nothing : NotificacionAnswer.From(pressing, UserClaimsPrincipal));
    }
}
