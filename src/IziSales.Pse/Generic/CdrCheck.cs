using IziSales.Ubl;

namespace IziSales.Pse.Generic;

/// <summary>Reads a CDR as the only proof of a verdict: it must be readable and name this very document.</summary>
internal static class CdrCheck
{
    /// <summary>Turns a CDR into an outcome; null when it proves nothing, with the reason.</summary>
    public static EnvioResult? Read(byte[] zip, ComprobanteId id, out string reason)
    {
        if (CdrReader.TryRead(zip) is not { } cdr)
        {
            reason = "la constancia (CDR) llegó dañada o incompleta";
            return null;
        }

        if (!Names(cdr, id))
        {
            reason = "la constancia (CDR) que llegó es de otro comprobante";
            return null;
        }

        EstadoEnvio? estado = cdr.Codigo switch
        {
            0 => cdr.Notas.Count == 0 ? EstadoEnvio.Aceptado : EstadoEnvio.Observado,
            >= 4000 => EstadoEnvio.Observado,
            _ => SunatCodes.Of(cdr.Codigo),
        };
        reason = estado is null ? $"la constancia (CDR) trae el código {cdr.CodigoTexto}, que no dice si se registró" : "";
        return estado is null ? null : new EnvioResult
        {
            Estado = estado.Value,
            Codigo = cdr.CodigoTexto,
            Mensaje = cdr.Descripcion.Length > 0 ? cdr.Descripcion : Mensajes.Of(estado.Value),
            CdrZip = zip,
            Notas = cdr.Notas,
        };
    }

    // A CDR is named by series and number, by some PSEs by the whole file name; the issuer's RUC stands in it too, but not with everyone.
    private static bool Names(Cdr cdr, ComprobanteId id)
    {
        bool number = NumeroComprobante.TryParse(cdr.Referencia, out NumeroComprobante? numero) && numero == id.Numero;
        bool whole = ComprobanteId.TryParse(cdr.Referencia, out ComprobanteId? named) && named == id;
        bool anotherIssuer = Ruc.TryParse(cdr.RucEmisor, out Ruc? issuer) && issuer != id.Ruc;
        return (number || whole) && !anotherIssuer;
    }
}
