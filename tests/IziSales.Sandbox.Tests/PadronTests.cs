using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace IziSales.Sandbox.Tests;

/// <summary>Made-up people in the shape of each provider.</summary>
public sealed class PadronTests
{
    [Theory]
    [InlineData("dni/48285071", "apellidoPaterno")]
    [InlineData("v1/dni?numero=48285071", "nombre")]
    [InlineData("v2/reniec/dni?numero=48285071", "nombres")]
    [InlineData("v1/reniec/dni?numero=48285071", "first_last_name")]
    [InlineData("ruc/20100066603", "razonSocial")]
    [InlineData("v1/ruc?numero=20100066603", "nombre")]
    [InlineData("v2/sunat/ruc?numero=20100066603", "razonSocial")]
    [InlineData("v1/sunat/ruc/full?numero=20100066603", "razon_social")]
    [InlineData("personas/1/getDNI?dni=48285071", "nombres")]
    public async Task Lookup_Known_HasTheMembersOfItsProvider(string path, string member)
    {
        await using Banco banco = await Banco.AbrirAsync();

        using JsonDocument json = JsonDocument.Parse(await banco.Http.GetStringAsync(new Uri(banco.Server.BaseAddress, path)));

        Assert.NotEmpty(json.RootElement.GetProperty(member).GetString()!);
    }

    [Theory]
    [InlineData("dni/48285000", HttpStatusCode.NotFound)]
    [InlineData("dni/4828", HttpStatusCode.UnprocessableEntity)]
    [InlineData("ruc/20100066604", HttpStatusCode.UnprocessableEntity)]
    [InlineData("api/dni/48285000", HttpStatusCode.OK)]
    public async Task Lookup_NobodyOrNoNumber_IsToldAsTheProviderDoes(string path, HttpStatusCode status)
    {
        await using Banco banco = await Banco.AbrirAsync();

        HttpResponseMessage response = await banco.Http.GetAsync(new Uri(banco.Server.BaseAddress, path));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("\"success\":false", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lookup_ApiPeruDev_IsEnvelopedAndAlwaysTheSamePerson()
    {
        await using Banco banco = await Banco.AbrirAsync();

        HttpResponseMessage posted = await banco.Http.PostAsync(new Uri(banco.Server.BaseAddress, "api/dni"), JsonContent.Create(new { dni = "48285071" }));
        string got = await banco.Http.GetStringAsync(new Uri(banco.Server.BaseAddress, "api/dni/48285071"));

        Assert.Equal(got, await posted.Content.ReadAsStringAsync());
        using JsonDocument json = JsonDocument.Parse(got);
        Assert.True(json.RootElement.GetProperty("success").GetBoolean());
        Assert.Equal("48285071", json.RootElement.GetProperty("data").GetProperty("numero").GetString());
    }

    [Fact]
    public async Task Lookup_Fault_Strikes()
    {
        await using Banco banco = await Banco.AbrirAsync();
        banco.Sandbox.Faults.Enqueue(new SandboxFault(SandboxFaultKind.TooManyRequests) { On = SandboxOperation.Lookup });

        Assert.Equal(HttpStatusCode.TooManyRequests, (await banco.Http.GetAsync(new Uri(banco.Server.BaseAddress, "dni/48285071"))).StatusCode);
    }
}
