using System.Globalization;
using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Ubl;

namespace IziSales.Pse.ApiSunat;

/// <summary>Reads APISUNAT's answers. Where two readings are possible, it takes the one that makes the caller ask again.</summary>
internal sealed class ApiSunatReader(Secretos secretos)
{
    /// <summary>Reads the answer to a sending or to a request to annul: what was taken has an identifier, which becomes the ticket.</summary>
    public ApiSunatReading ReadTaken(HttpAnswer http, ComprobanteId id, bool isAnulacion)
    {
        if (JsonOf(http) is not { } answer)
        {
            return new(EnvioResults.Unknown(Defect(http)));
        }

        if (isAnulacion && http.IsSuccess && Is(answer, "ANULADO"))
        {
            return new(Say(EstadoEnvio.Anulado, answer));
        }

        bool isError = Is(answer, "ERROR");
        if (http.IsSuccess && answer.DocumentId is { } documentId && !isError)
        {
            return new(Say(EstadoEnvio.EnProceso, answer, ticket: new DeferredTicket(Documento.Of(id), documentId) { IsAnulacion = isAnulacion }.ToString()));
        }

        bool isRefused = (int)http.Status < 500 && (isError || Words(answer).Any());
        return isRefused
            ? new(Say(EstadoEnvio.NoRegistrado, answer)) { IsRefused = true }
            : new(EnvioResults.Unknown("APISUNAT no dice si lo recibió"));
    }

    /// <summary>Reads the state of a comprobante.</summary>
    public ApiSunatReading ReadDocument(ApiSunatAnswer answer, ComprobanteId id, string? ticket)
    {
        if (answer.FileName is null ? !Is(answer, "PENDIENTE") && !Is(answer, "ACEPTADO") : !IsCalled(answer, id))
        {
            return new(EnvioResults.Unknown("APISUNAT respondió sobre otro comprobante"));
        }

        int? code = CodigoEnTexto.Find(Words(answer));
        EstadoEnvio? said = code is { } known ? SunatCodes.Of(known) : null;
        return answer.Status?.ToUpperInvariant() switch
        {
            "PENDIENTE" => new(Say(EstadoEnvio.EnProceso, answer, ticket: ticket), answer),

            // Their word is no proof: the CDR is, and the client fetches it.
            "ACEPTADO" => new(EnvioResults.Unknown("APISUNAT dice que SUNAT lo aceptó, pero todavía no entrega la constancia (CDR)"), answer) { IsVerdict = true },
            "RECHAZADO" => new(Say(said is EstadoEnvio.YaRegistrado ? said.Value : EstadoEnvio.Rechazado, answer, code), answer) { IsVerdict = true },
            "EXCEPCION" => new(Say(said ?? EstadoEnvio.NoRegistrado, answer, code, ticket), answer),
            "ANULADO" => new(Say(EstadoEnvio.Anulado, answer), answer),
            _ => new(EnvioResults.Unknown(secretos.Hide(string.Join(" ", Words(answer))) is { } words ? $"APISUNAT informa un error: «{words}»" : "APISUNAT no dice en qué estado está"), answer),
        };
    }

    /// <summary>Reads the state of a request to annul: told of the file that annuls, or of the comprobante itself.</summary>
    public ApiSunatReading ReadVoiding(ApiSunatAnswer answer, ComprobanteId id, string ticket)
    {
        string status = answer.Status?.ToUpperInvariant() ?? "";
        if (IsCalled(answer, id))
        {
            return status switch
            {
                "ANULADO" => new(Say(EstadoEnvio.Anulado, answer), answer),
                "ACEPTADO" or "PENDIENTE" => new(Say(EstadoEnvio.EnProceso, answer, ticket: ticket), answer),
                _ => new(EnvioResults.Unknown("APISUNAT no dice si lo anuló")),
            };
        }

        if (LoteOf(answer, id) is null)
        {
            return new(EnvioResults.Unknown("APISUNAT respondió sobre otro comprobante"));
        }

        int? code = CodigoEnTexto.Find(Words(answer));
        return status switch
        {
            "PENDIENTE" => new(Say(EstadoEnvio.EnProceso, answer, ticket: ticket), answer),
            "ACEPTADO" => new(Say(EstadoEnvio.Anulado, answer), answer) { IsVerdict = true },
            "RECHAZADO" => new(Say(EstadoEnvio.Rechazado, answer, code), answer),
            "EXCEPCION" => new(Say(EstadoEnvio.NoRegistrado, answer, code), answer),
            _ => new(EnvioResults.Unknown("APISUNAT no dice si lo anuló")),
        };
    }

    /// <summary>The file that annuls, if the answer is about one of this issuer's.</summary>
    public static Documento? LoteOf(ApiSunatAnswer answer, ComprobanteId id) =>
        Documento.TryParse(answer.FileName, out Documento? documento) && documento.Id is null && documento.Emisor == id.Ruc ? documento : null;

    /// <summary>The document in the answer to a question about one; null if there is none to be read.</summary>
    public static ApiSunatAnswer? DocumentIn(HttpAnswer http) => http.IsSuccess ? JsonOf(http) : null;

    /// <summary>The documents in the answer to a search; null if the answer cannot be read.</summary>
    public static IReadOnlyList<ApiSunatAnswer>? FoundIn(HttpAnswer http) =>
        http is { IsSuccess: true, IsWhole: true } ? JsonText.Read(http.Body, ApiSunatJson.Default.ListApiSunatAnswer) : null;

    /// <summary>The document of that name among those that were found.</summary>
    public static ApiSunatAnswer? Pick(IReadOnlyList<ApiSunatAnswer>? found, ComprobanteId id) => found?.FirstOrDefault(answer => IsCalled(answer, id));

    /// <summary>The last number of a series; null if the answer does not say.</summary>
    public static int? LastNumberIn(HttpAnswer http) =>
        DocumentIn(http)?.LastNumber is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Why an answer cannot be read.</summary>
    public static string Defect(HttpAnswer http) =>
        http.Defect ?? (http.Body.Length == 0 ? $"APISUNAT respondió {(int)http.Status} sin contenido" : $"APISUNAT respondió {(int)http.Status} con algo que no es una respuesta suya");

    private EnvioResult Say(EstadoEnvio estado, ApiSunatAnswer answer, int? code = null, string? ticket = null) => new()
    {
        Estado = estado,
        Codigo = code is { } known ? SunatCodes.Write(known) : null,
        Mensaje = secretos.Hide(string.Join(" ", Words(answer))) ?? Mensajes.Of(estado),
        Notas = [.. (answer.Notes ?? []).Select(secretos.Hide).OfType<string>()],
        Ticket = estado is EstadoEnvio.EnProceso ? ticket : null,
    };

    private static IEnumerable<string> Words(ApiSunatAnswer answer) => [.. answer.Faults ?? [], .. answer.Error ?? [], .. answer.Message ?? []];

    private static ApiSunatAnswer? JsonOf(HttpAnswer http) => http.IsWhole ? JsonText.Read(http.Body, ApiSunatJson.Default.ApiSunatAnswer) : null;

    private static bool Is(ApiSunatAnswer answer, string status) => string.Equals(answer.Status, status, StringComparison.OrdinalIgnoreCase);

    private static bool IsCalled(ApiSunatAnswer answer, ComprobanteId id) => ComprobanteId.TryParse(answer.FileName, out ComprobanteId? named) && named == id;
}
