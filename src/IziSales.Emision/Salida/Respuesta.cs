using IziSales.Pse;

namespace IziSales.Emision.Salida;

/// <summary>Reads a channel's answer as the cause of a change of state.</summary>
internal static class Respuesta
{
    private const int LongestMessage = 2000;

    public static CausaEvento Causa(EnvioResult result) => result.Estado switch
    {
        EstadoEnvio.Aceptado => CausaEvento.RespuestaAceptado,
        EstadoEnvio.Observado => CausaEvento.RespuestaObservado,
        EstadoEnvio.Rechazado => CausaEvento.RespuestaRechazado,
        EstadoEnvio.NoRegistrado => CausaEvento.RespuestaNoRegistrado,
        EstadoEnvio.EnProceso => CausaEvento.RespuestaEnProceso,
        _ => CausaEvento.SinRespuesta,
    };

    /// <summary>Whether the registered document is another one: by its digest, or, when nobody knows it, because we never sent ours.</summary>
    public static bool IsAjeno(ComprobanteEmitido comprobante, EnvioResult registrado)
    {
        bool sentBefore = comprobante.Intentos > 1;
        return registrado.DigestValue is { } digest && comprobante.DigestValue is { } ours
            ? !string.Equals(digest, ours, StringComparison.Ordinal)
            : !sentBefore;
    }

    public static string Mensaje(EnvioResult result)
    {
        string text = result.Notas.Count == 0 ? result.Mensaje : $"{result.Mensaje} {string.Join(" ", result.Notas)}";
        return Shorten(text);
    }

    public static string Shorten(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];
}
