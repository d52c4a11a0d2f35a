using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>Questions to SUNAT: boletas by the consulta integrada, facturas by billConsultService.</summary>
public sealed class SoapQueryTests
{
    private static readonly ComprobanteId Factura = ComprobanteId.Parse("20600695771-01-F001-27");

    [Fact]
    public async Task QueryAsync_Boleta_AsksByNumberDayAndAmountWithAToken()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(Token("t-1")).Then(Estado("1"));

        EnvioResult result = await banco.Client.QueryAsync(new CpeConsulta(Banco.Id) { FechaEmision = new DateOnly(2026, 1, 5), ImporteTotal = 1234.5m });

        Assert.Equal((EstadoEnvio.Aceptado, (byte[]?)null), (result.Estado, result.CdrZip));
        Assert.StartsWith("POST /pse/clientesextranet/cliente-1/oauth2/token/ HTTP/1.1\r\n", banco.Server.Requests[0], StringComparison.Ordinal);
        Assert.Equal(
            "grant_type=client_credentials&scope=https%3A%2F%2Fapi.sunat.gob.pe%2Fv1%2Fcontribuyente%2Fcontribuyentes&client_id=cliente-1&client_secret=secreto%2Bde%2Fprueba%3D",
            banco.Body(0));
        Assert.StartsWith("POST /pse/contribuyentes/10412365785/validarcomprobante HTTP/1.1\r\n", banco.Server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer t-1\r\n", banco.Server.Requests[1], StringComparison.Ordinal);
        Assert.Equal("""{"numRuc":"10412365785","codComp":"03","numeroSerie":"B001","numero":"27","fechaEmision":"05/01/2026","monto":"1234.50"}""", banco.Body(1));
    }

    [Theory]
    [InlineData("""{"success":true,"data":{"estadoCp":1}}""", EstadoEnvio.Aceptado)]
    [InlineData("""{"success":true,"data":{"estadoCp":"2"}}""", EstadoEnvio.Anulado)]
    [InlineData("""{"success":true,"data":{"estadoCp":"3"}}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"data":{"estadoCp":"4"}}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":true,"data":{}}""", EstadoEnvio.PorConfirmar)]
    [InlineData("""{"success":false,"message":"Error","errorCode":"112","data":{"estadoCp":"1"}}""", EstadoEnvio.PorConfirmar)]
    public async Task QueryAsync_ConsultaIntegrada_IsReadByItsState(string answer, EstadoEnvio estado)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(Token("t-1")).Then(WireAnswer.Json(answer));

