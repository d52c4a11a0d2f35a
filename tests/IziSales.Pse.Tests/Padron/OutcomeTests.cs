using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Pse.Tests.Padron;

/// <summary>"There is no such number" and "nobody could say" are told apart, and the second asks the next provider.</summary>
public sealed class OutcomeTests
{
    private const string Rosa = """{"nombres":"ROSA","apellidoPaterno":"HUAMAN","apellidoMaterno":"QUISPE"}""";

    [Theory]
    [InlineData(400, "{}")]
    [InlineData(401, "{}")]
    [InlineData(402, "{}")]
    [InlineData(403, "{}")]
    [InlineData(404, "<html>Not Found</html>")]
    [InlineData(404, "")]
    [InlineData(422, """{"message":"no"}""")]
    [InlineData(429, "{}")]
    [InlineData(500, "{}")]
    [InlineData(503, "<html>")]
    [InlineData(302, "")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>Hola</html>")]
    [InlineData(200, """{"nombres":"","apellidoPaterno":"-","apellidoMaterno":null}""")]
    [InlineData(200, """{"nombres":{"a":1},"apellidoPaterno":["x"]}""")]
    [InlineData(200, """{"nombres":"ROSA\u0007","apellidoPaterno":"\ud800"}""")]
    [InlineData(200, """{"nombres":"OTRA","apellidoPaterno":"PERSONA","numeroDocumento":"11111111"}""")]
    [InlineData(200, """{"nombres":"ROSA","apellidoPaterno":"HUAM""")]
    public async Task FindAsync_FirstCannotSay_AsksTheSecond(int status, string body)
    {
        await using MesaPadron mesa = MesaPadron.WithTwo();
        mesa.Server.Then(status, body);
        mesa.Second.Then(200, Rosa);

        PadronResult result = await mesa.Client.FindAsync(MesaPadron.Rosa);

        Assert.Equal(("HUAMAN QUISPE ROSA", "apis.net.pe v2"), (result.Ficha?.Nombre, result.Ficha?.Fuente));
        Assert.Single(mesa.Server.Requests);
    }

    [Fact]
    public async Task FindAsync_NotFound_IsTheAnswer()
    {
        await using MesaPadron mesa = MesaPadron.WithTwo();
        mesa.Server.Then(404, """{"message":"no encontrado"}""");

        PadronResult result = await mesa.Client.FindAsync(MesaPadron.Rosa);

        Assert.Equal(PadronStatus.NotFound, result.Status);
        Assert.Empty(mesa.Second.Requests);
    }

    [Theory]
    [InlineData("""{"success":false,"message":"No se encontraron registros"}""", PadronStatus.NotFound)]
    [InlineData("""{"success":false,"message":"Superó el límite mensual de consultas"}""", PadronStatus.Unavailable)]
    [InlineData("""{"success":false}""", PadronStatus.Unavailable)]
    [InlineData("""{"success":true}""", PadronStatus.Unavailable)]
    [InlineData("""{"success":true,"data":[]}""", PadronStatus.Unavailable)]
    [InlineData("""{"data":{"nombre_o_razon_social":"X"}}""", PadronStatus.Unavailable)]
    public async Task FindAsync_SuccessFalseUnder200_IsReadByItsSentence(string body, PadronStatus status)
    {
        await using MesaPadron mesa = new(static (options, mesa) => options.Providers.Add(PadronProvider.ApiPeruDev(mesa.Server.BaseAddress, MesaPadron.Token)));
        mesa.Server.Then(200, body);

        Assert.Equal(status, (await mesa.Client.FindAsync(MesaPadron.Tienda)).Status);
    }

    [Fact]
    public async Task FindAsync_NobodyListens_IsUnavailable()
    {
        await using MesaPadron mesa = new(static (options, _) => options.Providers.Add(PadronProvider.Neutral(new Uri(NobodysPort.At("http")))));

        PadronResult result = await mesa.Client.FindAsync(MesaPadron.Rosa);

        Assert.Equal(PadronStatus.Unavailable, result.Status);
        Assert.Contains("no se pudo conectar", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_NoSourceForTheKind_IsUnavailable()
    {
        await using MesaPadron mesa = new(static (_, _) => { }, new FixedSource(static _ => PadronResult.NotFound("copia")));

        Assert.Contains("no hay ninguna fuente configurada para DNI", (await mesa.Client.FindAsync(MesaPadron.Rosa)).Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_CopyKnows_AsksNobodyElse()
    {
        FixedSource copy = new(static documento => PadronResult.Found(new PadronFicha(documento, "BODEGA SAC", "copia")));
        await using MesaPadron mesa = new(static (options, mesa) => options.Providers.Add(PadronProvider.Neutral(mesa.Server.BaseAddress)), copy);

        Assert.Equal("copia", (await mesa.Client.FindAsync(MesaPadron.Tienda)).Ficha?.Fuente);
        Assert.Empty(mesa.Server.Requests);
    }

    [Theory]
    [InlineData(200, """{"razonSocial":"NUEVA SAC"}""", PadronStatus.Found)]
    [InlineData(404, "{}", PadronStatus.NotFound)]
    [InlineData(500, "{}", PadronStatus.Unavailable)]
    public async Task FindAsync_CopyDoesNotKnow_LetsTheRegisterDecide(int status, string body, PadronStatus expected)
    {
        FixedSource copy = new(static _ => PadronResult.NotFound("copia"));
        await using MesaPadron mesa = new(static (options, mesa) => options.Providers.Add(PadronProvider.Neutral(mesa.Server.BaseAddress)), copy);
        mesa.Server.Then(status, body);

        Assert.Equal(expected, (await mesa.Client.FindAsync(MesaPadron.Tienda)).Status);
    }

    [Fact]
    public async Task FindAsync_OnlyACopyAndItDoesNotKnow_IsNotFound()
    {
        await using MesaPadron mesa = new(static (_, _) => { }, new FixedSource(static _ => PadronResult.NotFound("copia")));

        Assert.Equal(PadronStatus.NotFound, (await mesa.Client.FindAsync(MesaPadron.Tienda)).Status);
    }

    [Fact]
    public async Task FindAsync_OrderGiven_IsFollowed()
    {
        FixedSource copy = new(static documento => PadronResult.Found(new PadronFicha(documento, "DE LA COPIA", "copia")));
        await using MesaPadron mesa = new(
            static (options, mesa) =>
            {
                options.Providers.Add(PadronProvider.Neutral(mesa.Server.BaseAddress));
                options.Order.Add("Neutral");
                options.Order.Add("copia");
            },
            copy);
        mesa.Server.Then(503, "");

        Assert.Equal("DE LA COPIA", (await mesa.Client.FindAsync(MesaPadron.Tienda)).Ficha?.Nombre);
        Assert.Single(mesa.Server.Requests);
    }
}
