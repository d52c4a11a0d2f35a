using IziSales.Emision;
using SamplePos.Api;
using SamplePos.Hosting;

namespace SamplePos.Features.Envios;

/// <summary>How sending goes, for the header's script.</summary>
public static class SendingEndpoints
{
    /// <summary>Maps <c>/api/sending</c>.</summary>
    public static void MapSending(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/sending/status", async (IComprobanteStore comprobantes, Ensayo ensayo, TimeProvider clock, CancellationToken cancellationToken) =>
            SendingStatus.From(await comprobantes.GetOutboxStatusAsync(cancellationToken), clock.GetUtcNow()).In(ensayo))
            .Describe("getSending", "Dice qué falta enviar a SUNAT.", new SendingStatus(3, 0, "Se enviará cuando vuelva la conexión (3 pendientes). Puede seguir vendiendo."));
}
