using System.Data.Common;
using Dapper;
using IziSales.Emision;
using IziSales.Ubl;
using IziSales.Woo;
using SamplePos.Catalogue;
using SamplePos.Data;
using SamplePos.Existencias;
using SamplePos.Ventas;

namespace SamplePos.PedidosWeb;

/// <summary>What an order of the web shop takes off the shop's own shelf, and what its refunds put back.</summary>
/// <remarks>
/// Only of goods that the shop counts, and only where both sell from one stock. The web has taken its own already, so nothing is told to it. The boleta is
/// announced before it is issued: whatever dies in between, <see cref="CatchUpAsync"/> takes the goods when the program opens.
/// </remarks>
public sealed class SalidasPedido
{
    private const string Persona = "tienda web";

    private readonly PosDatabase _database;
    private readonly Func<bool> _isShared;
    private readonly Func<Ruc> _emisor;
    private readonly IComprobanteStore _comprobantes;
    private readonly TimeProvider _clock;

    /// <summary>Moves the stock in this database.</summary>
    /// <param name="database">The stock book's.</param>
    /// <param name="isShared">Whether the shop and its web sell from one stock at the moment.</param>
    /// <param name="emisor">Who sells at the moment.</param>
    /// <param name="comprobantes">The archive of the boletas.</param>
    /// <param name="clock">The clock.</param>
    public SalidasPedido(PosDatabase database, Func<bool> isShared, Func<Ruc> emisor, IComprobanteStore comprobantes, TimeProvider clock)
    {
        _database = database;
        _isShared = isShared;
        _emisor = emisor;
        _comprobantes = comprobantes;
        _clock = clock;
    }

    /// <summary>Says that the order with this key is about to get its boleta.</summary>
    public async Task BeginAsync(string clave, CancellationToken cancellationToken)
    {
        if (_isShared())
        {
            await using DbConnection connection = await _database.OpenAsync(cancellationToken);
            await connection.ExecuteAsync("INSERT INTO pos_pedidos_web_salidas (clave, empezada) VALUES (@clave, @now) ON CONFLICT (clave) DO NOTHING", new { clave, now = Instante.ToText(_clock.GetUtcNow()) });
        }
    }

    /// <summary>Takes what the order's boleta sold off the shelf, once; false when there is no boleta, it was done before, or the order was never announced.</summary>
    public async Task<bool> TakeAsync(string clave, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_pedidos_web_salidas WHERE clave = @clave AND numero IS NULL", new { clave }) == 0
            || await _comprobantes.FindByKeyAsync(_emisor(), clave, cancellationToken) is not { } boleta
            || await _comprobantes.GetXmlAsync(boleta.Id, cancellationToken) is not { } xml
            || CpeReader.Read(xml).Comprobante is not { } comprobante)
        {
            return false;
        }

