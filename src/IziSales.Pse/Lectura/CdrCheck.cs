using IziSales.Ubl;

namespace IziSales.Pse.Lectura;

/// <summary>Reads a CDR as the only proof of a verdict: it must be readable and name this very document.</summary>
internal static class CdrCheck
{
    /// <summary>Turns a CDR into an outcome; null when it proves nothing, with the reason.</summary>
    public static EnvioResult? Read(byte[] zip, Documento documento, out string reason)
    {
        if (CdrReader.TryRead(zip) is not { } cdr)
        {
            reason = "la constancia (CDR) llegó dañada o incompleta";
            return null;
        }

        if (!documento.IsNamedBy(cdr))
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
}
