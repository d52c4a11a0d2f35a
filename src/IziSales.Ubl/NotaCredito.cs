using IziSales.Ubl.Calculo;

namespace IziSales.Ubl;

/// <summary>Nota de crédito electrónica: takes back all or part of a boleta or factura.</summary>
/// <remarks>Catálogo 01, tipo 07; UBL 2.1 <c>CreditNote</c>.</remarks>
public sealed class NotaCredito : Nota
{
    internal NotaCredito(ComprobanteDatos datos, DocumentoReferido afectado, MotivoNotaCredito motivo, string sustento)
        : base(TipoComprobante.NotaCredito, datos, afectado, sustento) => Motivo = motivo;

    /// <summary>Catálogo 09.</summary>
    public MotivoNotaCredito Motivo { get; }

    /// <inheritdoc/>
    public override CodigoCatalogo CodigoMotivo => Motivo;

    /// <summary>Whether it repeats a whole document: then it tells discounts that a note otherwise must not have.</summary>
    internal bool IsReversion { get; private init; }

    /// <summary>Derives a note. Faults are found by <see cref="Comprobante.Validate"/>.</summary>
    /// <param name="ajuste">What is taken back, of which document and why.</param>
    /// <param name="emisor">The shop.</param>
    /// <param name="numero">The number this note will keep; its series begins like the one of the document it modifies.</param>
    /// <param name="fechaEmision">Any instant; it is written on Lima's clock, cut to the second.</param>
    /// <exception cref="ArgumentException">The document that is taken back (<see cref="AjusteCredito.From"/>) is of another issuer.</exception>
    public static NotaCredito From(AjusteCredito ajuste, Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision)
    {
        ArgumentNullException.ThrowIfNull(ajuste);
        ArgumentNullException.ThrowIfNull(emisor);
        ArgumentNullException.ThrowIfNull(numero);
        if (ajuste.Original is { } ajeno && ajeno.Emisor.Ruc != emisor.Ruc)
        {
            throw new ArgumentException($"{ajeno.Numero.Value} no es de {emisor.Ruc.Value}: cada emisor devuelve lo suyo.", nameof(ajuste));
        }

        ComprobanteDatos datos = ajuste.Original is { } original
            ? CalculoReversion.Derive(original, emisor, numero, fechaEmision)
            : Calculadora.DeriveNota(ajuste.Sale, emisor, numero, fechaEmision);
        return new NotaCredito(datos, ajuste.Afectado, ajuste.Motivo, Texto.Normalize(ajuste.Sustento)) { IsReversion = ajuste.Original is not null };
    }
}
