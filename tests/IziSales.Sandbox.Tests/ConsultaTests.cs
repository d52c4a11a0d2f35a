using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IziSales.Ubl;

namespace IziSales.Sandbox.Tests;

/// <summary>SUNAT's consulta integrada: a token, and a document whose number, day and total agree.</summary>
public sealed class ConsultaTests
{
    [Theory]
    [InlineData(27, "15/01/2026", "1")]
    [InlineData(28, "15/01/2026", "0")]
    [InlineData(27, "14/01/2026", "0")]
    public async Task Validar_Boleta_IsKnownByItsData(int numero, string fecha, string estado)
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        Assert.Equal(estado, await EstadoAsync(banco, numero, fecha, Banco.Boleta.Totales.ImporteTotal));
    }

    [Fact]
    public async Task Validar_AnotherTotal_DoesNotExist()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();

        Assert.Equal("0", await EstadoAsync(banco, 27, "15/01/2026", Banco.Boleta.Totales.ImporteTotal + 0.01m));
    }

    [Fact]
    public async Task Validar_BoletaInASummary_IsKnownOnlyWhenItsTicketIsDone()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.Client.SendSummaryAsync(Banco.Firmado(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Adicionar))));

        string early = await EstadoAsync(banco, 27, "15/01/2026", Banco.Boleta.Totales.ImporteTotal);
        banco.Time.Advance(TimeSpan.FromSeconds(2));
        string late = await EstadoAsync(banco, 27, "15/01/2026", Banco.Boleta.Totales.ImporteTotal);

        Assert.Equal(("0", "1"), (early, late));
    }

    [Fact]
    public async Task Validar_Annulled_Is2()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync();
        await banco.ResumirAsync(Banco.Resumen(1, Banco.Linea("B001-27", EstadoItemResumen.Anular)));

        Assert.Equal("2", await EstadoAsync(banco, 27, "15/01/2026", Banco.Boleta.Totales.ImporteTotal));
    }

    [Fact]
    public async Task Validar_TokenEndedOrForged_Is401()
    {
        await using Banco banco = await Banco.AbrirAsync();
        string token = await TokenAsync(banco);
        banco.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(banco, token, 27, "15/01/2026", 1m)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(banco, "99999999999.00", 27, "15/01/2026", 1m)).StatusCode);
    }

    [Fact]
    public async Task Token_WrongSecret_Is401()
    {
        await using Banco banco = await Banco.AbrirAsync(static options => options.ConsultaClientSecret = "s3creta");

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskTokenAsync(banco, "otra")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskTokenAsync(banco, "s3creta")).StatusCode);
    }

    private static async Task<string> EstadoAsync(Banco banco, int numero, string fecha, decimal monto)
    {
        HttpResponseMessage response = await AskAsync(banco, await TokenAsync(banco), numero, fecha, monto);
        using JsonDocument json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(json.RootElement.GetProperty("success").GetBoolean());
        return json.RootElement.GetProperty("data").GetProperty("estadoCp").GetString()!;
    }

    private static async Task<HttpResponseMessage> AskAsync(Banco banco, string token, int numero, string fecha, decimal monto)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(banco.Server.BaseAddress, "v1/contribuyente/contribuyentes/10412365785/validarcomprobante"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = JsonContent.Create(new { numRuc = "10412365785", codComp = "03", numeroSerie = "B001", numero, fechaEmision = fecha, monto });
        return await banco.Http.SendAsync(request);
    }

    private static async Task<string> TokenAsync(Banco banco)
    {
        using JsonDocument json = JsonDocument.Parse(await (await AskTokenAsync(banco, "s3creta")).Content.ReadAsStringAsync());
        Assert.Equal(3600, json.RootElement.GetProperty("expires_in").GetInt32());
        return json.RootElement.GetProperty("access_token").GetString()!;
    }

    private static async Task<HttpResponseMessage> AskTokenAsync(Banco banco, string secret)
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = "https://api.sunat.gob.pe/v1/contribuyente/contribuyentes",
            ["client_id"] = "app",
            ["client_secret"] = secret,
        });
        return await banco.Http.PostAsync(new Uri(banco.Server.BaseAddress, "v1/clientesextranet/app/oauth2/token/"), form);
    }
}
