using IziSales.Testing;

namespace IziSales.Pse.Tests;

/// <summary>SUNAT's interface on the wire, with the consulta integrada for questions.</summary>
internal class SoapWire : PseWire
{
    private const string Clave = "cl4ve-de-prueba";
    private const string ClientSecret = "secreto-de-prueba-55";
    private const string Token = "token-de-prueba-77";

    public override IReadOnlyList<string> Secrets { get; } = [Clave, ClientSecret, Token];

    public static WireAnswer Envelope(string body, int status = 200) => WireAnswer.Xml(
        $"""<soap-env:Envelope xmlns:soap-env="http://schemas.xmlsoap.org/soap/envelope/"><soap-env:Header/><soap-env:Body>{body}</soap-env:Body></soap-env:Envelope>""", status);

    public static WireAnswer Fault(string code, string text, string detail = "") =>
        Envelope($"<soap-env:Fault><faultcode>{code}</faultcode><faultstring>{text}</faultstring>{detail}</soap-env:Fault>", 500);

    public static WireAnswer Status(string code, byte[]? content) => Envelope(
        $"""<br:getStatusResponse xmlns:br="http://service.sunat.gob.pe"><status>{(content is null ? "" : $"<content>{Convert.ToBase64String(content)}</content>")}<statusCode>{code}</statusCode></status></br:getStatusResponse>""");

    public override void AddTo(PseBuilder builder, string name, Uri server, Action<PseChannelOptions> road) => builder.AddSunatSoap(name, options =>
    {
        options.Entorno = SunatEntorno.Produccion;
        options.Ruc = Envio.Id.Ruc.Value;
        options.UsuarioSol = "CAJA01";
        options.ClaveSol = Clave;
        options.ClientId = "cliente-1";
        options.ClientSecret = ClientSecret;
        options.SettleTime = TimeSpan.Zero;
        options.BillService = new Uri($"{server.AbsoluteUri.TrimEnd('/')}/billService");
        options.BillConsultService = new Uri($"{server.AbsoluteUri.TrimEnd('/')}/billConsultService");
        options.ConsultaService = new Uri($"{server.AbsoluteUri.TrimEnd('/')}/contribuyentes");
        options.TokenService = new Uri($"{server.AbsoluteUri.TrimEnd('/')}/clientesextranet");
        road(options);
    });

    public override bool IsSending(string request) => request.Contains("SOAPAction: \"urn:sendBill\"", StringComparison.Ordinal);

    public override WireAnswer? Standing(string request) => request.StartsWith("POST /pse/clientesextranet/cliente-1/oauth2/token/ ", StringComparison.Ordinal)
        ? WireAnswer.Json($$"""{"access_token":"{{Token}}","token_type":"JWT","expires_in":3600}""")
        : null;

    public override IReadOnlyList<WireAnswer> Verdict(byte[] cdrZip) => [Envelope(
        $"""<br:sendBillResponse xmlns:br="http://service.sunat.gob.pe"><applicationResponse>{Convert.ToBase64String(cdrZip)}</applicationResponse></br:sendBillResponse>""")];

    public override IReadOnlyList<WireAnswer> Refused(string codigo) => [Fault($"soap-env:Client.{codigo}", "No se puede leer (parsear) el archivo XML")];

    public override IReadOnlyList<WireAnswer> RefusedSaying(string words) => [Fault("soap-env:Client.0306", words.Replace(Token, "", StringComparison.Ordinal))]; // billService never hears of the token

    public override IReadOnlyList<WireAnswer> Duplicate() => [Fault("soap-env:Client.1033", "El comprobante fue registrado previamente con otros datos - Detalle: xxx.xxx.xxx value='ticket: 12 error: B001-27'")];

    public override IReadOnlyList<WireAnswer> StatusPending() => [Status("0098", null)];

    public override IReadOnlyList<WireAnswer> StatusVerdict(byte[] cdrZip) => [Status("0", cdrZip)];

    public override IReadOnlyList<WireAnswer> Found(byte[] cdrZip, string digest) => [WireAnswer.Json("""{"success":true,"message":"Operation Success! ","data":{"estadoCp":"1","estadoRuc":"00","condDomiRuc":"00"}}""")];

    public override IReadOnlyList<WireAnswer> Absent() => [WireAnswer.Json("""{"success":true,"data":{"estadoCp":"0"}}""")];

    public override IReadOnlyList<WireAnswer> SummaryTaken(string ticket) =>
        [Envelope($"""<br:sendSummaryResponse xmlns:br="http://service.sunat.gob.pe"><ticket>{ticket}</ticket></br:sendSummaryResponse>""")];
}
