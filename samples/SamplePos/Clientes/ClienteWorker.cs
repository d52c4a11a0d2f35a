using System.Globalization;
using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Hosting;

namespace SamplePos.Clientes;

/// <summary>Makes or finds the customer of each boleta with a known buyer. At the start it looks at what was issued while nobody listened.</summary>
public sealed class ClienteWorker : BackgroundService
{
    private const int PageLength = 200;
    private const string DayFormat = "yyyy-MM-dd";

    private readonly ClienteObserver _observer;
    private readonly ClienteStore _clientes;
    private readonly CompraStore _compras;
    private readonly IComprobanteStore _comprobantes;
    private readonly Shop _shop;
    private readonly TimeProvider _clock;
    private readonly ILogger<ClienteWorker> _logger;

    /// <summary>Writes into these stores.</summary>
    public ClienteWorker(ClienteObserver observer, ClienteStore clientes, CompraStore compras, IComprobanteStore comprobantes, Shop shop, TimeProvider clock, ILogger<ClienteWorker> logger)
    {
        _observer = observer;
        _clientes = clientes;
        _compras = compras;
        _comprobantes = comprobantes;
        _shop = shop;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Writes down whose the boletas are that were issued since somebody last looked; returns how many have a known buyer.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        Ruc emisor = _shop.Emisor.Ruc;
        string today = Lima.DateOf(_clock.GetUtcNow()).ToString(DayFormat, CultureInfo.InvariantCulture);
        DateOnly? since = await _compras.FindProgressAsync(emisor.Value, cancellationToken) is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture).AddDays(-1) : null;
        int known = 0;
        for (int skip = 0; ; skip += PageLength)
        {
            IReadOnlyList<ComprobanteEmitido> page = await _comprobantes.ListAsync(new ComprobanteQuery { Emisor = emisor, Desde = since, Limit = PageLength, Skip = skip }, cancellationToken);
            foreach (ComprobanteEmitido comprobante in page.Where(static one => one.Adquirente.IsIdentificado))
            {
                await RecordAsync(comprobante, null, cancellationToken);
                known++;
            }

            if (page.Count < PageLength)
            {
                break;
            }
        }

        await _compras.SaveProgressAsync(emisor.Value, today, cancellationToken);
        return known;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await TryAsync(CatchUpAsync, stoppingToken);
        await foreach ((ComprobanteEmitido comprobante, long? cliente) in _observer.Heard.ReadAllAsync(stoppingToken))
        {
            await TryAsync(token => RecordAsync(comprobante, cliente, token), stoppingToken);
        }
    }

    /// <summary>Notes and web orders have no sale of the till; only boletas are purchases.</summary>
    private async Task RecordAsync(ComprobanteEmitido comprobante, long? cliente, CancellationToken cancellationToken)
    {
        if (comprobante.Id.Tipo == TipoComprobante.Boleta)
        {
            await _compras.RecordAsync(cliente ?? await _clientes.RecognizeAsync(comprobante.Adquirente, cancellationToken), comprobante, cancellationToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The boleta is kept; whose it is, is found out at the next start.
            _logger.LogWarning(error, "No se pudo anotar de qué cliente es una boleta; se vuelve a mirar al abrir.");
        }
    }
}
