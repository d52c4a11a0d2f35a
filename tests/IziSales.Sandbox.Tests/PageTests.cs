using System.Net;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IziSales.Sandbox.Tests;

/// <summary>What a person sees, and who is let in.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Page_BeforeAnything_SaysThatItIsMakeBelieve()
    {
        await using Banco banco = await Banco.AbrirAsync();

        string html = await banco.Http.GetStringAsync(banco.Server.BaseAddress);

        Assert.Contains("SUNAT de mentira", html, StringComparison.Ordinal);
        Assert.Contains("Nada de esto llega a SUNAT", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Page_AfterASale_ListsItAndShowsXmlAndCdr()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync(Escenarios.MayorA700.ToBoleta());

        string list = await banco.Http.GetStringAsync(banco.Server.BaseAddress);
        string page = await banco.Http.GetStringAsync(new Uri(banco.Server.BaseAddress, "recibidos/1"));
        byte[] xml = await banco.Http.GetByteArrayAsync(new Uri(banco.Server.BaseAddress, "recibidos/1/xml"));
        byte[] cdr = await banco.Http.GetByteArrayAsync(new Uri(banco.Server.BaseAddress, "recibidos/1/cdr"));

        Assert.Contains("ROSA QUISPE HUAMÁN · 48285071", list, StringComparison.Ordinal);
        Assert.Contains("S/ 700.10", list, StringComparison.Ordinal);
        Assert.Contains("15/01/2026 11:00:00", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/recibidos/1\"", list, StringComparison.Ordinal);
        Assert.Contains("ApplicationResponse", page, StringComparison.Ordinal);
        Assert.True(SignatureVerifier.Verify(xml).IsValid);
        Assert.Equal("B001-27", CdrReader.Read(cdr).Referencia);
    }

    [Fact]
    public async Task Page_MarkupInADescription_IsShownAsText()
    {
        await using Banco banco = await Banco.AbrirAsync();
        await banco.EnviarAsync(Escenarios.TextoDificil.WithAdquirente(new Adquirente(DocumentoIdentidad.From(Dni.Parse("48285071")), "<b>ROSA</b>")).ToBoleta());

        string list = await banco.Http.GetStringAsync(banco.Server.BaseAddress);

        Assert.Contains("&lt;b&gt;ROSA&lt;/b&gt;", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_BelowAPrefix_PutsEverythingThere()
    {
        await using WebApplication app = await StartAsync(IPAddress.Loopback, static options => { });
        using HttpClient client = app.GetTestClient();

        string html = await client.GetStringAsync("/sandbox");
        HttpResponseMessage verify = await client.GetAsync("/sandbox/v1/invoice/verify?ruc=10412365785&tipo=03&serie=B001&numero=27");

        Assert.Contains("href=\"/sandbox/estilo.css\"", html, StringComparison.Ordinal);
        Assert.Contains("no_existe", await verify.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.168.1.20", false, HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.20", true, HttpStatusCode.OK)]
    [InlineData("::1", false, HttpStatusCode.OK)]
    [InlineData("127.0.0.1", false, HttpStatusCode.OK)]
    public async Task Caller_FromAnAddress_IsLetInOnlyWhenAllowed(string address, bool allowRemote, HttpStatusCode status)
    {
        await using WebApplication app = await StartAsync(IPAddress.Parse(address), options => options.AllowRemoteCallers = allowRemote);
        using HttpClient client = app.GetTestClient();

        Assert.Equal(status, (await client.GetAsync("/sandbox")).StatusCode);
    }

    private static async Task<WebApplication> StartAsync(IPAddress caller, Action<SandboxOptions> configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSunatSandbox(configure);
        WebApplication app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = caller;
            return next(context);
        });
        app.MapSunatSandbox("/sandbox");
        await app.StartAsync();
        return app;
    }
}
