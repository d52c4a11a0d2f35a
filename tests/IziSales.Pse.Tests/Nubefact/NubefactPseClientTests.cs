using System.Net;
using IziSales.Testing;

namespace IziSales.Pse.Tests.Nubefact;

/// <summary>What Nubefact is asked, and what its answers are taken for.</summary>
public sealed class NubefactPseClientTests : IDisposable
{
    private const string Route = "https://nubefact.example/api/v1/11111111-2222-3333-4444-555555555555";
    private const string Token = "token-muy-secreto";
    private const string Pendiente = """{"tipo_de_comprobante":2,"serie":"B001","numero":27,"aceptada_por_sunat":false,"sunat_responsecode":null,"codigo_hash":"abc="}""";

    private readonly Guion _guion = new();
    private readonly HttpClient _http;
    private readonly NubefactPseClient _client;

    public NubefactPseClientTests()
    {
        _http = new HttpClient(_guion);
        NubefactPseOptions options = new() { Route = new Uri(Route), Token = Token, QueryRetries = 0 };
        options.LinkHosts.Add(".archivos.example");
        _client = new NubefactPseClient(_http, options);
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        _guion.Dispose();
    }

    [Fact]
    public async Task SendAsync_Boleta_GoesToTheRouteWithTheTokenAndItsFigures()
    {
        _guion.Then(Pendiente);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.EnProceso, (string?)null, "abc="), (result.Estado, result.Ticket, result.DigestValue));
        Assert.Equal($"POST {Route}", Assert.Single(_guion.Calls));
        Assert.Equal($"Token token=\"{Token}\"", _guion.Authorizations[0]);
        Assert.Equal("generar_comprobante", _guion.Body(0).GetProperty("operacion").GetString());
        Assert.Equal(9.00m, _guion.Body(0).GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task SendAsync_AcceptedWithLinks_FetchesCdrAndXmlWithoutTheToken()
    {
        byte[] cdr = Firma.Cdr(0);
        _guion.Then(Accepted()).Then(Firma.Signed(Escenarios.UnaLinea)).Then(cdr);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.Aceptado, Firma.Digest(Escenarios.UnaLinea)), (result.Estado, result.DigestValue));
        Assert.Equal(cdr, result.CdrZip);
        Assert.Equal(Firma.Signed(Escenarios.UnaLinea), result.XmlFirmado);
        Assert.Equal(["GET https://cpe.archivos.example/27.xml", "GET https://cpe.archivos.example/27.cdr"], _guion.Calls[1..]);
        Assert.Equal([null, null], _guion.Authorizations[1..]);
    }

    [Theory]
    [InlineData("https://otro.example/27")]
    [InlineData("http://cpe.archivos.example/27")]
    [InlineData("https://archivos.example.otro/27")]
    [InlineData("https://usuario@cpe.archivos.example/27")]
    [InlineData("/27")]
    public async Task SendAsync_LinkToAHostThatIsNotAllowed_IsLeftAlone(string link)
    {
        _guion.Then(Accepted(link, link));

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal(EstadoEnvio.PorConfirmar, result.Estado);
        Assert.Single(_guion.Calls);
    }

    [Fact]
    public async Task SendAsync_XmlAndNoCdr_LeavesOurDocumentAsItIs()
    {
        _guion.Then(Accepted()).Then(Firma.Signed(Escenarios.UnaLinea)).Then([], HttpStatusCode.NotFound);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.PorConfirmar, (byte[]?)null, "abc="), (result.Estado, result.XmlFirmado, result.DigestValue));
    }

    [Fact]
    public async Task SendAsync_AcceptedButTheXmlIsOfAnotherSale_IsYaRegistradoWithAnother()
    {
        _guion.Then(Accepted()).Then(Firma.Signed(Firma.OtraVenta));

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.YaRegistrado, "IZI-PSE-003"), (result.Estado, result.Codigo));
        Assert.Contains("su importe es 13.50 y no 9.00", result.Mensaje, StringComparison.Ordinal);
        Assert.Null(result.XmlFirmado);
    }

    [Fact]
    public async Task SendAsync_AnswerAboutAnotherNumber_IsPorConfirmar()
    {
        _guion.Then(Pendiente.Replace("\"numero\":27", "\"numero\":28", StringComparison.Ordinal));

        Assert.Equal(EstadoEnvio.PorConfirmar, (await _client.SendAsync(Firma.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_QrTellsAnotherAmount_IsYaRegistradoWithAnother()
    {
        _guion.Then(Pendiente.Replace("\"abc=\"", "\"abc=\",\"cadena_para_codigo_qr\":\"10412365785|03|B001|27|0.00|13.50|15/01/2026|-|-|abc=|\"", StringComparison.Ordinal));

        Assert.Equal(EstadoEnvio.YaRegistrado, (await _client.SendAsync(Firma.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_ThereAlreadyWithThisSale_TellsWhatBecameOfIt()
    {
        byte[] cdr = Firma.Cdr(0);
        _guion.Then(Error(23), HttpStatusCode.BadRequest).Then(Accepted()).Then(Firma.Signed(Escenarios.UnaLinea)).Then(cdr);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
        Assert.Equal("consultar_comprobante", _guion.Body(1).GetProperty("operacion").GetString());
    }

    [Fact]
    public async Task SendAsync_ThereAlreadyWithAnotherSale_IsYaRegistrado()
    {
        _guion.Then(Error(23), HttpStatusCode.BadRequest).Then(Accepted()).Then(Firma.Signed(Firma.OtraVenta));

        Assert.Equal(EstadoEnvio.YaRegistrado, (await _client.SendAsync(Firma.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_ThereAlreadyAndNobodyCanSayWithWhat_IsPorConfirmar()
    {
        _guion.Then(Error(23), HttpStatusCode.BadRequest).ThenBreak();

        Assert.Equal(EstadoEnvio.PorConfirmar, (await _client.SendAsync(Firma.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_ThereAlreadyAndNothingToCompare_IsYaRegistradoThoughTheCdrWouldFit()
    {
        _guion.Then(Error(23), HttpStatusCode.BadRequest).Then(Accepted("https://otro.example/x", cdrBase64: Convert.ToBase64String(Firma.Cdr(0))));

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal(EstadoEnvio.YaRegistrado, result.Estado);
        Assert.Equal(0, _guion.Unused);
    }

    [Theory]
    [InlineData(20, 400, EstadoEnvio.NoRegistrado)]
    [InlineData(21, 400, EstadoEnvio.NoRegistrado)]
    [InlineData(22, 400, EstadoEnvio.NoRegistrado)]
    [InlineData(40, 400, EstadoEnvio.PorConfirmar)]
    [InlineData(40, 500, EstadoEnvio.PorConfirmar)]
    [InlineData(99, 400, EstadoEnvio.PorConfirmar)]
    public async Task SendAsync_ErrorOfTheirs_IsReadByItsNumber(int codigo, int status, EstadoEnvio estado)
    {
        _guion.Then(Error(codigo), (HttpStatusCode)status);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((estado, codigo.ToString(System.Globalization.CultureInfo.InvariantCulture)), (result.Estado, result.Codigo));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(50)]
    [InlineData(51)]
    public async Task SendAsync_TurnedAwayByTheirNumber_SaysThatNothingWasSentAndNoSecret(int codigo)
    {
        _guion.Then($$"""{"errors":"No vale {{Token}} en {{Route}}","codigo":{{codigo}}}""", HttpStatusCode.BadRequest);

        PseException away = await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(Firma.Envio));

        Assert.Contains("No se envió nada", away.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, away.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("11111111-2222", away.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"aceptada_por_sunat":false,"sunat_responsecode":"2335","sunat_description":"Alterado"}""", EstadoEnvio.Rechazado, "2335")]
    [InlineData("""{"aceptada_por_sunat":false,"sunat_responsecode":"306"}""", EstadoEnvio.NoRegistrado, "0306")]
    [InlineData("""{"aceptada_por_sunat":false,"sunat_responsecode":"1033"}""", EstadoEnvio.YaRegistrado, "1033")]
    [InlineData("""{"aceptada_por_sunat":false,"sunat_responsecode":null,"sunat_soap_error":"sin servicio"}""", EstadoEnvio.EnProceso, null)]
    [InlineData("""{"aceptada_por_sunat":true,"sunat_responsecode":"2335"}""", EstadoEnvio.PorConfirmar, null)]
    [InlineData("""{"aceptada_por_sunat":false,"sunat_responsecode":"0"}""", EstadoEnvio.PorConfirmar, null)]
    [InlineData("""{"aceptada_por_sunat":true,"sunat_responsecode":"0"}""", EstadoEnvio.PorConfirmar, null)]
    [InlineData("""{"sunat_responsecode":"0"}""", EstadoEnvio.PorConfirmar, null)]
    public async Task SendAsync_Answer_IsNeverTakenForMoreThanItSays(string answer, EstadoEnvio estado, string? codigo)
    {
        _guion.Then(answer);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
        Assert.NotEmpty(result.Mensaje);
    }

    [Fact]
    public async Task SendAsync_SignedDocument_IsNotSent()
    {
        PseException away = await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(new CpeEnvio(Firma.Envio.Id, Firma.Signed(Escenarios.UnaLinea))));

        Assert.Contains("ya está firmado", away.Message, StringComparison.Ordinal);
        Assert.Empty(_guion.Calls);
    }

    [Fact]
    public async Task SendAsync_NoWordForIt_IsNoRegistradoAndNotSent()
    {
        EnvioResult result = await _client.SendAsync(Firma.Sending(Escenarios.EnDolares));

        Assert.Equal((EstadoEnvio.NoRegistrado, "IZI-PSE-001"), (result.Estado, result.Codigo));
        Assert.Empty(_guion.Calls);
    }

    [Theory]
    [InlineData("no soy XML")]
    [InlineData("<Invoice/>")]
    public async Task SendAsync_NoDocument_IsNotSent(string xml)
    {
        CpeEnvio envio = new(Firma.Envio.Id, System.Text.Encoding.UTF8.GetBytes(xml)) { Firmado = false };

        Assert.Equal("IZI-PSE-001", (await _client.SendAsync(envio)).Codigo);
        Assert.Empty(_guion.Calls);
    }

    [Fact]
    public async Task QueryAsync_RegisteredWithAnotherAmount_IsNeverAceptado()
    {
        _guion.Then(Accepted(cdrBase64: Convert.ToBase64String(Firma.Cdr(0)))).Then(Firma.Signed(Firma.OtraVenta));

        Assert.Equal(EstadoEnvio.YaRegistrado, (await _client.QueryAsync(Firma.Consulta)).Estado);
    }

    [Theory]
    [InlineData(24, EstadoEnvio.NoExiste)]
    [InlineData(21, EstadoEnvio.PorConfirmar)]
    [InlineData(40, EstadoEnvio.PorConfirmar)]
    public async Task QueryAsync_ErrorOfTheirs_SaysNothingButAbsence(int codigo, EstadoEnvio estado)
    {
        _guion.Then(Error(codigo), HttpStatusCode.BadRequest);

        Assert.Equal(estado, (await _client.QueryAsync(Firma.Consulta)).Estado);
    }

    [Fact]
    public async Task QueryAsync_Annulled_IsAnulado()
    {
        _guion.Then("""{"aceptada_por_sunat":true,"sunat_responsecode":"0","anulado":true}""");

        Assert.Equal(EstadoEnvio.Anulado, (await _client.QueryAsync(Firma.Consulta)).Estado);
    }

    [Fact]
    public async Task VoidAsync_Ticket_IsAskedAboutUntilItIsAnulado()
    {
        _guion
            .Then("""{"serie":"B001","numero":27,"sunat_ticket_numero":"20260115","aceptada_por_sunat":false,"sunat_responsecode":null}""")
            .Then("""{"serie":"B001","numero":27,"sunat_ticket_numero":"20260115","aceptada_por_sunat":false,"sunat_responsecode":null}""")
            .Then("""{"serie":"B001","numero":27,"aceptada_por_sunat":true,"sunat_responsecode":"0","enlace_del_cdr":"https://cpe.archivos.example/baja.cdr"}""")
            .Then(Firma.Cdr(0, "RA-20260115-1"));

        EnvioResult asked = await _client.VoidAsync(new AnulacionEnvio(Firma.Envio.Id, "Error en el precio"));
        EnvioResult waiting = await _client.GetStatusAsync(asked.Ticket!);
        EnvioResult done = await _client.GetStatusAsync(waiting.Ticket!);

        Assert.Equal([EstadoEnvio.EnProceso, EstadoEnvio.EnProceso, EstadoEnvio.Anulado], [asked.Estado, waiting.Estado, done.Estado]);
        Assert.NotNull(done.CdrZip);
        Assert.Equal(("generar_anulacion", "Error en el precio"), (_guion.Body(0).GetProperty("operacion").GetString(), _guion.Body(0).GetProperty("motivo").GetString()));
        Assert.Equal("consultar_anulacion", _guion.Body(1).GetProperty("operacion").GetString());
    }

    [Fact]
    public async Task VoidAsync_CdrSpeaksAgainstIt_IsPorConfirmar()
    {
        _guion.Then("""{"aceptada_por_sunat":true,"enlace_del_cdr":"https://cpe.archivos.example/baja.cdr"}""").Then(Firma.Cdr(2957, "RA-20260115-1"));

        Assert.Equal(EstadoEnvio.PorConfirmar, (await _client.VoidAsync(new AnulacionEnvio(Firma.Envio.Id, "Error"))).Estado);
    }

    [Fact]
    public async Task VoidAsync_AskedForBefore_TellsHowFarItIs()
    {
        _guion.Then(Error(23), HttpStatusCode.BadRequest).Then("""{"aceptada_por_sunat":true,"sunat_responsecode":"0"}""");

        Assert.Equal(EstadoEnvio.Anulado, (await _client.VoidAsync(new AnulacionEnvio(Firma.Envio.Id, "Error"))).Estado);
    }

    [Theory]
    [InlineData("10412365785-03-B001-27:20260115")]
    [InlineData("20260115")]
    public async Task GetStatusAsync_TicketThatIsOfNoVoiding_IsTheCallersMistake(string ticket) =>
        await Assert.ThrowsAsync<FormatException>(() => _client.GetStatusAsync(ticket));

    [Fact]
    public void Constructor_OptionsNotValid_AreToldWithoutSecrets()
    {
        NubefactPseOptions options = new() { Route = new Uri("http://nubefact.example/api/v1/secreta"), Token = "con \"comillas\"", SunatTransactionNrus = 0 };
        options.UnitCodes["??"] = "x";
        options.LinkHosts.Add("https://x.example/");

        string message = Assert.Throws<ArgumentException>(() => new NubefactPseClient(_http, options)).Message;

        Assert.All(["Route", "Token", "SunatTransactionNrus", "UnitCodes", "LinkHosts"], name => Assert.Contains(name, message, StringComparison.Ordinal));
        Assert.DoesNotContain("comillas\"", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secreta", message, StringComparison.Ordinal);
    }

    private static string Error(int codigo) => $$"""{"errors":"Un error","codigo":{{codigo}}}""";

    private static string Accepted(string xml = "https://cpe.archivos.example/27.xml", string cdr = "https://cpe.archivos.example/27.cdr", string? cdrBase64 = null) => $$"""
        {"tipo_de_comprobante":2,"serie":"B001","numero":27,"aceptada_por_sunat":true,"sunat_responsecode":"0","codigo_hash":"abc=",
         "enlace_del_xml":"{{xml}}","enlace_del_cdr":"{{cdr}}","cdr_zip_base64":"{{cdrBase64}}"}
        """;
}
