using System.Diagnostics;
using IziSales.Emision.Salida;
using IziSales.Pse;
using IziSales.Ubl;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IziSales.Emision;

/// <summary>Makes daily summaries of the documents that wait for one, sends them, asks for their tickets, and keeps what became of every document in them.</summary>
/// <remarks>
/// Sales that travel only by summary wait until their day is over in Lima; late ones and annulments go at once. A refused file is halved until the line at fault
/// stands alone. Any number of processors may work on one store.
/// </remarks>
public sealed class ResumenProcessor
{
    private readonly IComprobanteStore _store;
    private readonly IResumenStore _resumenes;
    private readonly IPseClient _client;
    private readonly EmisionOptions _options;
    private readonly Lazy<AvisoBoard> _board;

    /// <summary>Works on a store and the summaries beside it, through a channel.</summary>
    public ResumenProcessor(IComprobanteStore store, IResumenStore resumenes, IPseClient client, EmisionOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(resumenes);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        _store = store;
        _resumenes = resumenes;
        _client = client;
        _options = options;
        _board = new Lazy<AvisoBoard>(() => new AvisoBoard(_store as IAvisoStore, Clock));
    }

    /// <summary>The clock. By default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Spreads the waits. By default the shared generator.</summary>
    public Random Random { get; init; } = Random.Shared;

    /// <summary>The shop's certificate: a <see cref="CpeSigner"/>, or the slot in which it is replaced. By default none: the channel signs.</summary>
    public SignerSlot? Signer { get; init; }

    /// <summary>Who hears of each document that a summary settled. By default nobody.</summary>
    public IReadOnlyList<IEmisionObserver> Observers { get; init; } = [];

