using IziSales.Emision;
using IziSales.Ubl;
using IziSales.Woo;

namespace SamplePos.TiendaWeb;

/// <summary>Puts what a boleta sold, or a nota de crédito took back, among what the web shop must be told.</summary>
/// <remarks>It reads the document, not the screen: whoever calls it again after a crash puts the same movements under the same keys, which is once.</remarks>
public sealed class TiendaStock
{
    private readonly TiendaActual _tienda;
    private readonly TiendaCatalogo _catalogo;
    private readonly IComprobanteStore _comprobantes;

    /// <summary>Tells this shop.</summary>
    public TiendaStock(TiendaActual tienda, TiendaCatalogo catalogo, IComprobanteStore comprobantes)
    {
        _tienda = tienda;
        _catalogo = catalogo;
        _comprobantes = comprobantes;
    }

    /// <summary>What the document sold goes down on the web.</summary>
    public Task SoldAsync(ComprobanteId id, CancellationToken cancellationToken) => MoveAsync(id, $"{id}", 1m, cancellationToken);

    /// <summary>What the document sold is given back: it goes up on the web again.</summary>
    public Task ReturnedAsync(ComprobanteId id, CancellationToken cancellationToken) => MoveAsync(id, $"{id}:devuelto", -1m, cancellationToken);

    private async Task MoveAsync(ComprobanteId id, string key, decimal sign, CancellationToken cancellationToken)
    {
        if (_tienda.Find() is not { Ajuste.Descontar: true } open
            || await _comprobantes.GetXmlAsync(id, cancellationToken) is not { } xml
            || CpeReader.Read(xml).Comprobante is not { } comprobante)
        {
            return;
        }

        (string Code, decimal Quantity)[] sold =
        [
            .. comprobante.Lineas.Where(static linea => linea.Codigo is not null)
                .GroupBy(static linea => linea.Codigo!, StringComparer.Ordinal)
                .Select(static group => (group.Key, group.Sum(static linea => linea.Cantidad))),
        ];
        IReadOnlyDictionary<string, long> ids = sold.Length == 0 ? new Dictionary<string, long>() : await _catalogo.FindIdsAsync([.. sold.Select(static one => one.Code)], cancellationToken);
        WooStockMovement[] movements =
        [
            .. sold.Where(one => ids.ContainsKey(one.Code) && one.Quantity != 0m)
                .Select(one => new WooStockMovement($"{key}:{one.Code}", one.Code, sign * one.Quantity) { ProductId = ids[one.Code] }),
        ];
        await open.Outbox.EnqueueAsync(movements, cancellationToken);
    }
}
