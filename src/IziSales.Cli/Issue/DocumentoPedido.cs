using IziSales.Ubl;

namespace IziSales.Cli.Issue;

/// <summary>What a JSON asks to be issued.</summary>
internal sealed record DocumentoPedido(Sale Sale, Emisor Emisor, NumeroComprobante Numero, DateTimeOffset FechaEmision)
{
    public Boleta ToBoleta() => Boleta.From(Sale, Emisor, Numero, FechaEmision);
}