        Assert.Equal(estado, (await banco.Client.QueryAsync(SoapBanco.Consulta)).Estado);
    }

    [Fact]
    public async Task QueryAsync_AbsentSoonAfterIssue_IsNoProofUntilTheTimeIsUp()
    {
        await using SoapBanco banco = new(static options => options.SettleTime = TimeSpan.FromHours(6));
        banco.Server.Then(Token("t-1")).Then(Estado("0")).Then(Token("t-2")).Then(Estado("0")).Then(Estado("0"));

        EstadoEnvio sameDay = (await banco.Client.QueryAsync(SoapBanco.Consulta)).Estado;
        banco.Time.Advance(TimeSpan.FromHours(14 + 6) - TimeSpan.FromSeconds(1)); // ten in the morning, midnight, and six hours but a second
        EstadoEnvio before = (await banco.Client.QueryAsync(SoapBanco.Consulta)).Estado;
        banco.Time.Advance(TimeSpan.FromSeconds(1));
        EstadoEnvio after = (await banco.Client.QueryAsync(SoapBanco.Consulta)).Estado;

        Assert.Equal([EstadoEnvio.PorConfirmar, EstadoEnvio.PorConfirmar, EstadoEnvio.NoExiste], [sameDay, before, after]);
    }

    [Fact]
    public async Task QueryAsync_TokenStillGood_IsUsedAgainAndRenewedBeforeItsEnd()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(Token("t-1")).Then(Estado("1")).Then(Estado("1")).Then(Token("t-2")).Then(Estado("1"));

        await banco.Client.QueryAsync(SoapBanco.Consulta);
        banco.Time.Advance(TimeSpan.FromMinutes(58));
        await banco.Client.QueryAsync(SoapBanco.Consulta);
        banco.Time.Advance(TimeSpan.FromMinutes(1.5));
        await banco.Client.QueryAsync(SoapBanco.Consulta);

        Assert.Equal(5, banco.Server.Requests.Count);
        Assert.Contains("Bearer t-1", banco.Server.Requests[2], StringComparison.Ordinal);
        Assert.Contains("Bearer t-2", banco.Server.Requests[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryAsync_OldTokenRefused_IsRenewedAndAskedAgainOnce()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(Token("t-1")).Then(Estado("1")).Then(WireAnswer.Empty(401)).Then(Token("t-2")).Then(Estado("2"));

        await banco.Client.QueryAsync(SoapBanco.Consulta);
        banco.Time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(EstadoEnvio.Anulado, (await banco.Client.QueryAsync(SoapBanco.Consulta)).Estado);
        Assert.Equal(5, banco.Server.Requests.Count);
    }

    [Fact]
    public async Task QueryAsync_FreshTokenRefused_DoesNotGoRoundInCircles()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(Token("t-1")).Then(WireAnswer.Empty(401));

        await Assert.ThrowsAsync<PseException>(() => banco.Client.QueryAsync(SoapBanco.Consulta));
        Assert.Equal(2, banco.Server.Requests.Count);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_client"}""")]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(401, "")]
    public async Task QueryAsync_NoTokenToBeHad_SaysSoWithoutTheSecret(int status, string answer)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(status, answer);

        PseException closed = await Assert.ThrowsAsync<PseException>(() => banco.Client.QueryAsync(SoapBanco.Consulta));

        Assert.DoesNotContain("secreto", closed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryAsync_BoletaWithoutDayOrAmount_IsTheCallersMistake()
    {
        await using SoapBanco banco = new();

        await Assert.ThrowsAsync<ArgumentException>(() => banco.Client.QueryAsync(new CpeConsulta(Banco.Id)));
    }

    [Fact]
    public async Task QueryAsync_NoteOnABoleta_GoesToTheConsultaIntegrada()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(Token("t-1")).Then(Estado("1"));

        await banco.Client.QueryAsync(new CpeConsulta(ComprobanteId.Parse("10412365785-07-BC01-3")) { FechaEmision = new DateOnly(2026, 1, 15), ImporteTotal = 5m });

        Assert.Contains("\"codComp\":\"07\"", banco.Body(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0003", EstadoEnvio.Anulado)]
    [InlineData("0011", EstadoEnvio.NoExiste)]
    [InlineData("0012", EstadoEnvio.PorConfirmar)]
    [InlineData("0004", EstadoEnvio.PorConfirmar)]
    [InlineData("", EstadoEnvio.PorConfirmar)]
    public async Task QueryAsync_Factura_IsReadByItsStatus(string code, EstadoEnvio estado)
    {
        await using SoapBanco banco = new();
        banco.Server.Then(FacturaSoapWire.Consulted(code, "Lo que dice SUNAT"));

        EnvioResult result = await banco.Client.QueryAsync(new CpeConsulta(Factura));

        Assert.Equal((estado, "Lo que dice SUNAT"), (result.Estado, result.Mensaje));
    }

    [Fact]
    public async Task QueryAsync_FacturaRejected_BringsItsCdr()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(FacturaSoapWire.Consulted("0002", "Rechazado")).Then(FacturaSoapWire.ConsultedCdr(new FacturaSoapWire().Cdr(2335)));

        EnvioResult result = await banco.Client.QueryAsync(new CpeConsulta(Factura));

        Assert.Equal((EstadoEnvio.Rechazado, "2335"), (result.Estado, result.Codigo));
        Assert.Contains(
            "<ser:getStatusCdr><rucComprobante>20600695771</rucComprobante><tipoComprobante>01</tipoComprobante><serieComprobante>F001</serieComprobante><numeroComprobante>27</numeroComprobante></ser:getStatusCdr>",
            banco.Body(1),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueryAsync_FacturaAcceptedAndNoCdrToBeHad_IsSunatsWord()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(FacturaSoapWire.Consulted("0001", "Aceptado")).Then(FacturaSoapWire.ConsultedCdr(null));

        EnvioResult result = await banco.Client.QueryAsync(new CpeConsulta(Factura));

        Assert.Equal((EstadoEnvio.Aceptado, (byte[]?)null), (result.Estado, result.CdrZip));
    }

    [Fact]
    public async Task QueryAsync_FacturaAcceptedAndCdrNotNow_IsAskedAgainLater()
    {
        await using SoapBanco banco = new();
        banco.Server.Then(FacturaSoapWire.Consulted("0001", "Aceptado")).Then(SoapWire.Fault("soap-env:Server.0100", "Intente luego"));

        Assert.Equal(EstadoEnvio.PorConfirmar, (await banco.Client.QueryAsync(new CpeConsulta(Factura))).Estado);
    }

    [Fact]
    public async Task Capabilities_SayPerDocumentWhatCanBeAsked()
    {
        await using SoapBanco whole = new();
        await using SoapBanco facturas = new(static options => (options.ClientId, options.ClientSecret) = (null, null));
        await using SoapBanco beta = new(static options => (options.Entorno, options.ClientId, options.ClientSecret, options.BillConsultService) = (SunatEntorno.Beta, null, null, null));

        Assert.True(whole.Client.Capabilities is { Summaries: true, Deferred: true, Signs: false, Voids: false });
        Assert.Equal((true, true), (whole.Client.Capabilities.CanQuery(Banco.Id), whole.Client.Capabilities.CanQuery(Factura)));
        Assert.Equal((false, true), (facturas.Client.Capabilities.CanQuery(Banco.Id), facturas.Client.Capabilities.CanQuery(Factura)));
        Assert.Equal((false, false), (beta.Client.Capabilities.CanQuery(Banco.Id), beta.Client.Capabilities.CanQuery(Factura)));
        await Assert.ThrowsAsync<NotSupportedException>(() => facturas.Client.QueryAsync(SoapBanco.Consulta));
        await Assert.ThrowsAsync<NotSupportedException>(() => beta.Client.QueryAsync(new CpeConsulta(Factura)));
    }

    private static WireAnswer Token(string token) => WireAnswer.Json($$"""{"access_token":"{{token}}","token_type":"JWT","expires_in":"3600"}""");

    private static WireAnswer Estado(string estadoCp) => WireAnswer.Json($$$"""{"success":true,"data":{"estadoCp":"{{{estadoCp}}}","estadoRuc":"00"}}""");
}
