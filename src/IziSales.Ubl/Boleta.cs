using IziSales.Ubl.Calculo;

namespace IziSales.Ubl;

/// <summary>Boleta de venta electrónica: the receipt for a final consumer, and the only one a Nuevo RUS shop issues.</summary>
/// <remarks>Catálogo 01, tipo 03; UBL 2.1 <c>Invoice</c>, CustomizationID 2.0.</remarks>
public sealed class Boleta : Comprobante
{
    internal Boleta(ComprobanteDatos datos)
        : base(TipoComprobante.Boleta, datos)
    {
    }

    /// <summary>Derives the boleta of a sale: amounts, taxes, legends. Faults are found by <see cref="Comprobante.Validate"/>.</summary>
    /// <param name="sale">What was sold.</param>
    /// <param name="emisor">The shop; its profile decides operation type and affectation.</param>
    /// <param name="numero">The number this boleta will keep.</param>
    /// <param name="fechaEmision">Any instant; it is written on Lima's clock, cut to the second.</param>
    public static Boleta From(Sale sale, Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision)
    {
        ArgumentNullException.ThrowIfNull(sale);
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(numero);
        return new Boleta(Calculadora.Derive(sale, emisor, numero, fechaEmision));
    }
}
