using IziSales.Emision;
using IziSales.Ubl;
using SamplePos.Hosting;

namespace SamplePos.Clientes;

/// <summary>What a customer buys most, read from the boletas themselves.</summary>
public sealed class Favoritos
{
    /// <summary>How many of the newest boletas are read.</summary>
    public const int Leidas = 60;

    private const int Shown = 5;

    private readonly IComprobanteStore _comprobantes;
    private readonly Shop _shop;

    /// <summary>Reads this archive.</summary>
    public Favoritos(IComprobanteStore comprobantes, Shop shop)
    {
        _comprobantes = comprobantes;
        _shop = shop;
    }

    /// <summary>The products of these purchases that came to most, the largest sum first.</summary>
    public async Task<IReadOnlyList<Favorito>> OfAsync(IEnumerable<Compra> compras, CancellationToken cancellationToken)
    {
        List<Linea> lines = [];
        foreach (Compra compra in compras.Where(static one => one.Cuenta).Take(Leidas))
        {
            if (_shop.TryFindId(compra.Numero, out ComprobanteId? id) && await _comprobantes.GetXmlAsync(id, cancellationToken) is { } xml && CpeReader.Read(xml).Comprobante is { } comprobante)
            {
                lines.AddRange(comprobante.Lineas);
            }
        }

        return
        [
            .. lines.GroupBy(static line => (line.Codigo ?? line.Descripcion, line.Unidad.Codigo))
                .Select(static group => new Favorito(group.First().Descripcion, group.Sum(static line => line.Cantidad), group.Key.Item2 == "KGM", group.Sum(static line => line.Importe)))
                .OrderByDescending(static one => one.Importe)
                .Take(Shown),
        ];
    }
}
