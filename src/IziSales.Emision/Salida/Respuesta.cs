using IziSales.Pse;

namespace IziSales.Emision.Salida;

/// <summary>Reads a channel's answer as the cause of a change of state.</summary>
internal static class Respuesta
{
    private const int LongestMessage = 2000;

    /// <summary>SUNAT judges a file within hours.</summary>
    private static readonly TimeSpan LongestJudgement = TimeSpan.FromDays(1);

    public static CausaEvento Causa(EnvioResult result) => result.Estado switch
    {
        EstadoEnvio.Aceptado => CausaEvento.RespuestaAceptado,
        EstadoEnvio.Observado => CausaEvento.RespuestaObservado,
        EstadoEnvio.Rechazado => CausaEvento.RespuestaRechazado,
        EstadoEnvio.NoRegistrado => CausaEvento.RespuestaNoRegistrado,
        EstadoEnvio.EnProceso => CausaEvento.RespuestaEnProceso,
        EstadoEnvio.Anulado => CausaEvento.RespuestaAnulado,
        _ => CausaEvento.SinRespuesta,
    };

    /// <summary>Whether SUNAT's register holds the number with a verdict of its own.</summary>
    public static bool IsJuzgado(EnvioResult result) => result.Estado is EstadoEnvio.Aceptado or EstadoEnvio.Observado or EstadoEnvio.Rechazado or EstadoEnvio.Anulado;

    /// <summary>Whether the registered document is another one: by its digest, or, when nobody knows it, because ours was never sent.</summary>
    public static bool IsAjeno(ComprobanteEmitido comprobante, EnvioResult registrado) =>
        registrado.DigestValue is { } digest && comprobante.DigestValue is { } ours
            ? !string.Equals(digest, ours, StringComparison.Ordinal)
            : IsPorEnviar(comprobante);

    /// <summary>What "the number is taken already" means where nobody can be asked by whom.</summary>
    public static CausaEvento Repetido(ComprobanteEmitido comprobante, EnvioResult answer) => answer.Codigo switch
    {
        CodigoSunat.YaEnviadoEnProceso => CausaEvento.SinRespuesta,
        _ when IsAjeno(comprobante, answer) => CausaEvento.NumeroAjeno,
        CodigoSunat.RechazadoOAnulado => CausaEvento.RespuestaRechazado,
        _ => CausaEvento.RespuestaAceptado,
    };

    /// <summary>Whether a ticket leads nowhere any more: it is unknown, or has brought no word for a day.</summary>
    public static bool IsTicketPerdido(EnvioResult status, DateTimeOffset desde, DateTimeOffset ahora) =>
        status.Estado == EstadoEnvio.NoExiste
        || status.Codigo == CodigoSunat.TicketDesconocido
        || (status.Estado == EstadoEnvio.PorConfirmar && ahora - desde > LongestJudgement);

    public static string Mensaje(EnvioResult result)
    {
        string text = result.Notas.Count == 0 ? result.Mensaje : $"{result.Mensaje} {string.Join(" ", result.Notas)}";
        return Shorten(text);
    }

    public static string Shorten(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];

    // In this state a document has certainly not left the house: whatever may have left is asked about first.
    private static bool IsPorEnviar(ComprobanteEmitido comprobante) => comprobante.Estado == EstadoComprobante.Enviando;
}
