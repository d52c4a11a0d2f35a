using System.Diagnostics;
using IziSales.Emision.Salida;
using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Emision;

/// <summary>Sends what is due, one round at a time, and keeps what was answered.</summary>
/// <remarks>
/// What may have arrived is asked about before it is sent again, and then the same bytes go under the same number. Any number of processors may work on one
/// store, in one process or many: each document is in one hand at a time.
/// </remarks>
public sealed class OutboxProcessor
{
    private readonly IComprobanteStore _store;
    private readonly IPseClient _client;
    private readonly EmisionOptions _options;

    /// <summary>Works on a store, through a channel.</summary>
    public OutboxProcessor(IComprobanteStore store, IPseClient client, EmisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _client = client;
        _options = options;
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Spreads the waits. By default the shared generator.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>Who hears of each answer. By default nobody.</summary>
    public IReadOnlyList<IEmisionObserver> Observers { get; init; } = [];

    /// <summary>Where answers and obstacles are logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Takes what is due, up to the configured concurrency, and sends or asks about each.</summary>
    public async Task<OutboxRun> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var request = new ClaimRequest(Clock.GetUtcNow(), _options.Lease, _options.Concurrency);
        IReadOnlyList<OutboxClaim> claims = await _store.ClaimAsync(request, cancellationToken).ConfigureAwait(false);
        bool[] resolved = await Task.WhenAll(claims.Select(claim => ProcessAsync(claim, cancellationToken))).ConfigureAwait(false);
        return new OutboxRun(claims.Count, resolved.Count(static done => done));
    }

    private async Task<bool> ProcessAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        using Activity? activity = EmisionTelemetry.Source.StartActivity("emision.send");
        activity?.SetTag("comprobante", claim.Comprobante.Id.NombreArchivo);
        long start = Clock.GetTimestamp();
        Settlement settlement = await FindOutAsync(claim, cancellationToken).ConfigureAwait(false);
        EmisionTelemetry.SendSeconds.Record(Clock.GetElapsedTime(start).TotalSeconds);

        // What is known now is kept even while the process is being stopped.
        ComprobanteEmitido? settled = await _store.SettleAsync(claim, settlement, CancellationToken.None).ConfigureAwait(false);
        if (settled is null)
        {
            Logger.LogWarning("{Comprobante}: la reserva venció antes de la respuesta; otro proceso lo tiene.", claim.Comprobante.Id);
            return false;
        }

