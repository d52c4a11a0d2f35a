using System.Text.Json;
using IziSales.Emision;
using IziSales.Printing;
using IziSales.Ubl;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SamplePos.Catalogue;
using SamplePos.Hosting;
using SamplePos.Ventas;

namespace SamplePos.Features.Vender;

/// <summary>Goes once through everything a sale goes through, as soon as the door is open, so that the first customer of the day does not wait for a program that wakes up.</summary>
/// <remarks>Nothing of it is kept: the boleta is signed in memory and has no number of the shop's, and what is written to the database is taken back.</remarks>
public sealed class WarmUpWorker : BackgroundService
{
    private const string Key = "calentamiento-de-apertura";
    private const string Word = "a";

    private readonly ProductStore _products;
    private readonly SaleReader _reader;
    private readonly QuoteService _quotes;
    private readonly VentaStore _ventas;
    private readonly IComprobanteStore _comprobantes;
    private readonly SignerSlot _signer;
    private readonly Shop _shop;
    private readonly JsonSerializerOptions _json;
    private readonly TimeProvider _clock;
    private readonly ILogger<WarmUpWorker> _logger;

    /// <summary>Tries out with these.</summary>
    public WarmUpWorker(ProductStore products, SaleReader reader, QuoteService quotes, VentaStore ventas, IComprobanteStore comprobantes, SignerSlot signer, Shop shop, IOptions<JsonOptions> json, TimeProvider clock, ILogger<WarmUpWorker> logger)
    {
        _products = products;
        _reader = reader;
        _quotes = quotes;
        _ventas = ventas;
        _comprobantes = comprobantes;
        _signer = signer;
        _shop = shop;
        _json = json.Value.SerializerOptions;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Goes through it now; false when there is nothing to sell.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (await _products.SearchAsync(Word, cancellationToken) is not [{ } product, ..])
        {
            return false;
        }

        SaleRequest sent = new() { Key = Key, Lines = [new(product.Id, 1m)], Method = MetodoPago.Yape.Codigo };
        SaleRequest request = JsonSerializer.Deserialize<SaleRequest>(JsonSerializer.Serialize(sent, _json), _json)!;
        SaleDraft draft = await _reader.ReadAsync(request, new Facultades(CambiaPrecios: false, MaxDescuento: 0m), cancellationToken);
        if (draft.Sale is not { } sale)
        {
            return false;
        }

        await _quotes.QuoteAsync(sale, cancellationToken);
        Venta venta = new() { Clave = Key, Creada = _clock.GetUtcNow(), Vendedor = "", Pagos = draft.Pagos, Huella = draft.Huella, Salidas = draft.Salidas };
        await _ventas.TryOutAsync(venta, cancellationToken);
        await _comprobantes.FindByKeyAsync(_shop.Emisor.Ruc, Key, cancellationToken);
        await KeepNothingAsync(sale, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            _logger.LogInformation(error, "El programa no se pudo calentar; la primera venta tardará un poco más.");
        }
    }

    /// <summary>Takes a number, makes, signs and draws its boleta, and lets all of it go.</summary>
    private Task<AppendResult> KeepNothingAsync(Sale sale, CancellationToken cancellationToken)
    {
        AppendRequest request = new()
        {
            Emisor = _shop.Emisor.Ruc,
            Tipo = TipoComprobante.Boleta,
            Serie = _shop.Serie,
            IdempotencyKey = Key,
            Fingerprint = new byte[32],
            FechaEmision = _clock.GetUtcNow,
        };
        return _comprobantes.AppendAsync(
            request,
            context =>
            {
                Boleta boleta = Boleta.From(sale, _shop.Emisor, context.Numero, context.FechaEmision);
                boleta.Validate();
                using RentedSigner rented = _signer.Rent();
                SignedCpe signed = rented.Signer.Sign(boleta);
                new EscPosRenderer(PrinterProfile.Generic80).ToBytes(Ticket.From(boleta, new TicketOptions { Digest = signed.DigestValue }));
                return null; // whoever gets nothing keeps nothing, and the number is free
            },
            cancellationToken);
    }
}
