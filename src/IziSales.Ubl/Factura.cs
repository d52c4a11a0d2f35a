using IziSales.Ubl.Calculo;

namespace IziSales.Ubl;

/// <summary>Factura electrónica, for a shop that has left the Nuevo RUS: the voucher that gives its buyer tax credit. Always paid at once.</summary>
/// <remarks>Catálogo 01, tipo 01; UBL 2.1 <c>Invoice</c>. Issuing one expels a seller from the Nuevo RUS (D.Leg. 937 art. 16).</remarks>
public sealed class Factura : Comprobante
{
    internal Factura(ComprobanteDatos datos)
        : base(TipoComprobante.Factura, datos)
    {
    }

    /// <summary>Derives the factura of a sale. Faults are found by <see cref="Comprobante.Validate"/>.</summary>
    /// <param name="sale">What was sold, with its buyer's RUC.</param>
    /// <param name="emisor">The shop; its profile decides operation type and affectation.</param>
    /// <param name="numero">The number this factura will keep; its series begins with F.</param>
    /// <param name="fechaEmision">Any instant; it is written on Lima's clock, cut to the second.</param>
    public static Factura From(Sale sale, Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision)
    {
        ArgumentNullException.ThrowIfNull(sale);
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(numero);
        return new Factura(Calculadora.Derive(sale, emisor, numero, fechaEmision));
    }
}
