using System.Collections.Concurrent;
using IziSales.Emision.Salida;
using IziSales.Ubl;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Emision;

/// <summary>Delivers notices to whoever receives them, and raises those that only the passing of time brings about.</summary>
/// <remarks>A notice that a receiver does not take is tried again for ever, ever more slowly; after many attempts each is an error in the log.</remarks>
public sealed class AvisoProcessor
{
    private const int ManyAttempts = 10;
    private const int Batch = 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly IComprobanteStore _store;
    private readonly IAvisoStore _avisos;
    private readonly EmisionOptions _options;
    private readonly Lazy<Vigilancia> _vigilancia;
    private readonly ConcurrentDictionary<(Ruc Emisor, string Clave, IAvisoReceiver Receiver), bool> _told = [];
    private DateTimeOffset _looked = DateTimeOffset.MinValue;

    /// <summary>Works on a store and the notices beside it.</summary>
    public AvisoProcessor(IComprobanteStore store, IAvisoStore avisos, EmisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(avisos);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _avisos = avisos;
        _options = options;
        _vigilancia = new Lazy<Vigilancia>(() => new Vigilancia(_store, new AvisoBoard(_avisos, Clock), Clock));
        Emisores = options.Emisor is { } emisor ? [emisor.Ruc] : [];
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Spreads the waits. By default the shared generator.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>Who is told. By default nobody: then notices are only listed.</summary>
    public IReadOnlyList<IAvisoReceiver> Receivers { get; init; } = [];

    /// <summary>The shops whose terms are watched. By default the one of the options.</summary>
    public IReadOnlyList<Ruc> Emisores { get; init; }

    /// <summary>The certificate whose end is watched: a <see cref="CpeSigner"/>, or the slot in which it is replaced. By default none.</summary>
    public SignerSlot? Signer { get; init; }

    /// <summary>Where failures of receivers are logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Raises what time has brought about, once a minute at most, and delivers what is due.</summary>
    public async Task<AvisoRun> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        if (now - _looked >= BetweenLooks)
        {
            foreach (Ruc emisor in Emisores)
            {
                await _vigilancia.Value.WatchAsync(emisor, Signer?.Current, cancellationToken).ConfigureAwait(false);
            }

            _looked = now;
        }

        IReadOnlyList<AvisoClaim> claims = await _avisos.ClaimAvisosAsync(new ClaimRequest(now, _options.Lease, Batch), cancellationToken).ConfigureAwait(false);
        bool[] delivered = await Task.WhenAll(claims.Select(claim => DeliverAsync(claim, cancellationToken))).ConfigureAwait(false);
        return new AvisoRun(claims.Count, delivered.Count(static done => done));
    }

    private async Task<bool> DeliverAsync(AvisoClaim claim, CancellationToken cancellationToken)
    {
        bool[] received = await Task.WhenAll(Receivers.Select(receiver => TellAsync(receiver, claim, cancellationToken))).ConfigureAwait(false);
        bool everybody = received.All(static done => done);
        var reintento = new Reintento(_options, Clock, Random);
        DateTimeOffset? again = everybody ? null : cancellationToken.IsCancellationRequested ? Clock.GetUtcNow() : reintento.Next(claim.Intentos);
        await _avisos.SettleAvisoAsync(claim, again, CancellationToken.None).ConfigureAwait(false);
        if (everybody)
        {
            foreach (IAvisoReceiver receiver in Receivers)
            {
                _told.TryRemove((claim.Emisor, claim.Aviso.Clave, receiver), out _);
            }
        }

        return everybody;
    }

    /// <summary>Tells one receiver, unless this process has told him before and only another one did not take it.</summary>
    private async Task<bool> TellAsync(IAvisoReceiver receiver, AvisoClaim claim, CancellationToken cancellationToken)
    {
        (Ruc, string, IAvisoReceiver) key = (claim.Emisor, claim.Aviso.Clave, receiver);
        if (_told.ContainsKey(key))
        {
            return true;
        }

        using CancellationTokenSource inTime = new(_options.Lease - (_options.Lease / 10), Clock);
        using CancellationTokenSource work = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        try
        {
            await receiver.ReceiveAsync(claim.Emisor, claim.Aviso, claim.Momento, work.Token).WaitAsync(work.Token).ConfigureAwait(false);
            _told[key] = true;
            EmisionTelemetry.Notices.Add(1, new KeyValuePair<string, object?>("resultado", "entregado"));
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            EmisionTelemetry.Notices.Add(1, new KeyValuePair<string, object?>("resultado", "fallido"));
            LogLevel level = claim.Intentos >= ManyAttempts ? LogLevel.Error : LogLevel.Warning;
            Logger.Log(level, exception, "El aviso {Clave} no se pudo entregar a {Receiver} (intento {Intento}); se reintenta.", claim.Aviso.Clave, receiver.GetType().Name, claim.Intentos);
            return false;
        }
    }
}
