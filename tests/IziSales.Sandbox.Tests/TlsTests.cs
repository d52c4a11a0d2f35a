using System.Net;
using System.Security.Authentication;
using IziSales.Pse;

namespace IziSales.Sandbox.Tests;

/// <summary>A port whose certificate nobody trusts: nothing may ever be sent there.</summary>
public sealed class TlsTests
{
    [Fact]
    public async Task Send_ToTheUntrustedPort_SendsNothing()
    {
        await using Banco banco = await Banco.AbrirAsync(static options => options.TlsPort = 0);
        using GenericPseClient client = new(banco.Http, new GenericPseOptions { BaseAddress = banco.Server.TlsAddress, Token = "t" }, banco.Time);

        await Assert.ThrowsAsync<PseException>(() => client.SendAsync(Banco.Firmada(Banco.Boleta)));

        Assert.Equal((0, 0), (banco.Sandbox.Count, banco.Sandbox.Sendings(Banco.Boleta.Id)));
    }

    [Fact]
    public async Task Page_UnderTls_IsThereForWhoDoesNotCheck()
    {
        await using Banco banco = await Banco.AbrirAsync(static options => options.TlsPort = 0);
        using HttpClientHandler careless = new() { ServerCertificateCustomValidationCallback = static (_, _, _, _) => true };
        using HttpClient http = new(careless);

        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(() => banco.Http.GetAsync(banco.Server.TlsAddress));
        HttpResponseMessage page = await http.GetAsync(banco.Server.TlsAddress);

        Assert.IsType<AuthenticationException>(refused.InnerException);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Server_ByDefault_HasNoTlsPort()
    {
        await using Banco banco = await Banco.AbrirAsync();

        Assert.Null(banco.Server.TlsAddress);
    }
}
