namespace IziSales.Pse.Tests;

/// <summary>What questions ask, and what their answers are read as.</summary>
public sealed class QueryTests
{
    [Fact]
    public async Task QueryAsync_Accepted_AsksByNumberAndReadsTheCdr()
    {
        await using Banco banco = new();
        banco.Server.Then(200, Banco.Aceptado(Banco.Cdr(0)));

        EnvioResult result = await banco.Client.QueryAsync(new CpeConsulta(Banco.Id));

        Assert.Equal(EstadoEnvio.Aceptado, result.Estado);
        Assert.StartsWith("GET /pse/v1/invoice/verify?ruc=10412365785&tipo=03&serie=B001&numero=27 HTTP/1.1\r\n", banco.Server.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"estado":"no_existe"}""", EstadoEnvio.NoExiste)]
    [InlineData(404, """{"estado":"no_existe"}""", EstadoEnvio.NoExiste)]
    [InlineData(404, """{"codigo":"X","mensaje":"No está","origen":"pse"}""", EstadoEnvio.NoExiste)]
    [InlineData(404, """{"codigo":"X","mensaje":"SUNAT no responde","origen":"red"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(404, "<html>Not found</html>", EstadoEnvio.PorConfirmar)]
    [InlineData(404, "", EstadoEnvio.PorConfirmar)]
    [InlineData(500, """{"estado":"no_existe"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(200, "", EstadoEnvio.PorConfirmar)]
    [InlineData(400, """{"codigo":"0306","mensaje":"Mal","origen":"sunat"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(200, """{"estado":"pendiente","ticket":"9"}""", EstadoEnvio.EnProceso)]
    [InlineData(200, """{"estado":"anulado"}""", EstadoEnvio.Anulado)]
    [InlineData(500, """{"estado":"anulado"}""", EstadoEnvio.YaRegistrado)]
    public async Task QueryAsync_Answer_IsNeverTakenForMoreThanItSays(int status, string answer, EstadoEnvio estado)
    {
        await using Banco banco = new();
        banco.Server.Then(status, answer);

        Assert.Equal(estado, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Id))).Estado);
    }

    [Theory]
    [InlineData(200, """{"estado":"aceptado","sunat_code":"0"}""", EstadoEnvio.Aceptado)]
    [InlineData(200, """{"estado":"observado","notas":["4443 - Tarde"]}""", EstadoEnvio.Observado)]
    [InlineData(200, """{"estado":"anulado"}""", EstadoEnvio.Anulado)]
    [InlineData(200, """{"sunat_code":"0"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(500, """{"estado":"aceptado"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(200, """{"estado":"aceptado","sunat_code":"99"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(200, """{"estado":"aceptado","sunat_code":"4252"}""", EstadoEnvio.Observado)]
    [InlineData(200, """{"estado":"aceptado","cdr_content":"bm8gc295IHVuIHppcA=="}""", EstadoEnvio.PorConfirmar)]
    public async Task QueryAsync_ToldInASummary_TakesTheRegistersWordWithoutACdr(int status, string answer, EstadoEnvio estado)
    {
        await using Banco banco = new();
        banco.Server.Then(status, answer).Then(404, "");

        Assert.Equal(estado, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Id) { EnResumen = true })).Estado);
    }

    [Fact]
    public async Task QueryAsync_ToldInASummaryAndSentAloneAfterAll_FetchesItsCdr()
    {
        await using Banco banco = new();
        banco.Server.Then(200, """{"estado":"aceptado"}""").Then(200, $$"""{"cdr_content":"{{Banco.Cdr(0)}}"}""");

        EnvioResult result = await banco.Client.QueryAsync(new CpeConsulta(Banco.Id) { EnResumen = true });

        Assert.Equal((EstadoEnvio.Aceptado, true), (result.Estado, result.CdrZip is not null));
    }

    [Fact]
    public async Task QueryAsync_RoadFailsOnce_AsksAgain()
    {
        await using Banco banco = new(options => options.QueryRetries = 2);
        banco.Server.ThenReset().Then(503, "").Then(200, """{"estado":"no_existe"}""");

        EnvioResult result = await banco.Time.PassAsync(banco.Client.QueryAsync(new CpeConsulta(Banco.Id)), longestPause: TimeSpan.FromSeconds(5));

        Assert.Equal((EstadoEnvio.NoExiste, 3), (result.Estado, banco.Server.Requests.Count));
    }

    [Fact]
    public async Task QueryAsync_NobodyAnswers_SaysThatTheRoadIsClosed()
    {
        await using Banco banco = new();
        banco.Server.ThenSilence();

        Task<EnvioResult> asking = banco.Client.QueryAsync(new CpeConsulta(Banco.Id));
        await banco.Server.RequestArrivedAsync();
        banco.Time.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAsync<PseException>(() => asking);
    }

    [Fact]
    public async Task GetStatusAsync_TicketOfASending_IsAskedUntilTheVerdictComes()
    {
        await using Banco banco = new();
        banco.Server
            .Then(200, """{"estado":"pendiente","ticket":"a/1"}""")
            .Then(200, """{"estado":"pendiente","sunat_code":"98"}""")
            .Then(200, Banco.Aceptado(Banco.Cdr(0)));

        EnvioResult sent = await banco.Client.SendAsync(Banco.Envio);
        EnvioResult pending = await banco.Client.GetStatusAsync(sent.Ticket!);
        EnvioResult done = await banco.Client.GetStatusAsync(pending.Ticket!);

        Assert.Equal([EstadoEnvio.EnProceso, EstadoEnvio.EnProceso, EstadoEnvio.Aceptado], [sent.Estado, pending.Estado, done.Estado]);
        Assert.StartsWith("GET /pse/v1/invoice/status/a%2F1 HTTP/1.1\r\n", banco.Server.Requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStatusAsync_CdrOfAnotherDocument_IsPorConfirmar()
    {
        await using Banco banco = new();
        banco.Server.Then(200, """{"estado":"pendiente","ticket":"1"}""").Then(200, Banco.Aceptado(Banco.Cdr(0, "B001-28"))).Then(404, "");

        EnvioResult sent = await banco.Client.SendAsync(Banco.Envio);

        Assert.Equal(EstadoEnvio.PorConfirmar, (await banco.Client.GetStatusAsync(sent.Ticket!)).Estado);
    }

    [Fact]
    public async Task GetStatusAsync_TicketUnknown_SaysNothingAboutTheDocument()
    {
        await using Banco banco = new();
        banco.Server.Then(404, """{"codigo":"0127","mensaje":"No hay ticket","origen":"sunat"}""");

        EnvioResult result = await banco.Client.GetStatusAsync("10412365785-03-B001-27:1");

        Assert.Equal((EstadoEnvio.PorConfirmar, "0127"), (result.Estado, result.Codigo));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("10412365785-03-B001-27:")]
    public async Task GetStatusAsync_TicketOfAnotherHand_IsTheCallersMistake(string ticket)
    {
        await using Banco banco = new();

        await Assert.ThrowsAsync<FormatException>(() => banco.Client.GetStatusAsync(ticket));
    }
}