        EmisionTelemetry.Settled.Add(1, new KeyValuePair<string, object?>("estado", settled.Estado.ToString()));
        Logger.LogInformation("{Comprobante}: {Estado} {Codigo} {Mensaje}", settled.Id, settled.Estado, settled.Codigo, settled.Mensaje);
        await Emitir.Observers.TellAsync(Observers, Logger, observer => observer.OnSettledAsync(settled, CancellationToken.None)).ConfigureAwait(false);
        return !CicloComprobante.IsPendiente(settled.Estado);
    }

    private async Task<Settlement> FindOutAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        bool sending = claim.Comprobante.Estado == EstadoComprobante.Enviando;
        try
        {
            return sending
                ? await SendAsync(claim, cancellationToken).ConfigureAwait(false)
                : await AskAsync(claim, cancellationToken).ConfigureAwait(false);
        }
        catch (PseException exception)
        {
            return Settle(claim, CausaEvento.CaminoCerrado, exception.Message, exception.RetryAfter);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            CausaEvento causa = sending ? CausaEvento.SinRespuesta : CausaEvento.CaminoCerrado;
            return Settle(claim, causa, "El envío se interrumpió al cerrar el programa; se consultará antes de volver a enviar.", TimeSpan.Zero);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "{Comprobante}: error inesperado del canal.", claim.Comprobante.Id);
            return Settle(claim, CausaEvento.SinRespuesta, "Error inesperado del canal; se consultará antes de volver a enviar.");
        }
    }

    private async Task<Settlement> SendAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        ComprobanteEmitido comprobante = claim.Comprobante;
        if (!comprobante.Firmado && !_client.Capabilities.Signs)
        {
            throw new PseException("El comprobante no está firmado y el canal configurado no firma. Configure un PSE que firme; no se envió nada.");
        }

        EnvioResult result = await _client.SendAsync(new CpeEnvio(comprobante.Id, claim.Xml) { Firmado = comprobante.Firmado }, cancellationToken).ConfigureAwait(false);
        return result.Estado == EstadoEnvio.YaRegistrado
            ? await CompareAsync(claim, result, cancellationToken).ConfigureAwait(false)
            : Settle(claim, result);
    }

    /// <summary>A document that may have arrived: asks, and only if it is not there sends the same bytes.</summary>
    private async Task<Settlement> AskAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        ComprobanteEmitido comprobante = claim.Comprobante;
        if (comprobante is { Estado: EstadoComprobante.EnProceso, Ticket: { } ticket })
        {
            EnvioResult status = await _client.GetStatusAsync(ticket, cancellationToken).ConfigureAwait(false);
            if (status.Estado != EstadoEnvio.NoExiste)
            {
                return Settle(claim, status);
            }
        }

        if (!_client.Capabilities.Queries)
        {
            return await SendAsync(claim, cancellationToken).ConfigureAwait(false);
        }

        EnvioResult known = await _client.QueryAsync(Consulta(comprobante), cancellationToken).ConfigureAwait(false);
        return known.Estado switch
        {
            EstadoEnvio.NoExiste => await SendAsync(claim, cancellationToken).ConfigureAwait(false),
            EstadoEnvio.Aceptado or EstadoEnvio.Observado or EstadoEnvio.Rechazado when Respuesta.IsAjeno(comprobante, known) => Conflict(claim, known),
            _ => Settle(claim, known),
        };
    }

    /// <summary>The number is registered: with this document, or with another one.</summary>
    private async Task<Settlement> CompareAsync(OutboxClaim claim, EnvioResult answer, CancellationToken cancellationToken)
    {
        try
        {
            EnvioResult known = _client.Capabilities.Queries ? await _client.QueryAsync(Consulta(claim.Comprobante), cancellationToken).ConfigureAwait(false) : answer;
            return known.Estado switch
            {
                EstadoEnvio.Aceptado or EstadoEnvio.Observado or EstadoEnvio.Rechazado when Respuesta.IsAjeno(claim.Comprobante, known) => Conflict(claim, known),
                EstadoEnvio.NoExiste or EstadoEnvio.NoRegistrado => Settle(claim, answer),
                _ => Settle(claim, known),
            };
        }
        catch (PseException exception)
        {
            return Settle(claim, CausaEvento.SinRespuesta, $"{answer.Mensaje} {exception.Message}", exception.RetryAfter);
        }
    }

    private static CpeConsulta Consulta(ComprobanteEmitido comprobante) => new(comprobante.Id)
    {
        FechaEmision = Lima.DateOf(comprobante.FechaEmision),
        ImporteTotal = comprobante.ImporteTotal,
    };

    private Settlement Conflict(OutboxClaim claim, EnvioResult known) =>
        Settle(claim, CausaEvento.NumeroAjeno, $"El número {claim.Comprobante.Numero} ya está registrado con otro comprobante: ¿dos cajas usan la serie {claim.Comprobante.Numero.Serie}? {known.Mensaje}");

    private Settlement Settle(OutboxClaim claim, CausaEvento causa, string mensaje, TimeSpan? retryAfter = null) => new()
    {
        Causa = causa,
        Momento = Clock.GetUtcNow(),
        Mensaje = Respuesta.Shorten(mensaje),
        Ticket = claim.Comprobante.Ticket,
        ProximoIntento = Next(claim, retryAfter),
    };

    private Settlement Settle(OutboxClaim claim, EnvioResult result) => new()
    {
        Causa = Respuesta.Causa(result),
        Momento = Clock.GetUtcNow(),
        ProximoIntento = Next(claim, retryAfter: null),
        Codigo = result.Codigo,
        Mensaje = Respuesta.Mensaje(result),
        Ticket = result.Ticket ?? claim.Comprobante.Ticket,
        CdrZip = result.CdrZip,
        XmlFirmado = result.XmlFirmado,
        DigestValue = result.DigestValue,
    };

    private DateTimeOffset Next(OutboxClaim claim, TimeSpan? retryAfter)
    {
#pragma warning disable CA5394 // Spreading waits needs no secrecy.
        TimeSpan wait = retryAfter is { } asked ? TimeSpan.FromTicks(Math.Min(asked.Ticks, _options.LongestRetry.Ticks)) : Backoff.After(claim.Comprobante.Intentos, _options, Random.NextDouble());
#pragma warning restore CA5394
        return Clock.GetUtcNow() + wait;
    }
}