        Dictionary<string, long> named = Sum(comprobante.Lineas.Select(static linea => (linea.Codigo, linea.Cantidad)));
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await connection.ExecuteAsync("UPDATE pos_pedidos_web_salidas SET numero = @numero WHERE clave = @clave AND numero IS NULL", new { clave, numero = boleta.Numero.Value }, transaction) == 0)
        {
            return false; // somebody else did, in this moment
        }

        Dictionary<long, long> sold = ByProduct(named, await connection.QueryAsync<(long, string)>(
            $"SELECT id, codigo FROM pos_productos WHERE {_database.Dialect.In("codigo_plegado", "codes")} ORDER BY codigo_repetido", new { codes = named.Keys.Select(ProductCode.Fold).ToArray() }, transaction));
        IEnumerable<long> locked = await connection.QueryAsync<long>(
            $"SELECT id FROM pos_productos WHERE lleva = {_database.Dialect.True} AND {_database.Dialect.In("id", "ids")} ORDER BY id{_database.Dialect.ForUpdate}", new { ids = sold.Keys.ToArray() }, transaction);
        foreach (long product in locked)
        {
            await Libro.WriteAsync(new($"v:{clave}:{product}", product, ExistenciasTipo.Venta, -sold[product], _clock.GetUtcNow(), Persona) { Venta = clave }, transaction);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>Puts back, once for the key of the step, what a refund names; all that is still out when it names no goods.</summary>
    /// <param name="step">What was undone.</param>
    /// <param name="refund">The refund; null for an order that was cancelled.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task ReturnAsync(WooStep step, WooRefund? refund, CancellationToken cancellationToken)
    {
        Dictionary<string, long>? back = Named(step.Order, refund);
        if ((back is null && step is WooCredit { Refund: not null }) || !WooOrderKey.TryParse(step.IdempotencyKey, out WooOrderKey? key))
        {
            return; // only money went back
        }

        await PutBackAsync(key.OfBoleta, step is WooReversal ? ExistenciasTipo.Anulacion : ExistenciasTipo.Devolucion, step.IdempotencyKey, back, Persona, cancellationToken);
    }

    /// <summary>Puts back, once, all that is still out of the order whose boleta the till took back whole; false when nothing is.</summary>
    /// <param name="clave">The key of the boleta, also of one that took the place of a rejected one: the goods left once, under the key of the order.</param>
    /// <param name="tipo">Whether it was annulled or given back with a note.</param>
    /// <param name="usuario">Who took it back.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<bool> ReturnAllAsync(string clave, ExistenciasTipo tipo, string usuario, CancellationToken cancellationToken)
    {
        clave = ClaveReemitida.First(clave);
        if (!WooOrderKey.TryParse(clave, out _))
        {
            return false; // sold at the till
        }

        await TakeAsync(clave, cancellationToken); // something died before: it would take for good what is not put back now
        return !await WasUndoneAsync(clave, cancellationToken) && await PutBackAsync(clave, tipo, $"caja:{clave}", back: null, usuario, cancellationToken);
    }

    /// <summary>Takes the goods of boletas that were issued when the program died; says of how many. Runs when it opens.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        string[] pending;
        await using (DbConnection connection = await _database.OpenAsync(cancellationToken))
        {
            pending = [.. await connection.QueryAsync<string>("SELECT clave FROM pos_pedidos_web_salidas WHERE numero IS NULL ORDER BY empezada")];
        }

        int taken = 0;
        foreach (string clave in pending)
        {
            taken += await TakeAsync(clave, cancellationToken) ? 1 : 0;
        }

        return taken;
    }

    /// <summary>Whether the goods of an order that was undone whole have come back: then those that stayed out are not coming.</summary>
    private async Task<bool> WasUndoneAsync(string clave, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM pos_existencias WHERE venta = @clave AND tipo = @tipo", new { clave, tipo = ExistenciasTipo.Anulacion.ToCode() }) > 0;
    }

    private async Task<bool> PutBackAsync(string clave, ExistenciasTipo tipo, string key, Dictionary<string, long>? back, string usuario, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await _database.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        (long Product, string Code)[] taken =
        [
            .. await connection.QueryAsync<(long, string)>(
                $"SELECT id, codigo FROM pos_productos WHERE id IN (SELECT producto FROM pos_existencias WHERE venta = @clave) ORDER BY id{_database.Dialect.ForUpdate}", new { clave }, transaction),
        ];
        Dictionary<long, long>? wanted = back is null ? null : ByProduct(back, taken);
        bool moved = false;
        foreach ((long product, _) in taken)
        {
            long still = -await connection.ExecuteScalarAsync<long>(
                $"SELECT CAST(SUM(milesimos) AS BIGINT) FROM pos_existencias WHERE venta = @clave AND producto = @product AND vigente = {_database.Dialect.True}", new { clave, product }, transaction);
            long amount = Math.Min(still, wanted is null ? still : wanted.GetValueOrDefault(product));
            moved |= amount > 0 && await Libro.WriteAsync(new($"d:{key}:{product}", product, tipo, amount, _clock.GetUtcNow(), usuario) { Venta = clave }, transaction);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return moved;
    }

    /// <summary>The goods that a refund names, by code; null when it names none. Shipping and fees come back in pieces too, and are none.</summary>
    private static Dictionary<string, long>? Named(WooOrder order, WooRefund? refund)
    {
        WooRefundLine[] goods = [.. (refund?.Lines ?? []).Where(line => line.Quantity > 0m && order.Lines.Any(sold => sold.Id == line.OriginalId))];
        return goods.Length == 0 ? null : Sum(goods.Select(line => (order.Lines.First(sold => sold.Id == line.OriginalId).Sku, line.Quantity)));
    }

    private static Dictionary<string, long> Sum(IEnumerable<(string? Code, decimal Quantity)> lines) => lines
        .Where(static line => line.Code is not null)
        .GroupBy(static line => line.Code!, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => (long)(group.Sum(static line => line.Quantity) * 1000m), StringComparer.Ordinal);

    /// <summary>The same by the product that each code means; codes of nobody are left out.</summary>
    private static Dictionary<long, long> ByProduct(Dictionary<string, long> byCode, IEnumerable<(long Product, string Code)> products)
    {
        CodeBook<(long Product, string Code)> book = new(products, static one => one.Code);
        Dictionary<long, long> sums = [];
        foreach ((string code, long amount) in byCode)
        {
            if (book.TryFind(code, out (long Product, string Code) one))
            {
                sums[one.Product] = sums.GetValueOrDefault(one.Product) + amount;
            }
        }

        return sums;
    }
}
