using Microsoft.AspNetCore.Mvc;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Notificaciones;

/// <summary>The bell in the header, with how many a person has not read.</summary>
[ViewComponent(Name = "NoticeBell")]
public sealed class NoticeBellViewComponent : ViewComponent
{
    private readonly NotificacionStore _store;

    /// <summary>Counts in this store.</summary>
    public NoticeBellViewComponent(NotificacionStore store) => _store = store;

    /// <summary>Draws it.</summary>
    public async Task<IViewComponentResult> InvokeAsync() => View(await _store.CountUnreadAsync(NotificacionEndpoints.Reader(UserClaimsPrincipal), HttpContext.RequestAborted));
}