    /// <summary>Where answers and obstacles are logged. By default nowhere.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Makes what is due to be made, then sends or asks about what is due, up to the configured concurrency.</summary>
    public async Task<ResumenRun> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        int made = await MakeAsync(cancellationToken).ConfigureAwait(false);
        var request = new ClaimRequest(Clock.GetUtcNow(), _options.Lease, _options.Concurrency);
        IReadOnlyList<LoteClaim> claims = await _resumenes.ClaimLotesAsync(request, cancellationToken).ConfigureAwait(false);
        bool[] resolved = await Task.WhenAll(claims.Select(claim => ProcessAsync(claim, cancellationToken))).ConfigureAwait(false);
        return new ResumenRun(made, claims.Count, resolved.Count(static done => done));
    }

    private async Task<int> MakeAsync(CancellationToken cancellationToken)
    {
        using RentedSigner? rented = Signer?.Rent();
        var armado = new ArmadoLote(_resumenes, _options, Clock) { Signer = rented?.Signer };
        int made = 0;
        foreach (LoteGrupo grupo in await _resumenes.ListGruposAsync(cancellationToken).ConfigureAwait(false))
        {
            Aviso? obstacle = !_client.Capabilities.Summaries ? Noticias.SinResumenes : Signer is null && !_client.Capabilities.Signs ? Noticias.SinFirma : null;
            if (obstacle is not null)
            {
                await _board.Value.LeaveAsync(grupo.Emisor, [obstacle], cancellationToken).ConfigureAwait(false);
            }
            else if (await armado.IsDueAsync(grupo, cancellationToken).ConfigureAwait(false))
            {
                made += await MakeAsync(armado, grupo, cancellationToken).ConfigureAwait(false);
            }
        }

        return made;
    }

    private async Task<int> MakeAsync(ArmadoLote armado, LoteGrupo grupo, CancellationToken cancellationToken)
    {
        int made = 0;
        try
        {
            while (await armado.AppendAsync(grupo, cancellationToken).ConfigureAwait(false) is { } lote)
            {
                made++;
                EmisionTelemetry.SummaryLines.Add(lote.Lineas);
                Logger.LogInformation("{Resumen}: armado con {Lineas} comprobantes del {Dia}.", lote.Identificador, lote.Lineas, lote.Fechas.Referencia);
            }
        }
        catch (Exception exception) when (exception is CertificateException or FormatException)
        {
            // One shop's certificate or one damaged document may not keep the others' summaries back.
            Logger.LogError(exception, "No se pudo armar el resumen del {Dia} de {Emisor}; se reintenta.", grupo.Dia, grupo.Emisor);
        }

        return made;
    }

    private async Task<bool> ProcessAsync(LoteClaim claim, CancellationToken cancellationToken)
    {
        LoteEmitido lote = claim.Lote;
        using Activity? activity = EmisionTelemetry.Source.StartActivity("emision.summary");
        activity?.SetTag("resumen", lote.Identificador);
        long start = Clock.GetTimestamp();
        LoteSettlement found = await FindOutAsync(claim, cancellationToken).ConfigureAwait(false);
        EmisionTelemetry.SummarySeconds.Record(Clock.GetElapsedTime(start).TotalSeconds);

        // Documents that go back to wait forget their file, so whoever will hear of them is noted before.
        IReadOnlyList<ComprobanteEmitido> documents = found.Documentos is null ? [] : await _store.ListAsync(EnvioLote.Documents(lote), CancellationToken.None).ConfigureAwait(false);
        LoteEmitido? settled = await _resumenes.SettleLoteAsync(claim, found, CancellationToken.None).ConfigureAwait(false);
        if (settled is null)
        {
            activity?.SetStatus(ActivityStatusCode.Error, "lease lost");
            Logger.LogWarning("{Resumen}: la reserva venció antes de la respuesta; otro proceso lo tiene.", lote.Identificador);
            return false;
        }

        activity?.SetTag("estado", settled.Estado.ToString());
        EmisionTelemetry.Summaries.Add(1, new KeyValuePair<string, object?>("estado", settled.Estado.ToString()));
        Logger.LogInformation("{Resumen}: {Estado} {Codigo} {Mensaje}", settled.Identificador, settled.Estado, settled.Codigo, settled.Mensaje);
        await TellAsync(settled, found, documents).ConfigureAwait(false);
        return !CicloComprobante.IsEnCola(settled.Estado);
    }

    private async Task TellAsync(LoteEmitido lote, LoteSettlement found, IReadOnlyList<ComprobanteEmitido> documents)
    {
        foreach (ComprobanteEmitido before in documents)
        {
            ComprobanteEmitido document = await _store.FindAsync(before.Id, CancellationToken.None).ConfigureAwait(false) ?? before;
            EmisionTelemetry.CountSettled(document.Estado, 1);
            await Emitir.Observers.TellAsync(Observers, Logger, observer => observer.OnSettledAsync(document, CancellationToken.None)).ConfigureAwait(false);
        }

        Aviso? aviso = found switch
        {
            { Documentos: CausaEvento.AnulacionRechazada } => Noticias.AnulacionRechazada(documents[0], lote.Codigo, lote.Mensaje),
            { Documentos: CausaEvento.ResumenDevuelto, Tope: null } => Noticias.ResumenDevuelto(lote),
            _ => null,
        };
        if (aviso is not null)
        {
            await _board.Value.LeaveAsync(lote.Emisor, [aviso], CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<LoteSettlement> FindOutAsync(LoteClaim claim, CancellationToken cancellationToken)
    {
        var settlements = new Settlements(Clock, new Reintento(_options, Clock, Random));

        // The lease of a file is not renewed: whoever waits in vain lets go before another may take it.
        using CancellationTokenSource inTime = new(_options.Lease - (_options.Lease / 10), Clock);
        using CancellationTokenSource work = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        try
        {
            return await new EnvioLote(_store, _client, settlements, Clock).FindOutAsync(claim, work.Token).ConfigureAwait(false);
        }
        catch (PseException exception)
        {
            return new LoteSettlement { Lote = settlements.Of(claim.Lote, CausaEvento.CaminoCerrado, exception.Message, exception.RetryAfter) };
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            TimeSpan? asked = cancellationToken.IsCancellationRequested ? TimeSpan.Zero : null;
            return new LoteSettlement { Lote = settlements.Of(claim.Lote, CausaEvento.SinRespuesta, "El envío del resumen se interrumpió; se pregunta o se reenvía igual.", asked) };
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "{Resumen}: error inesperado del canal.", claim.Lote.Identificador);
            return new LoteSettlement { Lote = settlements.Of(claim.Lote, CausaEvento.SinRespuesta, "Error inesperado del canal; se pregunta o se reenvía igual.") };
        }
    }
}
