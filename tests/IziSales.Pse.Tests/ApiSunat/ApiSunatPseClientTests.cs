using System.Net;
using IziSales.Testing;

namespace IziSales.Pse.Tests.ApiSunat;

/// <summary>What APISUNAT is asked, and what its answers are taken for.</summary>
public sealed class ApiSunatPseClientTests : IDisposable
{
    private const string Base = "https://apisunat.example";
    private const string Token = "DEV_token-muy-secreto";
    private const string Ticket = "10412365785-03-B001-27:66e2";
    private const string FileName = "10412365785-03-B001-00000027";

    private readonly Guion _guion = new();
    private readonly HttpClient _http;
    private readonly ApiSunatPseClient _client;

    public ApiSunatPseClientTests()
    {
        _http = new HttpClient(_guion);
        _client = new ApiSunatPseClient(_http, new ApiSunatPseOptions { BaseAddress = new Uri(Base), PersonaId = "5f6cd734", PersonaToken = Token, QueryRetries = 0 });
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        _guion.Dispose();
    }

    [Fact]
    public async Task SendAsync_Boleta_GoesAsJsonUnderAPaddedNameAndIsAnsweredLater()
    {
        _guion.Then("""{"status":"PENDIENTE","documentId":"66e2"}""");

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.EnProceso, Ticket), (result.Estado, result.Ticket));
        Assert.Equal($"POST {Base}/personas/v1/sendBill", Assert.Single(_guion.Calls));
        Assert.Null(_guion.Authorizations[0]);
        Assert.Equal(
            ("5f6cd734", Token, FileName, "B001-00000027"),
            (_guion.Body(0).GetProperty("personaId").GetString(), _guion.Body(0).GetProperty("personaToken").GetString(), _guion.Body(0).GetProperty("fileName").GetString(),
                _guion.Body(0).GetProperty("documentBody").GetProperty("cbc:ID").GetProperty("_text").GetString()));
    }

    [Fact]
    public async Task GetStatusAsync_Accepted_FetchesCdrAndXml()
    {
        byte[] cdr = Firma.Cdr(0, "B001-00000027");
        _guion.Then(Document("ACEPTADO")).Then(Firma.Signed(Escenarios.UnaLinea)).Then(cdr);

        EnvioResult result = await _client.GetStatusAsync(Ticket);

        Assert.Equal((EstadoEnvio.Aceptado, Firma.Digest(Escenarios.UnaLinea)), (result.Estado, result.DigestValue));
        Assert.Equal(cdr, result.CdrZip);
        Assert.Equal(Firma.Signed(Escenarios.UnaLinea), result.XmlFirmado);
        Assert.Equal($"GET {Base}/documents/66e2/getById", _guion.Calls[0]);
    }

    [Theory]
    [InlineData("PENDIENTE", "", EstadoEnvio.EnProceso, null)]
    [InlineData("EXCEPCION", "\"0306 - Ilegible\"", EstadoEnvio.NoRegistrado, "0306")]
    [InlineData("EXCEPCION", "{\"code\":1033,\"message\":\"Ya\"}", EstadoEnvio.YaRegistrado, "1033")]
    [InlineData("EXCEPCION", "\"0100: intente luego\"", EstadoEnvio.PorConfirmar, "0100")]
    [InlineData("EXCEPCION", "", EstadoEnvio.NoRegistrado, null)]
    [InlineData("ERROR", "\"algo falló\"", EstadoEnvio.PorConfirmar, null)]
    [InlineData("PALOMA", "", EstadoEnvio.PorConfirmar, null)]
    public async Task GetStatusAsync_State_IsReadAsItsName(string status, string fault, EstadoEnvio estado, string? codigo)
    {
        _guion.Then(Document(status, faults: $"[{fault}]"));

        EnvioResult result = await _client.GetStatusAsync(Ticket);

        Assert.Equal((estado, codigo), (result.Estado, result.Codigo));
        Assert.Equal(estado == EstadoEnvio.EnProceso ? Ticket : null, result.Ticket);
    }

    [Fact]
    public async Task GetStatusAsync_Rejected_IsRechazadoWithTheCdrIfItCanBeHad()
    {
        byte[] cdr = Firma.Cdr(2335);
        _guion.Then(Document("RECHAZADO", faults: "[\"2335 - Alterado\"]")).Then([], HttpStatusCode.NotFound).Then(cdr);

        EnvioResult result = await _client.GetStatusAsync(Ticket);

        Assert.Equal((EstadoEnvio.Rechazado, "2335"), (result.Estado, result.Codigo));
        Assert.Equal(cdr, result.CdrZip);
    }

    [Fact]
    public async Task GetStatusAsync_AcceptedWithoutCdr_IsPorConfirmar()
    {
        _guion.Then(Document("ACEPTADO")).Then([], HttpStatusCode.Forbidden).Then([], HttpStatusCode.NotFound);

        Assert.Equal(EstadoEnvio.PorConfirmar, (await _client.GetStatusAsync(Ticket)).Estado);
    }

    [Fact]
    public async Task GetStatusAsync_XmlAndNoCdr_LeavesOurDocumentAsItIs()
    {
        _guion.Then(Document("ACEPTADO")).Then(Firma.Signed(Escenarios.UnaLinea)).Then([], HttpStatusCode.NotFound);

        EnvioResult result = await _client.GetStatusAsync(Ticket);

        Assert.Equal((EstadoEnvio.PorConfirmar, (byte[]?)null), (result.Estado, result.XmlFirmado));
    }

    [Theory]
    [InlineData("10412365785-03-B001-00000028")]
    [InlineData("10412365785-01-B001-00000027")]
    [InlineData("20600695771-03-B001-00000027")]
    [InlineData("")]
    public async Task GetStatusAsync_DocumentOfAnotherName_IsPorConfirmar(string fileName)
    {
        _guion.Then(Document("RECHAZADO", fileName: fileName, faults: "[\"2335 - Alterado\"]"));

        Assert.Equal(EstadoEnvio.PorConfirmar, (await _client.GetStatusAsync(Ticket)).Estado);
        Assert.Equal(0, _guion.Unused);
    }

    [Fact]
    public async Task SendAsync_RefusedAndNotThere_IsNoRegistradoWithItsWords()
    {
        _guion.Then("""{"status":"ERROR","error":{"message":"La serie no está habilitada"}}""", HttpStatusCode.BadRequest).Then("""{"lastNumber":"00000026"}""");

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal((EstadoEnvio.NoRegistrado, "La serie no está habilitada"), (result.Estado, result.Mensaje));
        Assert.Equal($"POST {Base}/personas/lastDocument", _guion.Calls[1]);
    }

    [Fact]
    public async Task SendAsync_RefusedBecauseItArrivedBefore_TellsWhatBecameOfIt()
    {
        _guion.Then("""{"status":"ERROR","error":{"message":"El documento ya existe"}}""").Then("""{"lastNumber":"00000027"}""")
            .Then($"[{Document("ACEPTADO")}]").Then(Firma.Signed(Escenarios.UnaLinea)).Then(Firma.Cdr(0));

        Assert.Equal(EstadoEnvio.Aceptado, (await _client.SendAsync(Firma.Envio)).Estado);
        Assert.Equal($"GET {Base}/documents/getAll?personaId=5f6cd734&personaToken={Token}&type=03&serie=B001&number=00000027&limit=1", _guion.Calls[2]);
    }

    [Fact]
    public async Task SendAsync_RefusedBecauseAnotherSaleIsThere_IsYaRegistrado()
    {
        _guion.Then("""{"status":"ERROR","error":{"message":"El documento ya existe"}}""").Then("""{"lastNumber":"00000027"}""")
            .Then($"[{Document("ACEPTADO")}]").Then(Firma.Signed(Firma.OtraVenta));

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal(EstadoEnvio.YaRegistrado, result.Estado);
        Assert.Contains("13.50", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_RefusedAndNobodyCanSayWhetherItIsThere_IsPorConfirmar()
    {
        _guion.Then("""{"status":"ERROR","error":{"message":"El documento ya existe"}}""").ThenBreak();

        Assert.Equal(EstadoEnvio.PorConfirmar, (await _client.SendAsync(Firma.Envio)).Estado);
    }

    [Fact]
    public async Task SendAsync_ErrorTextRepeatsTheToken_IsShownWithoutIt()
    {
        _guion.Then("{\"status\":\"ERROR\",\"error\":{\"message\":\"El token " + Token + " no vale\"}}").Then("""{"lastNumber":"0"}""");

        EnvioResult result = await _client.SendAsync(Firma.Envio);

        Assert.Equal("El token ••• no vale", result.Mensaje);
    }

    [Theory]
    [InlineData("""{"lastNumber":"00000026"}""", EstadoEnvio.NoExiste)]
    [InlineData("""{"lastNumber":26}""", EstadoEnvio.NoExiste)]
    [InlineData("""{"lastNumber":null}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"error":"x"}""", EstadoEnvio.PorConfirmar)]
    public async Task QueryAsync_LastNumberOfTheSeries_TellsWhetherThisOneCanBeThere(string last, EstadoEnvio estado)
    {
        _guion.Then(last);

        Assert.Equal(estado, (await _client.QueryAsync(Firma.Consulta)).Estado);
    }

    [Theory]
    [InlineData("[]", EstadoEnvio.NoExiste)]
    [InlineData("{}", EstadoEnvio.PorConfirmar)]
    [InlineData("", EstadoEnvio.PorConfirmar)]
    [InlineData("""[{"status":"ACEPTADO","fileName":"10412365785-03-B001-00000028"}]""", EstadoEnvio.PorConfirmar)]
    public async Task QueryAsync_NumberIsPast_IsThereOnlyIfItIsFoundAndAbsentOnlyIfNothingIs(string found, EstadoEnvio estado)
    {
        _guion.Then("""{"lastNumber":"00000030"}""").Then(found);

        Assert.Equal(estado, (await _client.QueryAsync(Firma.Consulta)).Estado);
    }

    [Fact]
    public async Task QueryAsync_PendingOne_BringsTheTicketThatWasLost()
    {
        _guion.Then("""{"lastNumber":"00000027"}""").Then($"[{Document("PENDIENTE")}]");

        EnvioResult result = await _client.QueryAsync(Firma.Consulta);

        Assert.Equal((EstadoEnvio.EnProceso, Ticket), (result.Estado, result.Ticket));
    }

    [Fact]
    public async Task VoidAsync_DocumentOfTheTicket_IsAskedAboutUntilItsFileIsAccepted()
    {
        _guion.Then("""{"status":"PENDIENTE","documentId":"77f3"}""")
            .Then(Document("PENDIENTE", fileName: "10412365785-RC-20260115-1"))
            .Then(Document("ACEPTADO", fileName: "10412365785-RC-20260115-1"))
            .Then(Firma.Cdr(0, "RC-20260115-1"));

        EnvioResult asked = await _client.VoidAsync(new AnulacionEnvio(Firma.Envio.Id, "Error en el precio") { Ticket = Ticket });
        EnvioResult waiting = await _client.GetStatusAsync(asked.Ticket!);
        EnvioResult done = await _client.GetStatusAsync(waiting.Ticket!);

        Assert.Equal([EstadoEnvio.EnProceso, EstadoEnvio.EnProceso, EstadoEnvio.Anulado], [asked.Estado, waiting.Estado, done.Estado]);
        Assert.NotNull(done.CdrZip);
        Assert.Equal(("66e2", "Error en el precio"), (_guion.Body(0).GetProperty("documentId").GetString(), _guion.Body(0).GetProperty("reason").GetString()));
        Assert.Equal($"GET {Base}/documents/77f3/getById", _guion.Calls[1]);
    }

    [Theory]
    [InlineData("ACEPTADO", FileName, EstadoEnvio.EnProceso)]
    [InlineData("ANULADO", FileName, EstadoEnvio.Anulado)]
    [InlineData("RECHAZADO", FileName, EstadoEnvio.PorConfirmar)]
    [InlineData("RECHAZADO", "10412365785-RC-20260115-1", EstadoEnvio.Rechazado)]
    [InlineData("EXCEPCION", "10412365785-RA-20260115-1", EstadoEnvio.NoRegistrado)]
    [InlineData("PENDIENTE", "20600695771-RC-20260115-1", EstadoEnvio.PorConfirmar)]
    [InlineData("PENDIENTE", "10412365785-03-B001-28", EstadoEnvio.PorConfirmar)]
    public async Task GetStatusAsync_OfAVoiding_ReadsWhoseStateItIs(string status, string fileName, EstadoEnvio estado)
    {
        _guion.Then(Document(status, fileName));

        Assert.Equal(estado, (await _client.GetStatusAsync("10412365785-03-B001-27!77f3")).Estado);
    }

    [Fact]
    public async Task VoidAsync_TicketNotKnown_LooksTheDocumentUp()
    {
        _guion.Then("""[{"_id":"66e2","status":"ACEPTADO","fileName":"10412365785-03-B001-00000027"}]""").Then("""{"status":"PENDIENTE","documentId":"77f3"}""");

        EnvioResult asked = await _client.VoidAsync(new AnulacionEnvio(Firma.Envio.Id, "Error"));

        Assert.Equal((EstadoEnvio.EnProceso, "10412365785-03-B001-27!77f3"), (asked.Estado, asked.Ticket));
        Assert.Equal("66e2", _guion.Body(1).GetProperty("documentId").GetString());
    }

    [Fact]
    public async Task VoidAsync_DocumentNotFound_AsksForNothing()
    {
        _guion.Then("[]");

        Assert.Equal((EstadoEnvio.NoRegistrado, "IZI-PSE-002"), await EstadoAsync(_client.VoidAsync(new AnulacionEnvio(Firma.Envio.Id, "Error"))));
        Assert.Single(_guion.Calls);
    }

    [Fact]
    public async Task SendAsync_XmlOfAnotherNumber_IsNotSent()
    {
        CpeEnvio envio = new(Ubl.ComprobanteId.Parse("10412365785-03-B001-28"), Firma.Envio.Xml) { Firmado = false };

        Assert.Equal((EstadoEnvio.NoRegistrado, "IZI-PSE-001"), await EstadoAsync(_client.SendAsync(envio)));
        Assert.Empty(_guion.Calls);
    }

    [Fact]
    public void Constructor_OptionsNotValid_AreToldWithoutSecrets()
    {
        string message = Assert.Throws<ArgumentException>(() => new ApiSunatPseClient(_http, new ApiSunatPseOptions { PersonaToken = "con espacio secreto" })).Message;

        Assert.All(["BaseAddress", "PersonaId", "PersonaToken"], name => Assert.Contains(name, message, StringComparison.Ordinal));
        Assert.DoesNotContain("espacio secreto", message, StringComparison.Ordinal);
    }

    private static async Task<(EstadoEnvio Estado, string? Codigo)> EstadoAsync(Task<EnvioResult> task)
    {
        EnvioResult result = await task;
        return (result.Estado, result.Codigo);
    }

    private static string Document(string status, string fileName = FileName, string faults = "[]") =>
        $$"""{"production":true,"status":"{{status}}","_id":"66e2","fileName":"{{fileName}}","xml":"{{Base}}/27.xml","cdr":"{{Base}}/27.cdr","faults":{{faults}},"notes":[]}""";
}
