using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using IziSales.Pse.Http;
using IziSales.Pse.Lectura;
using IziSales.Ubl;

namespace IziSales.Pse.Soap;

/// <summary>SUNAT's register asked over REST: the only way to ask about a boleta.</summary>
/// <remarks>
/// It knows no CDR. "Accepted" is SUNAT's own word about number, day and amount together, and counts. "Does not exist" counts only once the document has had time to
/// get there: a boleta just sent shows as absent for a while.
/// </remarks>
internal sealed class ConsultaIntegrada : IDisposable
{
    private const string Scope = "https://api.sunat.gob.pe/v1/contribuyente/contribuyentes";
    private const int DefaultLifetimeSeconds = 600;

    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    private readonly PseTransport _transport;
    private readonly TimeProvider _time;
    private readonly TokenCache _tokens;
    private readonly Uri _consulta;
    private readonly TimeSpan _settleTime;

    public ConsultaIntegrada(SunatSoapOptions options, SoapAddresses addresses, PseTransport transport, TimeProvider time)
    {
        _transport = transport;
        _time = time;
        _settleTime = options.SettleTime;
        _consulta = new Uri($"{addresses.Consulta.AbsoluteUri.TrimEnd('/')}/{options.Ruc}/validarcomprobante");
        HttpCall call = TokenCall(addresses.Token, options.ClientId!, options.ClientSecret!);
        _tokens = new TokenCache(cancellationToken => FetchAsync(call, cancellationToken), time);
    }

    /// <summary>Asks.</summary>
    /// <exception cref="ArgumentException">The question lacks day or amount.</exception>
    public async Task<EnvioResult> AskAsync(CpeConsulta consulta, CancellationToken cancellationToken)
    {
        if (consulta is not { FechaEmision: { } fecha, ImporteTotal: { } importe })
        {
            throw new ArgumentException("La consulta integrada pregunta también por el día y el importe: dé FechaEmision e ImporteTotal.", nameof(consulta));
        }

        ConsultaRequest request = new()
        {
            NumRuc = consulta.Id.Ruc.Value,
            CodComp = consulta.Id.Tipo.Codigo,
            NumeroSerie = consulta.Id.Numero.Serie.Value,
            Numero = consulta.Id.Numero.Correlativo.ToString(CultureInfo.InvariantCulture),
            FechaEmision = fecha.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Monto = importe.ToString("0.00", CultureInfo.InvariantCulture),
        };
        HttpCall call = new()
        {
            Method = HttpMethod.Post,
            Address = _consulta,
            Body = JsonSerializer.SerializeToUtf8Bytes(request, ConsultaJson.Default.ConsultaRequest),
            Tokens = _tokens,
        };
        return Read(await _transport.AskAsync(call, cancellationToken).ConfigureAwait(false), fecha);
    }

    public void Dispose() => _tokens.Dispose();

    private static HttpCall TokenCall(Uri address, string clientId, string clientSecret)
    {
        string form = $"grant_type=client_credentials&scope={Uri.EscapeDataString(Scope)}&client_id={Uri.EscapeDataString(clientId)}&client_secret={Uri.EscapeDataString(clientSecret)}";
        return new HttpCall
        {
            Method = HttpMethod.Post,
            Address = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(clientId)}/oauth2/token/"),
            Body = Encoding.ASCII.GetBytes(form),
            ContentType = Form,
        };
    }

    private async Task<AccessToken> FetchAsync(HttpCall call, CancellationToken cancellationToken)
    {
        HttpAnswer http = await _transport.AskAsync(call, cancellationToken).ConfigureAwait(false);
        return http is { IsSuccess: true, IsWhole: true } && JsonText.Read(http.Body, ConsultaJson.Default.TokenAnswer) is { AccessToken: { Length: > 0 } token } answer
            ? new AccessToken(token, TimeSpan.FromSeconds(answer.ExpiresIn is > 0 and { } seconds ? seconds : DefaultLifetimeSeconds))
            : throw new PseException($"SUNAT no dio acceso a la consulta integrada (respondió {(int)http.Status}): revise ClientId y ClientSecret.");
    }

    private EnvioResult Read(HttpAnswer http, DateOnly fecha)
    {
        if (http is not { IsSuccess: true, IsWhole: true } || JsonText.Read(http.Body, ConsultaJson.Default.ConsultaAnswer) is not { Success: true, Data.EstadoCp: { } estado } answer)
        {
            return EnvioResults.Unknown(http.Defect ?? $"la consulta integrada respondió {(int)http.Status} sin decir el estado");
        }

        IReadOnlyList<string> notas = [.. (answer.Data.Observaciones ?? []).OfType<string>()];
        return estado switch
        {
            "0" when IsSettled(fecha) => new() { Estado = EstadoEnvio.NoExiste, Mensaje = Mensajes.Of(EstadoEnvio.NoExiste), Notas = notas },
            "0" => EnvioResults.Unknown("la consulta integrada todavía no lo conoce, y es pronto para creer que no existe"),
            "1" => new() { Estado = EstadoEnvio.Aceptado, Mensaje = "SUNAT confirma que está registrado con ese día e importe; para boletas no vuelve a dar la constancia (CDR).", Notas = notas },
            "2" => new() { Estado = EstadoEnvio.Anulado, Mensaje = Mensajes.Of(EstadoEnvio.Anulado), Notas = notas },
            _ => EnvioResults.Unknown($"la consulta integrada responde con un estado que no es de un comprobante electrónico ({estado})"),
        };
    }

    private bool IsSettled(DateOnly fecha)
    {
        DateTimeOffset endOfDay = new(fecha.AddDays(1), TimeOnly.MinValue, Lima.Offset);
        return _time.GetUtcNow() >= endOfDay + _settleTime;
    }
}
