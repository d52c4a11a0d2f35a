using System.Net;
using System.Net.Http.Json;
using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>A number is taken once, by whatever came first.</summary>
public sealed class RegisterTests
{
    [Fact]
    public async Task Send_SameBytesAgain_GetsTheStoredAnswer()
    {
        await using Banco banco = await Banco.AbrirAsync();
        EnvioResult first = await banco.EnviarAsync();
        banco.Time.Advance(TimeSpan.FromHours(1));

        EnvioResult again = await banco.EnviarAsync();

        Assert.Equal(EstadoEnvio.Aceptado, again.Estado);
        Assert.Equal(first.CdrZip, again.CdrZip);
        Assert.Equal((1, 2), (banco.Sandbox.Registrations(Banco.Boleta.Id), banco.Sandbox.Sendings(Banco.Boleta.Id)));
    }

    [Fact]
    public async Task Send_OtherBytesUnderATakenNumber_Is1033AndTheFirstStays()
    {
        await using Banco banco = await Banco.AbrirAsync();
        EnvioResult first = await banco.EnviarAsync();

        EnvioResult second = await banco.EnviarAsync(Escenarios.DosLineas.ToBoleta());
        EnvioResult query = await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id));

        Assert.Equal((EstadoEnvio.YaRegistrado, "1033"), (second.Estado, second.Codigo));
        Assert.Equal((EstadoEnvio.Aceptado, first.DigestValue), (query.Estado, query.DigestValue));
    }

    [Fact]
    public async Task Send_NumberSpentByARejection_Is1032()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(SandboxFaultKind.Reject);
        await banco.EnviarAsync();

        EnvioResult second = await banco.EnviarAsync(Escenarios.DosLineas.ToBoleta());

        Assert.Equal((EstadoEnvio.YaRegistrado, "1032"), (second.Estado, second.Codigo));
        Assert.Equal(EstadoEnvio.Rechazado, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
    }

    [Fact]
    public async Task Send_ThirtyAtOnceUnderOneNumber_RegistersOne()
    {
        await using Banco banco = await Banco.AbrirAsync();

        EnvioResult[] results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => banco.EnviarAsync()));

        Assert.All(results, static result => Assert.Equal(EstadoEnvio.Aceptado, result.Estado));
        Assert.Equal((1, 30, 1), (banco.Sandbox.Registrations(Banco.Boleta.Id), banco.Sandbox.Sendings(Banco.Boleta.Id), banco.Sandbox.Recibidos.Count));
    }

    [Fact]
    public async Task Query_NumberThatNeverCame_DoesNotExist()
    {
        await using Banco banco = await Banco.AbrirAsync();

        Assert.Equal(EstadoEnvio.NoExiste, (await banco.Client.QueryAsync(new CpeConsulta(Banco.Boleta.Id))).Estado);
    }

    [Fact]
    public async Task Cdr_OfARegisteredNumber_CanBeFetchedAgain()
    {
        await using Banco banco = await Banco.AbrirAsync();
        EnvioResult result = await banco.EnviarAsync();

        byte[] zip = await banco.Http.GetByteArrayAsync(new Uri(banco.Server.BaseAddress, "v1/cdr/10412365785-03-B001-27"));
        byte[] xml = await banco.Http.GetByteArrayAsync(new Uri(banco.Server.BaseAddress, "v1/xml/10412365785-03-B001-27"));

        Assert.Equal(result.CdrZip, zip);
        Assert.Equal(Banco.Firmada(Banco.Boleta).Xml.ToArray(), xml);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "IZI-SBX-004")]
    [InlineData("{}", HttpStatusCode.BadRequest, "IZI-SBX-010")]
    [InlineData("""{"nombre_archivo":"10412365785-03-B001-27","xml":"%%%"}""", HttpStatusCode.BadRequest, "IZI-SBX-010")]
    [InlineData("""{"nombre_archivo":"10412365785-03-B001-27","serie":"B002","xml":"PHgvPg=="}""", HttpStatusCode.BadRequest, "IZI-SBX-010")]
    public async Task Send_OutsideOfTheContract_IsRefusedWithAnEnvelope(string json, HttpStatusCode status, string codigo)
    {
        await using Banco banco = await Banco.AbrirAsync();
        using StringContent content = new(json);

        HttpResponseMessage response = await banco.Http.PostAsync(new Uri(banco.Server.BaseAddress, "v1/invoice/send"), content);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"\"codigo\":\"{codigo}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SeedsFiveMembersAlone_AreEnough()
    {
        await using Banco banco = await Banco.AbrirAsync();
        string xml = Convert.ToBase64String(Banco.Firmada(Banco.Boleta).Xml.Span);

        HttpResponseMessage response = await banco.Http.PostAsync(
            new Uri(banco.Server.BaseAddress, "v1/invoice/send"),
            JsonContent.Create(new { ruc = "10412365785", tipo_documento = "03", serie = "B001", numero = "00000027", xml }));

        Assert.Contains("\"sunat_code\":\"0\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(banco.Sandbox.Find(Banco.Boleta.Id));
    }

    [Fact]
    public async Task Send_TokenWrong_IsTurnedAway()
    {
        await using Banco banco = await Banco.AbrirAsync(static options => options.Token = "otro");

        await Assert.ThrowsAsync<PseException>(() => banco.EnviarAsync());
        Assert.Equal(0, banco.Sandbox.Count);
    }
}
