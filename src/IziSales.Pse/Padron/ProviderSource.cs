using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IziSales.Pse.Http;
using IziSales.Ubl;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace IziSales.Pse.Padron;

/// <summary>Asks a provider on the internet, once per look-up: whoever does not answer is passed over, not asked again.</summary>
internal sealed class ProviderSource : IPadronSource, IDisposable
{
    public const string ClientName = "IziSales.Padron";

    private const int MaxAnswerBytes = 256 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly PadronProvider _provider;
    private readonly IHttpClientFactory _http;
    private readonly TimeProvider _time;
    private readonly Road _road;
    private readonly string _base;
    private long _pausedUntil;

    public ProviderSource(PadronProvider provider, TimeSpan timeout, IHttpClientFactory http, TimeProvider time)
    {
        _provider = provider;
        _http = http;
        _time = time;
        _road = new Road(new RoadSettings(timeout, QueryRetries: 0, MaxConcurrency: 8, BreakerThroughput: 3, BreakerPause: Pause), time);
        _base = provider.BaseAddress.AbsoluteUri.TrimEnd('/') + "/";
    }

    public string Nombre => _provider.Nombre;

    public bool IsDefinitive => true;

    public bool Knows(TipoDocumentoIdentidad tipo) => ConsultaOf(tipo) is not null;

    public async Task<PadronResult> FindAsync(DocumentoIdentidad documento, CancellationToken cancellationToken = default)
    {
        if (ConsultaOf(documento.Tipo) is not { } consulta)
        {
            return Unavailable("no responde por este tipo de documento");
        }

        if (_time.GetUtcNow().UtcTicks < Interlocked.Read(ref _pausedUntil))
        {
            return Unavailable("se le da una pausa tras rehusar la consulta anterior");
        }

        try
        {
            HttpAnswer answer = await _road.AskAsync(token => AskAsync(consulta, documento.Numero, token), cancellationToken).ConfigureAwait(false);
            return Read(answer, consulta, documento);
        }
        catch (Exception failure) when (failure is BrokenCircuitException || (Road.IsFailure(failure) && !cancellationToken.IsCancellationRequested))
        {
            return Unavailable(failure switch
            {
                BrokenCircuitException => "viene fallando y se le da una pausa",
                TimeoutRejectedException or OperationCanceledException => "no respondió a tiempo",
                _ => "no se pudo conectar",
            });
        }
    }

    public void Dispose() => _road.Dispose();

    private PadronConsulta? ConsultaOf(TipoDocumentoIdentidad tipo) =>
        tipo == TipoDocumentoIdentidad.Dni ? _provider.Dni : tipo == TipoDocumentoIdentidad.Ruc ? _provider.Ruc : null;

    private PadronResult Unavailable(string motivo) => PadronResult.Unavailable($"{Nombre} {motivo}");

    private PadronResult Read(HttpAnswer answer, PadronConsulta consulta, DocumentoIdentidad documento)
    {
        switch (answer.Status)
        {
            case HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden:
                // Some say 401 when the credits are used up: asking again at once helps in neither case.
                GivePause(answer.RetryAfter ?? Pause);
                return Unavailable($"no acepta el token o se acabaron los créditos ({(int)answer.Status})");
            case HttpStatusCode.TooManyRequests:
                GivePause(answer.RetryAfter ?? Pause);
                return Unavailable("pide esperar, hay demasiadas consultas (429)");
            case HttpStatusCode.NotFound:
                return AnswerReader.IsAnAnswer(answer) ? PadronResult.NotFound(Nombre) : Unavailable("no tiene esa dirección (404): revise la dirección base");
            case HttpStatusCode.OK:
                return AnswerReader.Read(answer, _provider, consulta, documento);
            default:
                return Unavailable($"respondió {(int)answer.Status}");
        }
    }

    private void GivePause(TimeSpan howLong) =>
        Interlocked.Exchange(ref _pausedUntil, (_time.GetUtcNow() + (howLong < LongestPause ? howLong : LongestPause)).UtcTicks);

    private async ValueTask<HttpAnswer> AskAsync(PadronConsulta consulta, string numero, CancellationToken cancellationToken)
    {
        string address = _base + consulta.Path.Replace(PadronOptionsValidator.Hole, numero, StringComparison.Ordinal);
        if (_provider is { Token: { } secret, TokenParameter: { } parameter })
        {
            address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}={Uri.EscapeDataString(secret)}";
        }

        using HttpRequestMessage request = new(consulta.BodyMember is null ? HttpMethod.Get : HttpMethod.Post, new Uri(address));
        if (consulta.BodyMember is { } member)
        {
            request.Content = new StringContent($"{{\"{JsonEncodedText.Encode(member)}\":\"{numero}\"}}", Encoding.UTF8, "application/json");
        }

        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (_provider is { Token: { } token, TokenParameter: null })
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using HttpClient http = _http.CreateClient(ClientName);
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        HttpAnswer answer = await HttpAnswer.ReadAsync(response, MaxAnswerBytes, _time, cancellationToken).ConfigureAwait(false);
        return answer with { IsFailure = answer.Status >= HttpStatusCode.InternalServerError };
    }
}
