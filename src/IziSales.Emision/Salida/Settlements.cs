using IziSales.Pse;

namespace IziSales.Emision.Salida;

/// <summary>Turns what was found out into what is kept, with the time of the next attempt.</summary>
internal sealed class Settlements(TimeProvider clock, Reintento reintento)
{
    /// <summary>What a channel answered about a document.</summary>
    public Settlement Of(ComprobanteEmitido comprobante, EnvioResult result, CausaEvento? causa = null) =>
        Of(result, causa ?? Respuesta.Causa(result), comprobante.Ticket, reintento.Next(comprobante.Intentos), comprobante.Firmado ? null : Firmado.In(result, comprobante.Id.NombreArchivo));

    /// <summary>What a channel answered about a summary.</summary>
    public Settlement Of(LoteEmitido lote, EnvioResult result, CausaEvento causa) =>
        Of(result, causa, lote.Ticket, reintento.Next(lote.Intentos), lote.Firmado ? null : Firmado.In(result, $"{lote.Emisor.Value}-{lote.Identificador}"));

    /// <summary>An obstacle, or a conclusion of ours, about a document.</summary>
    public Settlement Of(ComprobanteEmitido comprobante, CausaEvento causa, string mensaje, TimeSpan? asked = null) =>
        Of(causa, mensaje, comprobante.Ticket, reintento.Next(comprobante.Intentos, asked));

    /// <summary>An obstacle, or a conclusion of ours, about a summary.</summary>
    public Settlement Of(LoteEmitido lote, CausaEvento causa, string mensaje, TimeSpan? asked = null) =>
        Of(causa, mensaje, lote.Ticket, reintento.Next(lote.Intentos, asked));

    /// <summary>The same finding, with what the channel signed in the sending before it: whatever was found out since, these are the bytes that went out.</summary>
    public static Settlement Keeping(Settlement found, ComprobanteEmitido comprobante, EnvioResult sent) =>
        comprobante.Firmado || found.XmlFirmado is not null || Firmado.In(sent, comprobante.Id.NombreArchivo) is not { } firmado ? found : new Settlement
        {
            Causa = found.Causa,
            Momento = found.Momento,
            ProximoIntento = found.ProximoIntento,
            Codigo = found.Codigo,
            Mensaje = found.Mensaje,
            Ticket = found.Ticket,
            CdrZip = found.CdrZip,
            XmlFirmado = firmado.Xml,
            DigestValue = firmado.DigestValue,
        };

    private Settlement Of(CausaEvento causa, string mensaje, string? ticket, DateTimeOffset next) => new()
    {
        Causa = causa,
        Momento = clock.GetUtcNow(),
        Mensaje = Respuesta.Shorten(mensaje),
        Ticket = ticket,
        ProximoIntento = next,
    };

    private Settlement Of(EnvioResult result, CausaEvento causa, string? ticket, DateTimeOffset next, Firmado? firmado) => new()
    {
        Causa = causa,
        Momento = clock.GetUtcNow(),
        ProximoIntento = next,
        Codigo = result.Codigo,
        Mensaje = Respuesta.Mensaje(result),
        Ticket = result.Ticket ?? ticket,
        CdrZip = result.CdrZip,
        XmlFirmado = firmado?.Xml,
        DigestValue = firmado?.DigestValue,
    };
}
