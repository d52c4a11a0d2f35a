using System.Diagnostics;
using System.Runtime.CompilerServices;
using IziSales.Emision.Salida;
using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Emision;

/// <summary>Sends the documents that are due, one round at a time, and keeps what was answered.</summary>
/// <remarks>
/// What may have arrived is asked about before it is sent again, and then the same bytes go under the same number. A document that is too late to go alone is left
/// to the summary when the channel takes them. Any number of processors may work on one store, in one process or many: each document is in one hand at a time,
/// for as long as its answer is open.
/// </remarks>
public sealed class OutboxProcessor
{
    private readonly IComprobanteStore _store;
    private readonly IPseClient _client;
    private readonly EmisionOptions _options;
    private readonly Lazy<AvisoBoard> _board;

    /// <summary>Works on a store, through a channel.</summary>
    public OutboxProcessor(IComprobanteStore store, IPseClient client, EmisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _client = client;
        _options = options;
        _board = new Lazy<AvisoBoard>(() => new AvisoBoard(_store as IAvisoStore, Clock));
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
        IReadOnlyList<Task<bool>> work = await StartAsync(_options.Concurrency, cancellationToken).ConfigureAwait(false);
        bool[] resolved = await Task.WhenAll(work).ConfigureAwait(false);
        return new OutboxRun(work.Count, resolved.Count(static done => done));
    }

    /// <summary>Takes up to so many that are due and begins to work on each; every task says whether nothing more has to be asked.</summary>
    internal async Task<IReadOnlyList<Task<bool>>> StartAsync(int limit, CancellationToken cancellationToken)
    {
        var request = new ClaimRequest(Clock.GetUtcNow(), _options.Lease, limit);
        IReadOnlyList<OutboxClaim> claims = await _store.ClaimAsync(request, cancellationToken).ConfigureAwait(false);
        return [.. claims.Select(claim => ProcessAsync(claim, cancellationToken))];
    }

    private async Task<bool> ProcessAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        using Activity? activity = EmisionTelemetry.Source.StartActivity("emision.send");
        activity?.SetTag("comprobante", claim.Comprobante.Id.NombreArchivo);
        long start = Clock.GetTimestamp();
        Settlement? settlement = await HeldAsync(claim, cancellationToken).ConfigureAwait(false);
        EmisionTelemetry.SendSeconds.Record(Clock.GetElapsedTime(start).TotalSeconds);
        if (settlement is null)
        {
            return Lost(claim, activity);
        }

        // What is known now is kept even while the process is being stopped.
        ComprobanteEmitido? settled = await _store.SettleAsync(claim, settlement, CancellationToken.None).ConfigureAwait(false);
        if (settled is null)
        {
            return Lost(claim, activity);
        }

        activity?.SetTag("estado", settled.Estado.ToString());
        EmisionTelemetry.CountSettled(settled.Estado, 1);
        Logger.LogInformation("{Comprobante}: {Estado} {Codigo} {Mensaje}", settled.Id, settled.Estado, settled.Codigo, settled.Mensaje);
        await Emitir.Observers.TellAsync(Observers, Logger, observer => observer.OnSettledAsync(settled, CancellationToken.None)).ConfigureAwait(false);
        if (settlement.Causa == CausaEvento.AnulacionRechazada)
        {
            Aviso aviso = Noticias.AnulacionRechazada(settled, settlement.Codigo, settlement.Mensaje);
            await _board.Value.LeaveAsync(settled.Id.Ruc, [aviso], CancellationToken.None).ConfigureAwait(false);
        }

        return !CicloComprobante.IsPendiente(settled.Estado);
    }

    /// <summary>What was found out while the document was ours all the time; null when it slipped away.</summary>
    private async Task<Settlement?> HeldAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var reserva = Reserva.Hold(Clock, _options.Lease, until => _store.RenewAsync(claim, until, CancellationToken.None), Logger, cancellationToken);
        await using ConfiguredAsyncDisposable held = reserva.ConfigureAwait(false);
        Settlement settlement = await FindOutAsync(claim, reserva.Token).ConfigureAwait(false);
        return reserva.IsLost ? null : settlement;
    }

    private bool Lost(OutboxClaim claim, Activity? activity)
    {
        activity?.SetStatus(ActivityStatusCode.Error, "lease lost");
        Logger.LogWarning("{Comprobante}: la reserva venció antes de la respuesta; no se guarda nada y otro proceso lo tiene o lo tomará.", claim.Comprobante.Id);
        return false;
    }

    private async Task<Settlement> FindOutAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        ComprobanteEmitido comprobante = claim.Comprobante;
        var settlements = new Settlements(Clock, new Reintento(_options, Clock, Random));
        try
        {
            return comprobante.Estado == EstadoComprobante.AnulacionPendiente
                ? await new AnulacionDirecta(_store, _client, settlements, Clock).FindOutAsync(claim, cancellationToken).ConfigureAwait(false)
                : await new EnvioComprobante(_client, settlements, Clock) { HasResumen = _store is IResumenStore }.FindOutAsync(claim, cancellationToken).ConfigureAwait(false);
        }
        catch (PseException exception)
        {
            return settlements.Of(comprobante, CausaEvento.CaminoCerrado, exception.Message, exception.RetryAfter);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return settlements.Of(comprobante, CausaEvento.SinRespuesta, "El envío se interrumpió al cerrar el programa; se consultará antes de volver a enviar.", TimeSpan.Zero);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "{Comprobante}: error inesperado del canal.", comprobante.Id);
            return settlements.Of(comprobante, CausaEvento.SinRespuesta, "Error inesperado del canal; se consultará antes de volver a enviar.");
        }
    }
}
