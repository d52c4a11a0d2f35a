using System.Net;
using System.Text;
using System.Text.Json;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests.SignAndSend;

/// <summary>Token, signature, sending: in that order, each once, and what was signed is never lost.</summary>
public sealed class SignAndSendPseClientTests : IDisposable
{
    private const string Base = "https://pse.example";
    private const string Password = "clave-muy-secreta";
    private const string Token = """{"token_acceso":"corto-plazo","expira_en":600}""";

    private readonly Guion _guion = new();
    private readonly ManualTimeProvider _time = new();
    private readonly HttpClient _http;
    private readonly SignAndSendPseClient _client;

    public SignAndSendPseClientTests()
    {
        _http = new HttpClient(_guion);
        _client = Client(new SignAndSendTemplate());
    }

    private static string Firmado { get; } = $$"""{"estado":200,"xml":"{{Firma.Base64(Escenarios.UnaLinea)}}","codigo_hash":"x","external_id":"1","mensaje":"Firmado"}""";

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        _guion.Dispose();
    }

    [Fact]
    public async Task SendAsync_Unsigned_AsksForATokenSignsAndSendsWhatWasSigned()
    {
        byte[] cdr = Firma.Cdr(0);
        _guion.Then(Token).Then(Firmado).Then(Accepted(cdr));

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.Aceptado, Firma.Digest(Escenarios.UnaLinea)), (result.Estado, result.DigestValue));
        Assert.Equal(cdr, result.CdrZip);
        Assert.Equal(Firma.Signed(Escenarios.UnaLinea), result.XmlFirmado);
        Assert.Equal([$"POST {Base}/api/auth/cpe/token", $"POST {Base}/api/cpe/generar", $"POST {Base}/api/cpe/enviar"], _guion.Calls);
        Assert.Equal([null, "Bearer corto-plazo", "Bearer corto-plazo"], _guion.Authorizations);
        Assert.Equal(("usuario", Password), (Text(0, "username"), Text(0, "password")));
        Assert.Equal((0, "10412365785-03-B001-27"), (_guion.Body(1).GetProperty("tipo_integracion").GetInt32(), Text(1, "nombre_archivo")));
        Assert.Equal(Firma.Envio.Xml.ToArray(), _guion.Body(1).GetProperty("contenido_archivo").GetBytesFromBase64());
        Assert.Equal(Firma.Signed(Escenarios.UnaLinea), _guion.Body(2).GetProperty("contenido_xml_firmado").GetBytesFromBase64());
    }

    [Fact]
    public async Task SendAsync_SignedAlready_IsNotSignedAgain()
    {
        _guion.Then(Token).Then(Accepted(Firma.Cdr(0)));

        EnvioResult result = await _client.SendAsync(new CpeEnvio(Firma.Envio.Id, Firma.Signed(Escenarios.UnaLinea)));

        Assert.Equal((EstadoEnvio.Aceptado, (byte[]?)null), (result.Estado, result.XmlFirmado));
        Assert.Equal(2, _guion.Calls.Count);
    }

    [Fact]
    public async Task SendAsync_AnswerLost_IsPorConfirmarWithWhatWasSigned()
    {
        _guion.Then(Token).Then(Firmado).ThenBreak();

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.PorConfirmar, Firma.Digest(Escenarios.UnaLinea)), (result.Estado, result.DigestValue));
        Assert.Equal(Firma.Signed(Escenarios.UnaLinea), result.XmlFirmado);
    }

    [Fact]
    public async Task SendAsync_RoadClosesAfterSigning_NextAttemptSendsTheSameBytesWithoutSigning()
    {
        _guion.Then(Token).Then(Firmado).ThenNoRoad().Then(Accepted(Firma.Cdr(0)));

        await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(Firma.Envio));
        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
        Assert.Equal([$"POST {Base}/api/cpe/enviar", $"POST {Base}/api/cpe/enviar"], _guion.Calls[2..]);
        Assert.Equal(Firma.Signed(Escenarios.UnaLinea), result.XmlFirmado);
    }

    [Fact]
    public async Task SendAsync_SignatureNeverComes_SaysThatNothingWasSent()
    {
        _guion.Then(Token).ThenBreak();

        PseException closed = await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(Firma.Envio));

        Assert.Contains("No se envió nada", closed.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> BadSignatures => new()
    {
        { "", "no devolvió el XML firmado" },
        { "no-es-base64!", "no devolvió el XML firmado" },
        { Convert.ToBase64String("<html/>"u8), "algo que no es un comprobante" },
        { Convert.ToBase64String(Firma.Envio.Xml.Span), "una firma que no es válida" },
        { Firma.Base64(Firma.OtraVenta), "con otros datos" },
        { Firma.Base64(Escenarios.UnaLinea with { Numero = NumeroComprobante.Parse("B001-28") }), "otro comprobante" },
        { Convert.ToBase64String(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Firma.Signed(Escenarios.UnaLinea)).Replace("Costeño", "Otro", StringComparison.Ordinal))), "con otros datos" },
        { Convert.ToBase64String(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Firma.Signed(Escenarios.UnaLinea)).Replace("<ds:SignatureValue>", "<ds:SignatureValue>AAAA", StringComparison.Ordinal))), "una firma que no es válida" },
    };

    [Theory]
    [MemberData(nameof(BadSignatures))]
    public async Task SendAsync_SignedIsNotOurDocument_IsNotSent(string xml, string said)
    {
        _guion.Then(Token).Then($$"""{"estado":200,"xml":"{{xml}}"}""");

        PseException refused = await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(Firma.Envio));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, _guion.Calls.Count);
    }

    [Fact]
    public async Task SendAsync_SignedXmlIsLaidOutInAnotherWay_IsStillOurDocument()
    {
        string signed = Encoding.UTF8.GetString(Firma.Signed(Escenarios.UnaLinea)).Replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version='1.0' encoding='utf-8' standalone='no'?>", StringComparison.Ordinal);
        _guion.Then(Token).Then($$"""{"success":true,"xml_firmado":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(signed))}}"}""").Then(Accepted(Firma.Cdr(0)));

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal(signed, Encoding.UTF8.GetString(result.XmlFirmado!));
        Assert.Equal(signed, Encoding.UTF8.GetString(_guion.Body(2).GetProperty("contenido_xml_firmado").GetBytesFromBase64()));
    }

    [Theory]
    [InlineData("""{"estado":401,"mensaje":"Sin créditos"}""")]
    [InlineData("""{"estado":500,"mensaje":"Error interno"}""")]
    [InlineData("""{"success":false}""")]
    public async Task SendAsync_SignatureNotToBeHadNow_SaysThatNothingWasSent(string answer)
    {
        _guion.Then(Token).Then(answer);

        await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(Firma.Envio));
    }

    [Theory]
    [InlineData("""{"success":false,"message":"XML inválido"}""", 422)]
    [InlineData("""{"estado":422,"errores":["XML inválido"]}""", 200)]
    public async Task SendAsync_SignatureRefused_IsNoRegistradoWithItsWords(string answer, int status)
    {
        _guion.Then(Token).Then(answer, (HttpStatusCode)status);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.NoRegistrado, "XML inválido"), (result.Estado, result.Mensaje));
    }

    public static TheoryData<string, int, EstadoEnvio, string?> Answers => new()
    {
        { """{"success":true,"connection":true,"sunat_success":true,"code":"0","message":"Aceptada"}""", 200, EstadoEnvio.PorConfirmar, null },
        { """{"success":true,"connection":false,"sunat_success":null,"code":"2335"}""", 200, EstadoEnvio.PorConfirmar, null },
        { """{"success":true,"connection":true,"sunat_success":false,"code":"2335","errors":["Alterado"]}""", 200, EstadoEnvio.Rechazado, "2335" },
        { """{"success":true,"connection":true,"sunat_success":true,"code":"2335"}""", 200, EstadoEnvio.PorConfirmar, null },
        { """{"success":false,"connection":true,"sunat_success":false,"code":"0306"}""", 200, EstadoEnvio.NoRegistrado, "0306" },
        { """{"estado":500,"rechazado":false,"errores":["1033 - El comprobante fue registrado previamente"]}""", 200, EstadoEnvio.YaRegistrado, "1033" },
        { """{"estado":500,"mensaje":"Error interno"}""", 200, EstadoEnvio.PorConfirmar, null },
        { """{"code":500,"message":"Error interno"}""", 500, EstadoEnvio.PorConfirmar, null },
        { """{"estado":401,"mensaje":"Unauthorized"}""", 200, EstadoEnvio.PorConfirmar, null },
        { """{"estado":500,"errores":[{"mensaje":"Registrado","codigo":"1033"}]}""", 200, EstadoEnvio.YaRegistrado, "1033" },
        { """{"code":404,"message":"No existe la empresa"}""", 404, EstadoEnvio.NoRegistrado, null },
        { """{"success":false,"message":"El archivo no corresponde"}""", 422, EstadoEnvio.NoRegistrado, null },
        { """{"success":true,"code":"0","ticket":"2026"}""", 200, EstadoEnvio.EnProceso, null },
        { """{"success":true,"code":0,"ticket":2026}""", 200, EstadoEnvio.EnProceso, null },
        { """{"success":false,"code":"0","ticket":"2026"}""", 200, EstadoEnvio.PorConfirmar, null },
        { """{"success":true,"code":"0098"}""", 200, EstadoEnvio.EnProceso, "0098" },
        { """{"success":true,"code":"0130"}""", 200, EstadoEnvio.PorConfirmar, "0130" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task SendAsync_ThreeTruths_AreReadTogether(string answer, int status, EstadoEnvio estado, string? codigo)
    {
        _guion.Then(Token).Then(Firmado).Then(answer, (HttpStatusCode)status);

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
        Assert.Equal(Firma.Signed(Escenarios.UnaLinea), result.XmlFirmado);
    }

    [Fact]
    public async Task SendAsync_TokenGrownOld_IsRenewedInTime()
    {
        _guion.Then(Token).Then(Firmado).Then(Accepted(Firma.Cdr(0))).Then(Token.Replace("corto-plazo", "otro-plazo", StringComparison.Ordinal)).Then(Accepted(Firma.Cdr(0)));
        await _client.SendAsync(Firma.Envio);

        _time.Advance(TimeSpan.FromMinutes(10));
        await _client.SendAsync(Firma.Envio);

        Assert.Equal("Bearer otro-plazo", _guion.Authorizations[^1]);
    }

    [Fact]
    public async Task SendAsync_TokenRefusedAfterAWhile_IsRenewedOnceAndTheSameBytesGoAgain()
    {
        _guion.Then(Token).Then(Firmado).Then(Accepted(Firma.Cdr(0)));
        await _client.SendAsync(Firma.Envio);
        _time.Advance(TimeSpan.FromMinutes(5));
        _guion.Then("{}", HttpStatusCode.Unauthorized).Then(Token).Then(Accepted(Firma.Cdr(0)));

        Assert.Equal(EstadoEnvio.Aceptado, (await _client.SendAsync(Firma.Envio)).Estado);
        Assert.Equal(0, _guion.Unused);
    }

    [Fact]
    public async Task SendAsync_FreshTokenRefused_IsNotAskedForAgain()
    {
        _guion.Then(Token).Then("{}", HttpStatusCode.Unauthorized);

        PseException away = await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(Firma.Envio));

        Assert.Contains("créditos", away.Message, StringComparison.Ordinal);
        Assert.Equal(2, _guion.Calls.Count);
    }

    [Theory]
    [InlineData("{}", 200)]
    [InlineData("""{"message":"Credenciales inválidas: clave-muy-secreta"}""", 422)]
    [InlineData("""{"token_acceso":"con espacio"}""", 200)]
    [InlineData("<html/>", 200)]
    public async Task SendAsync_NoTokenToBeHad_SaysThatNothingWasSentAndNoSecret(string answer, int status)
    {
        _guion.Then(answer, (HttpStatusCode)status);

        PseException away = await Assert.ThrowsAsync<PseException>(() => _client.SendAsync(Firma.Envio));

        Assert.Contains("token", away.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, away.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendSummaryAsync_Unsigned_IsSignedSentAndAskedAboutByName()
    {
        ResumenDiario resumen = Resumen();
        byte[] cdrXml = CpePackage.ReadXml(Firma.Cdr(0, resumen.Identificador)).Xml;
        _guion.Then(Token)
            .Then($$"""{"success":true,"xml":"{{Convert.ToBase64String(Firmantes.Rosita.Sign(resumen).Xml.Span)}}","hash":"x"}""")
            .Then("""{"success":true,"code":"0","ticket":"1767"}""")
            .Then("""{"success":true,"code":"98"}""")
            .Then($$"""{"success":true,"sunat_success":true,"code":"0","cdr":"{{Convert.ToBase64String(cdrXml)}}"}""");

        EnvioResult sent = await _client.SendSummaryAsync(new LoteEnvio(resumen.Emisor.Ruc, resumen.Identificador, CpeWriter.Write(resumen)) { Firmado = false });
        EnvioResult waiting = await _client.GetStatusAsync(sent.Ticket!);
        EnvioResult done = await _client.GetStatusAsync(waiting.Ticket!);

        Assert.Equal([EstadoEnvio.EnProceso, EstadoEnvio.EnProceso, EstadoEnvio.Aceptado], [sent.Estado, waiting.Estado, done.Estado]);
        Assert.Equal($"GET {Base}/api/cpe/consultar/{resumen.NombreArchivo}", _guion.Calls[^1]);
        Assert.True(CpePackage.IsZip(done.CdrZip));
        Assert.Equal(cdrXml, CpePackage.ReadXml(done.CdrZip!).Xml);
    }

    [Theory]
    [InlineData("""{"estado":404,"mensaje":"No se encontró el documento"}""", 200, EstadoEnvio.NoExiste)]
    [InlineData("""{"success":false,"message":"No se encontró el documento"}""", 404, EstadoEnvio.NoExiste)]
    [InlineData("<html>Not Found</html>", 404, EstadoEnvio.PorConfirmar)]
    [InlineData("{}", 404, EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":false,"message":"Espere"}""", 422, EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"code":"0111"}""", 200, EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"sunat_success":true,"code":"0"}""", 200, EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"sunat_success":false,"code":"2335"}""", 200, EstadoEnvio.Rechazado)]
    public async Task QueryAsync_Answer_IsNeverTakenForMoreThanItSays(string answer, int status, EstadoEnvio estado)
    {
        _guion.Then(Token).Then(answer, (HttpStatusCode)status);

        Assert.Equal(estado, (await _client.QueryAsync(Firma.Consulta)).Estado);
    }

    [Theory]
    [InlineData("""{"success":true,"connection":true,"sunat_success":true,"code":"0","message":"Aceptada"}""", EstadoEnvio.Aceptado)]
    [InlineData("""{"success":true,"connection":true,"sunat_success":true,"state_label":"ANULADO"}""", EstadoEnvio.Anulado)]
    [InlineData("""{"success":true,"message":"Enviado"}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"connection":true,"sunat_success":false}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"sunat_success":true,"state_label":"RECHAZADO"}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"sunat_success":true,"code":"99"}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"sunat_success":true,"code":"4252"}""", EstadoEnvio.Observado)]
    public async Task QueryAsync_ToldInASummary_TakesTheRegistersWordWithoutACdr(string answer, EstadoEnvio estado)
    {
        _guion.Then(Token).Then(answer);

        Assert.Equal(estado, (await _client.QueryAsync(new CpeConsulta(Firma.Envio.Id) { EnResumen = true })).Estado);
    }

    [Fact]
    public async Task QueryAsync_AnnulledSinceItsCdr_IsAnulado()
    {
        _guion.Then(Token).Then(Accepted(Firma.Cdr(0)).Replace("\"code\"", "\"state_label\":\"ANULADO\",\"code\"", StringComparison.Ordinal));

        EnvioResult result = await _client.QueryAsync(Firma.Consulta);

        Assert.Equal(EstadoEnvio.Anulado, result.Estado);
        Assert.NotNull(result.CdrZip);
    }

    public static TheoryData<string> Presets => ["Generar", "GenerarDemo", "FileName", "XmlFilename", "Sign"];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task SendAsync_Preset_UsesItsPathsAndMembers(string preset)
    {
        SignAndSendTemplate template = preset switch
        {
            "Generar" => SignAndSendTemplate.Generar(),
            "GenerarDemo" => SignAndSendTemplate.GenerarDemo(),
            "FileName" => SignAndSendTemplate.FileName(),
            "XmlFilename" => SignAndSendTemplate.XmlFilename(),
            _ => SignAndSendTemplate.Sign(),
        };
        using SignAndSendPseClient client = Client(template);
        _guion.Then(Token).Then(Firmado).Then(Accepted(Firma.Cdr(0))).Then("""{"estado":404,"mensaje":"No está"}""");

        await client.SendAsync(Firma.Envio);
        await client.QueryAsync(Firma.Consulta);

        string calls = string.Join('\n', _guion.Calls.Zip(_guion.Bodies, static (call, body) => $"{call} {(body.Length == 0 ? "" : Members(body))}"));
        Golden.Match($"SignAndSend/{preset}.txt", calls + "\n");
    }

    [Fact]
    public async Task QueryAsync_TemplateWithoutAQuestion_IsNotSupportedAndSaidBefore()
    {
        using SignAndSendPseClient client = Client(new SignAndSendTemplate { QueryPath = "" });

        Assert.True(client.Capabilities is { Queries: false, Signs: true, Summaries: true, Voids: false });
        await Assert.ThrowsAsync<NotSupportedException>(() => client.QueryAsync(Firma.Consulta));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.VoidAsync(new AnulacionEnvio(Firma.Envio.Id, "Error")));
    }

    [Fact]
    public void Constructor_OptionsNotValid_AreToldWithoutSecrets()
    {
        SignAndSendPseOptions options = new()
        {
            BaseAddress = new Uri("http://pse.example/"),
            Password = Password,
            Template = new SignAndSendTemplate { SignPath = "//otro.example/", SendPath = "enviar", QueryPath = "/consultar", SendNameMember = "x", SendContentMember = "x", UserMember = "" },
        };

        string message = Assert.Throws<ArgumentException>(() => new SignAndSendPseClient(_http, options)).Message;

        Assert.All(
            ["BaseAddress", "Username", "Template.SignPath", "Template.SendPath", "Template.QueryPath", "SendNameMember", "UserMember"],
            name => Assert.Contains(name, message, StringComparison.Ordinal));
        Assert.DoesNotContain(Password, message, StringComparison.Ordinal);
    }

    private static string Accepted(byte[] cdr) => $$"""{"success":true,"connection":true,"sunat_success":true,"code":"0","message":"Aceptada","cdr":"{{Convert.ToBase64String(cdr)}}"}""";

    private static string Members(string body) => string.Join(",", JsonDocument.Parse(body).RootElement.EnumerateObject().Select(static member => member.Name));

    private static ResumenDiario Resumen() => Assert.Single(ResumenDiario.From(
        [LineaResumen.From(Escenarios.UnaLinea.ToBoleta(), EstadoItemResumen.Adicionar)],
        Escenarios.BodegaRosita,
        new FechasLote(new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 16)),
        primerNumero: 1));

    private string? Text(int call, string member) => _guion.Body(call).GetProperty(member).GetString();

    private SignAndSendPseClient Client(SignAndSendTemplate template) => new(
        _http,
        new SignAndSendPseOptions { BaseAddress = new Uri(Base), Username = "usuario", Password = Password, Template = template, QueryRetries = 0, BreakerThroughput = 1_000 },
        _time);
}
