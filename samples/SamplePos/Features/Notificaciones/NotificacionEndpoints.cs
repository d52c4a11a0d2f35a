using System.Security.Claims;
using SamplePos.Api;
using SamplePos.Hosting;
using SamplePos.Notificaciones;

namespace SamplePos.Features.Notificaciones;

/// <summary>What a person has not read, for the header's script.</summary>
public static class NotificacionEndpoints
{
    /// <summary>Maps <c>/api/notificaciones</c>.</summary>
    public static void MapNotificaciones(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/notificaciones/estado", (ClaimsPrincipal person, NotificacionStore store, CancellationToken cancellationToken) => StateAsync(person, store, cancellationToken))
            .Describe("getNotices", "Dice cuántos avisos no ha leído quien pregunta, y el que debe ver ahora.", Example);
        app.MapPost("/api/notificaciones/{id:long}/leida", ReadAsync).AddEndpointFilter<AntiforgeryFilter>().AddEndpointFilter<ShopTroubleFilter>()
            .Describe("readNotice", "Marca un aviso como leído por quien pregunta.", Example);
    }

    private static NotificacionEstado Example { get; } =
        new(2, new(7, "bad", "Urgente", "exclamation-octagon-fill", "Noviembre de 2026: Quedan S/ 80.00 para el tope mensual de S/ 8,000.00 (ventas).", "/rus", "20 nov 2026, 15:04"));

    /// <summary>The name under which a person reads.</summary>
    internal static string Reader(ClaimsPrincipal person) => person.Identity?.Name ?? "";

    private static async Task<NotificacionEstado> StateAsync(ClaimsPrincipal person, NotificacionStore store, CancellationToken cancellationToken)
    {
        string reader = Reader(person);
        Notificacion? pressing = await store.FindPressingAsync(reader, cancellationToken);
        return new(await store.CountUnreadAsync(reader, cancellationToken), pressing is null ? null : NotificacionAnswer.From(pressing, person));
    }

    private static async Task<IResult> ReadAsync(long id, ClaimsPrincipal person, NotificacionStore store, CancellationToken cancellationToken) =>
        await store.MarkReadAsync(id, Reader(person), cancellationToken)
            ? Results.Ok(await StateAsync(person, store, cancellationToken))
            : Results.Problem(title: "Ese aviso no existe.", statusCode: StatusCodes.Status404NotFound);
}
