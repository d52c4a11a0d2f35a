using IziSales.Pse;
using IziSales.Ubl;

namespace IziSales.Emision.Salida;

/// <summary>What an answer about a summary means for the file and for every document in it.</summary>
/// <param name="Lote">What becomes of the file.</param>
/// <param name="Documentos">What becomes of its documents; null while the file's end is not known.</param>
/// <param name="Tope">How many the next file of them may carry; null when this refusal says nothing about that.</param>
internal readonly record struct VeredictoLote(CausaEvento Lote, CausaEvento? Documentos = null, int? Tope = null)
{
    /// <remarks>
    /// Pure. SUNAT judges the file as one: a refusal of many lines names none of them for sure, so the file is halved until the line at fault stands alone, and
    /// then the refusal is that document's own. A refusal that no line can be guilty of judges no document.
    /// </remarks>
    public static VeredictoLote Of(LoteEmitido lote, EnvioResult answer) => answer.Estado switch
    {
        EstadoEnvio.Aceptado => new(CausaEvento.RespuestaAceptado, Done(lote, CausaEvento.RespuestaAceptado)),
        EstadoEnvio.Observado => new(CausaEvento.RespuestaObservado, Done(lote, CausaEvento.RespuestaObservado)),
        EstadoEnvio.EnProceso => new(CausaEvento.RespuestaEnProceso),
        EstadoEnvio.NoRegistrado => new(CausaEvento.RespuestaNoRegistrado, CausaEvento.ResumenDevuelto),
        EstadoEnvio.Rechazado or EstadoEnvio.YaRegistrado => Refused(lote, answer.Codigo),
        _ => new(CausaEvento.SinRespuesta),
    };

    /// <summary>Whether "registered already" is said of a document in the file, not of the file.</summary>
    public static bool IsDeUnaLinea(string? codigo) => codigo is CodigoSunat.YaInformado or CodigoSunat.YaAnulado;

    private static VeredictoLote Refused(LoteEmitido lote, string? codigo) => CodigoSunat.IsDelArchivo(codigo)
        ? new(CausaEvento.RespuestaRechazado, CausaEvento.ResumenDevuelto)
        : lote.Lineas > 1
            ? new(CausaEvento.RespuestaRechazado, CausaEvento.ResumenDevuelto, (lote.Lineas + 1) / 2)
            : new(CausaEvento.RespuestaRechazado, Alone(IsAnulacion(lote), codigo));

    private static CausaEvento Alone(bool isAnulacion, string? codigo) => (isAnulacion, codigo) switch
    {
        (_, CodigoSunat.YaAnulado) => CausaEvento.RespuestaAnulado,
        (true, _) => CausaEvento.AnulacionRechazada,
        (false, CodigoSunat.YaInformado) => CausaEvento.RespuestaAceptado,
        _ => CausaEvento.RespuestaRechazado,
    };

    private static CausaEvento Done(LoteEmitido lote, CausaEvento added) => IsAnulacion(lote) ? CausaEvento.RespuestaAnulado : added;

    private static bool IsAnulacion(LoteEmitido lote) => lote.Operacion == EstadoItemResumen.Anular;
}
