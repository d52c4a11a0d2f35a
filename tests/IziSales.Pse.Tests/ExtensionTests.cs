using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests;

/// <summary>What goes beyond the neutral contract's base form: declared by the options, or by the PSE itself.</summary>
public sealed class ExtensionTests
{
    private const string Salud = """{"estado":"disponible","entorno":"beta","firma":true,"extensiones":["resumenes","anulaciones","ultimo_numero","telepatia"],"series":["B001","B002"]}""";

    private static readonly LoteEnvio Lote = new(Banco.Id.Ruc, "RC-20260115-1", "<SummaryDocuments/>"u8.ToArray());
    private static readonly AnulacionEnvio Anulacion = new(Banco.Id, "Error en el precio");

    [Fact]
    public async Task Capabilities_OfAPseOfTheBaseForm_SayNoSummariesAndNoVoids()
    {
        await using Banco banco = new();

        Assert.True(banco.Client.Capabilities is { Summaries: false, Voids: false, Queries: true });
        await Assert.ThrowsAsync<NotSupportedException>(() => banco.Client.SendSummaryAsync(Lote));
        await Assert.ThrowsAsync<NotSupportedException>(() => banco.Client.VoidAsync(Anulacion));
        Assert.Empty(banco.Server.Requests);
    }

    [Fact]
    public async Task GetHealthAsync_PseThatOffersMore_EnlargesTheCapabilities()
    {
        await using Banco banco = new();
        banco.Server.Then(200, Salud).Then(202, """{"estado":"pendiente","ticket":"7"}""");

        GenericPseHealth? health = await ((GenericPseClient)banco.Client).GetHealthAsync();

        Assert.True(health is { IsDisponible: true, Entorno: "beta", Firma: true, Extensions: GenericPseExtensions.Resumenes | GenericPseExtensions.Anulaciones | GenericPseExtensions.UltimoNumero });
        Assert.Equal(["B001", "B002"], health.Series);
        Assert.True(banco.Client.Capabilities is { Signs: true, Summaries: true, Voids: true });
        Assert.Equal("10412365785-RC-20260115-1:7", (await banco.Client.SendSummaryAsync(Lote)).Ticket);
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(404, """{"codigo":"X","mensaje":"No hay","origen":"pse"}""")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    public async Task GetHealthAsync_PseOfTheBaseForm_TellsNothingAndChangesNothing(int status, string answer)
    {
        await using Banco banco = new();
        banco.Server.Then(status, answer);

        Assert.Null(await ((GenericPseClient)banco.Client).GetHealthAsync());
        Assert.False(banco.Client.Capabilities.Summaries);
    }

    [Theory]
    [InlineData(503, """{"estado":"no_disponible"}""")]
    [InlineData(503, """{"estado":"disponible"}""")]
    [InlineData(200, """{"estado":"no_disponible"}""")]
    public async Task GetHealthAsync_PseThatCannotNow_SaysSo(int status, string answer)
    {
        await using Banco banco = new();
        banco.Server.Then(status, answer);

        Assert.False((await ((GenericPseClient)banco.Client).GetHealthAsync())!.IsDisponible);
    }

    [Theory]
    [InlineData(200, """{"estado":"anulado"}""", EstadoEnvio.Anulado)]
    [InlineData(200, """{"estado":"ANULADO","sunat_message":"Listo"}""", EstadoEnvio.Anulado)]
    [InlineData(500, """{"estado":"anulado"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(200, """{"estado":"anulado","cdr_content":"UEsDBA=="}""", EstadoEnvio.PorConfirmar)]
    [InlineData(200, """{"estado":"aceptado"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(200, """{"estado":"pendiente","ticket":"9"}""", EstadoEnvio.EnProceso)]
    [InlineData(200, """{"ticket":9}""", EstadoEnvio.EnProceso)]
    [InlineData(422, """{"codigo":"2957","mensaje":"Fuera de plazo","origen":"sunat"}""", EstadoEnvio.Rechazado)]
    [InlineData(422, """{"codigo":"P-1","mensaje":"No se puede","origen":"pse"}""", EstadoEnvio.NoRegistrado)]
    [InlineData(502, """{"codigo":"R-1","mensaje":"SUNAT no responde","origen":"red"}""", EstadoEnvio.PorConfirmar)]
    [InlineData(409, """{"codigo":"2987","mensaje":"Ya anulado","origen":"sunat"}""", EstadoEnvio.YaRegistrado)]
    public async Task VoidAsync_Answer_IsAnuladoOnlyWhenThePseSaysSo(int status, string answer, EstadoEnvio estado)
    {
        await using Banco banco = new(static options => options.Extensions = GenericPseExtensions.Anulaciones);
        banco.Server.Then(status, answer);

        Assert.Equal(estado, (await banco.Client.VoidAsync(Anulacion)).Estado);
    }

    [Fact]
    public async Task VoidAsync_CdrOfTheFileThatAnnuls_IsKept()
    {
        await using Banco banco = new(static options => options.Extensions = GenericPseExtensions.Anulaciones);
        byte[] cdr = Banco.CdrZip(0, "RC-20260115-4");
        banco.Server.Then(200, $$"""{"estado":"anulado","cdr_content":"{{Convert.ToBase64String(cdr)}}"}""");

        Assert.Equal(cdr, (await banco.Client.VoidAsync(Anulacion)).CdrZip);
    }

    [Fact]
    public async Task VoidAsync_Deferred_IsAskedByItsTicketUntilItIsDone()
    {
        await using Banco banco = new(static options => options.Extensions = GenericPseExtensions.Anulaciones);
        banco.Server
            .Then(202, """{"estado":"pendiente","ticket":"v-1"}""")
            .Then(200, """{"estado":"pendiente"}""")
            .Then(200, Banco.Aceptado(Banco.Cdr(0)))
            .Then(200, """{"estado":"anulado"}""");

        EnvioResult asked = await banco.Client.VoidAsync(Anulacion);
        EnvioResult pending = await banco.Client.GetStatusAsync(asked.Ticket!);
        EnvioResult misread = await banco.Client.GetStatusAsync(pending.Ticket!);
        EnvioResult done = await banco.Client.GetStatusAsync(pending.Ticket!);

        Assert.Equal(
            [EstadoEnvio.EnProceso, EstadoEnvio.EnProceso, EstadoEnvio.PorConfirmar, EstadoEnvio.Anulado],
            [asked.Estado, pending.Estado, misread.Estado, done.Estado]);
    }

    [Theory]
    [InlineData(200, """{"serie":"B001","numero":27}""", 27)]
    [InlineData(200, """{"numero":"0"}""", 0)]
    public async Task GetLastNumberAsync_Known_IsTheNumber(int status, string answer, int numero)
    {
        await using Banco banco = new(static options => options.Extensions = GenericPseExtensions.UltimoNumero);
        banco.Server.Then(status, answer);

        Assert.Equal(numero, await ((GenericPseClient)banco.Client).GetLastNumberAsync(Banco.Id.Ruc, Banco.Id.Tipo, Banco.Id.Numero.Serie));
        Assert.StartsWith("GET /pse/v1/series/B001/last?ruc=10412365785&tipo=03 ", banco.Server.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, """{"numero":-1}""")]
    [InlineData(200, """{"numero":100000000}""")]
    [InlineData(200, "<html>")]
    [InlineData(404, """{"numero":5}""")]
    public async Task GetLastNumberAsync_NoNumber_IsNeverTakenForZero(int status, string answer)
    {
        await using Banco banco = new(static options => options.Extensions = GenericPseExtensions.UltimoNumero);
        banco.Server.Then(status, answer);

        await Assert.ThrowsAsync<PseException>(() => ((GenericPseClient)banco.Client).GetLastNumberAsync(Banco.Id.Ruc, Banco.Id.Tipo, Banco.Id.Numero.Serie));
    }

    [Fact]
    public async Task GetCdrAsync_OfThisDocumentAndOfAnother_GivesOnlyItsOwn()
    {
        await using Banco banco = new();
        byte[] cdr = Banco.CdrZip(0);
        banco.Server.Then(new WireAnswer(200, "application/zip", cdr), new WireAnswer(200, "application/zip", Banco.CdrZip(0, "B001-28"))).Then(200, $$"""{"cdr_content":"{{Convert.ToBase64String(cdr)}}"}""").Then(404, "");
        GenericPseClient client = (GenericPseClient)banco.Client;

        Assert.Equal(cdr, await client.GetCdrAsync(Banco.Id));
        Assert.Null(await client.GetCdrAsync(Banco.Id));
        Assert.Equal(cdr, await client.GetCdrAsync(Banco.Id));
        Assert.Null(await client.GetCdrAsync(Banco.Id));
    }

    [Fact]
    public async Task GetXmlAsync_OfThisDocumentOfAnotherAndAPage_GivesOnlyItsOwn()
    {
        await using Banco banco = new();
        byte[] xml = Banco.Envio.Xml.ToArray();
        banco.Server.Then(new WireAnswer(200, "application/xml", xml), WireAnswer.Html(200), new WireAnswer(200, "application/xml", xml)).Then(200, $$"""{"estado":"aceptado","xml_firmado":"{{Convert.ToBase64String(xml)}}"}""");
        GenericPseClient client = (GenericPseClient)banco.Client;

        Assert.Equal(xml, await client.GetXmlAsync(Banco.Id));
        Assert.Null(await client.GetXmlAsync(Banco.Id));
        Assert.Null(await client.GetXmlAsync(ComprobanteId.Parse("10412365785-03-B001-28")));
        Assert.Equal(xml, await client.GetXmlAsync(Banco.Id));
    }
}
