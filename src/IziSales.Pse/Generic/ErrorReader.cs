using IziSales.Pse.Lectura;

namespace IziSales.Pse.Generic;

/// <summary>Reads the error envelope: who refused decides what the refusal means.</summary>
internal static class ErrorReader
{
    public static EnvioResult Read(GenericAnswer answer, int status, Pregunta pregunta)
    {
        bool road = IsOf(answer, "red");
        int? code = IsOf(answer, "pse") ? null : SunatCodes.Read(answer.Codigo);
        EstadoEnvio? said = code is { } known && !road ? SunatCodes.Of(known) : null;
        if (pregunta is not (Pregunta.Envio or Pregunta.Anulacion))
        {
            // A refused question says nothing about the document, except that it does not exist.
            bool absent = status == 404 && !road && pregunta == Pregunta.Consulta;
            return Refuse(absent ? EstadoEnvio.NoExiste : said is EstadoEnvio.EnProceso ? EstadoEnvio.EnProceso : EstadoEnvio.PorConfirmar, answer);
        }

        return Refuse(said switch
        {
            { } by when answer.Reintentable != true || by is not EstadoEnvio.NoRegistrado => by,
            null when !road && status == 409 => EstadoEnvio.YaRegistrado,
            null when !road && code is null && status is >= 400 and <= 499 && answer.Reintentable != true => EstadoEnvio.NoRegistrado,
            _ => EstadoEnvio.PorConfirmar,
        }, answer);
    }

    public static bool IsOf(GenericAnswer answer, string origin) => string.Equals(answer.Origen, origin, StringComparison.OrdinalIgnoreCase);

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static IReadOnlyList<string> Notes(GenericAnswer answer) => [.. (answer.Notas ?? []).OfType<string>()];

    private static EnvioResult Refuse(EstadoEnvio estado, GenericAnswer answer) => new()
    {
        Estado = estado,
        Codigo = SunatCodes.Read(answer.Codigo) is { } code && (answer.Origen is null || IsOf(answer, "sunat")) ? SunatCodes.Write(code) : answer.Codigo,
        Mensaje = Text(answer.Mensaje) ?? Mensajes.Of(estado),
        Notas = Notes(answer),
        DigestValue = Text(answer.Hash),
    };
}
