using IziSales.Ubl.Calculo;

namespace IziSales.Ubl;

/// <summary>Nota de débito electrónica: adds interest, a penalty or a higher price to a boleta or factura.</summary>
/// <remarks>Catálogo 01, tipo 08; UBL 2.1 <c>DebitNote</c>.</remarks>
public sealed class NotaDebito : Nota
{
    internal NotaDebito(ComprobanteDatos datos, DocumentoReferido afectado, MotivoNotaDebito motivo, string sustento)
        : base(TipoComprobante.NotaDebito, datos, afectado, sustento) => Motivo = motivo;

    /// <summary>Catálogo 10.</summary>
    public MotivoNotaDebito Motivo { get; }

    /// <inheritdoc/>
    public override CodigoCatalogo CodigoMotivo => Motivo;

    /// <summary>Derives a note. Faults are found by <see cref="Comprobante.Validate"/>.</summary>
    /// <param name="ajuste">What is added, to which document and why.</param>
    /// <param name="emisor">The shop.</param>
    /// <param name="numero">The number this note will keep; its series begins like the one of the document it modifies.</param>
    /// <param name="fechaEmision">Any instant; it is written on Lima's clock, cut to the second.</param>
    public static NotaDebito From(AjusteDebito ajuste, Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision)
    {
        ArgumentNullException.ThrowIfNull(ajuste);
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(numero);
        return new NotaDebito(
            Calculadora.DeriveNota(ajuste.Sale, emisor, numero, fechaEmision),
            ajuste.Afectado,
            ajuste.Motivo,
            Texto.Normalize(ajuste.Sustento));
    }
}
