using IziSales.Ubl;

namespace IziSales.Emision.Emitir;

/// <summary>What a document is wanted for: a sale, or what is taken back from an earlier document or added to it.</summary>
internal sealed class Encargo
{
    private readonly Func<Emisor, NumeroComprobante, DateTimeOffset, Comprobante> _derive;

    private Encargo(TipoComprobante tipo, byte[] fingerprint, Func<Emisor, NumeroComprobante, DateTimeOffset, Comprobante> derive)
    {
        Tipo = tipo;
        Fingerprint = fingerprint;
        _derive = derive;
    }

    public TipoComprobante Tipo { get; }

    /// <summary>What the caller says in full, by which another wish under the same key is seen.</summary>
    public byte[] Fingerprint { get; private init; }

    /// <summary>The document that a note modifies.</summary>
    public DocumentoReferido? Afectado { get; private init; }

    /// <summary>The refused document whose place is to be taken.</summary>
    public ComprobanteId? Reemplaza { get; private init; }

    public static Encargo Of(Sale sale)
    {
        ArgumentNullException.ThrowIfNull(sale);
        return new(TipoComprobante.Boleta, SaleFingerprint.Of(sale), (emisor, numero, fecha) => Boleta.From(sale, emisor, numero, fecha));
    }

    public static Encargo Of(AjusteCredito ajuste)
    {
        ArgumentNullException.ThrowIfNull(ajuste);
        return new(TipoComprobante.NotaCredito, AjusteFingerprint.Of(ajuste), (emisor, numero, fecha) => NotaCredito.From(ajuste, emisor, numero, fecha)) { Afectado = ajuste.Afectado };
    }

    public static Encargo Of(AjusteDebito ajuste)
    {
        ArgumentNullException.ThrowIfNull(ajuste);
        return new(TipoComprobante.NotaDebito, AjusteFingerprint.Of(ajuste), (emisor, numero, fecha) => NotaDebito.From(ajuste, emisor, numero, fecha)) { Afectado = ajuste.Afectado };
    }

    /// <summary>The same wish, in place of a refused document: another wish than without it, even for the same goods.</summary>
    public Encargo InPlaceOf(ComprobanteId rechazado)
    {
        ArgumentNullException.ThrowIfNull(rechazado);
        return new(Tipo, AjusteFingerprint.InPlaceOf(rechazado, Fingerprint), _derive) { Afectado = Afectado, Reemplaza = rechazado };
    }

    public Comprobante Derive(Emisor emisor, NumeroComprobante numero, DateTimeOffset fechaEmision) => _derive(emisor, numero, fechaEmision);

    /// <summary>The modified document's identity: a shop modifies its own documents only.</summary>
    public ComprobanteId? AfectadoOf(Ruc emisor) => Afectado is null ? null : new ComprobanteId(emisor, Afectado.Tipo, Afectado.Numero);

    public Serie SerieOf(EmisionOptions options) =>
        Tipo == TipoComprobante.NotaCredito ? options.SerieNotaCredito
        : Tipo == TipoComprobante.NotaDebito ? options.SerieNotaDebito
        : options.Serie;
}
