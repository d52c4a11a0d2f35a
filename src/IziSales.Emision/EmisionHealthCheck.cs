using System.Globalization;
using IziSales.Emision.Salida;
using IziSales.Ubl;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IziSales.Emision;

/// <summary>Whether what the shop sells reaches SUNAT in time.</summary>
/// <remarks>
/// Degraded from the third day a document is on its way, and while one waits for a person; unhealthy when a document is out of term, or the store cannot be
/// reached. The figures go with it: <c>pendientes</c>, <c>porRevisar</c>, <c>masAntiguo</c>, <c>proximoIntento</c>.
/// </remarks>
public sealed class EmisionHealthCheck : IHealthCheck
{
    private const int MostLooked = 1000;

    private readonly IComprobanteStore _store;
    private readonly EmisionOptions _options;

    /// <summary>Looks into a store.</summary>
    public EmisionHealthCheck(IComprobanteStore store, EmisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _options = options;
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            OutboxStatus status = await _store.GetOutboxStatusAsync(cancellationToken).ConfigureAwait(false);
            return Judge(status, await NivelAsync(status, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("No se puede leer el almacén de comprobantes: no se emite ni se envía nada. Revise el disco o la base de datos.", fault);
        }
    }

    private static HealthCheckResult Judge(OutboxStatus status, NivelPlazo nivel)
    {
        var data = new Dictionary<string, object>
        {
            ["pendientes"] = status.Pendientes,
            ["porRevisar"] = status.PorRevisar,
            ["masAntiguo"] = Text(status.MasAntiguo),
            ["proximoIntento"] = Text(status.ProximoIntento),
        };
        return (nivel, status.PorRevisar) switch
        {
            (NivelPlazo.Vencido, _) => HealthCheckResult.Unhealthy("Hay comprobantes fuera de plazo que SUNAT todavía no tiene. Revise la conexión y el PSE.", data: data),
            (NivelPlazo.PorVencer or NivelPlazo.SoloResumen, _) => HealthCheckResult.Degraded("Hay comprobantes que llevan tres días o más sin llegar a SUNAT. Revise la conexión y el PSE.", data: data),
            (_, > 0) => HealthCheckResult.Degraded($"Comprobantes que esperan a una persona: {status.PorRevisar}. Revise los rechazados y los no registrados.", data: data),
            _ => HealthCheckResult.Healthy("Los comprobantes llegan a SUNAT.", data),
        };
    }

    /// <summary>How far the worst term has run; a boleta whose annulment is asked for is old without being late, so the late ones are looked at.</summary>
    private async Task<NivelPlazo> NivelAsync(OutboxStatus status, CancellationToken cancellationToken)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        NivelPlazo oldest = status.MasAntiguo is { } issued ? Plazos.Of(issued, now).Nivel : NivelPlazo.EnPlazo;
        if (oldest == NivelPlazo.EnPlazo || _options.Emisor is not { } emisor)
        {
            return oldest;
        }

        var query = new ComprobanteQuery { Emisor = emisor.Ruc, Estados = Vigilancia.EnCamino, Hasta = Lima.DateOf(now).AddDays(-1), Limit = MostLooked };
        IReadOnlyList<ComprobanteEmitido> late = await _store.ListAsync(query, cancellationToken).ConfigureAwait(false);
        return late.Count == MostLooked ? oldest : late.Select(comprobante => Plazos.Of(comprobante, now).Nivel).DefaultIfEmpty(NivelPlazo.EnPlazo).Max();
    }

    private static string Text(DateTimeOffset? instant) => instant is { } known ? Lima.At(known).ToString("O", CultureInfo.InvariantCulture) : "";
}
