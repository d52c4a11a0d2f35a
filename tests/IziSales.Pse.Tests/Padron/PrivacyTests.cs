using IziSales.Pse.Padron;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Pse.Tests.Padron;

/// <summary>People's numbers and names, and tokens, stay out of logs and messages; faulty options are told before the first sale.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task FindAsync_WhateverHappens_LogsNeitherNumbersNorNamesNorTokens()
    {
        await using MesaPadron mesa = new(static (options, mesa) =>
        {
            PadronProvider inQuery = PadronProvider.Neutral(mesa.Server.BaseAddress, MesaPadron.Token);
            inQuery.TokenParameter = "token";
            options.Providers.Add(inQuery);
            options.Providers.Add(PadronProvider.Decolecta(mesa.Second.BaseAddress, MesaPadron.Token));
        });
        mesa.Server.Then(500, "").Then(404, "{}").Raw("esto no es HTTP\r\n\r\n");
        mesa.Second.Then(200, """{"full_name":"HUAMAN QUISPE ROSA"}""").Then(401, "{}");

        string messages = (await mesa.Client.FindAsync(MesaPadron.Tienda)).Mensaje;
        messages += (await mesa.Client.FindAsync(MesaPadron.Rosa)).Mensaje;
        messages += (await mesa.Client.FindAsync(MesaPadron.Tienda)).Mensaje;

        Assert.Equal(3, mesa.Server.Requests.Count);
        Assert.All(["48285071", "20100066603", "HUAMAN", MesaPadron.Token], secret => Assert.DoesNotContain(secret, mesa.Log.Text, StringComparison.Ordinal));
        Assert.All(["48285071", "20100066603", MesaPadron.Token], secret => Assert.DoesNotContain(secret, messages, StringComparison.Ordinal));
    }

    public static TheoryData<string, Action<PadronOptions>> Faulty => new()
    {
        { "(Deadline)", static options => options.Deadline = TimeSpan.Zero },
        { "(Deadline)", static options => options.Deadline = TimeSpan.FromHours(1) },
        { "(Timeout, Deadline)", static options => options.Timeout = TimeSpan.FromSeconds(5) },
        { "(Remember, RememberNotFound)", static options => options.Remember = TimeSpan.FromDays(31) },
        { "(Remember, RememberNotFound)", static options => options.RememberNotFound = TimeSpan.FromSeconds(-1) },
        { "(Capacity)", static options => options.Capacity = 0 },
        { "Dos proveedores", static options => Add(options, Add(options, new Uri("https://a.example")).BaseAddress) },
        { "(BaseAddress)", static options => Add(options, new Uri("http://a.example")) },
        { "(BaseAddress)", static options => Add(options, new Uri("https://u:clave-mala@a.example")) },
        { "(BaseAddress)", static options => Add(options, new Uri("https://a.example/?x=1")) },
        { "(BaseAddress)", static options => Add(options, new Uri("a", UriKind.Relative)) },
        { "(Token)", static options => Add(options, new Uri("https://a.example")).Token = "clave-mala " },
        { "(TokenParameter)", static options => Add(options, new Uri("https://a.example")).TokenParameter = "a&b" },
        { "falta Dni o Ruc", static options => options.Providers.Add(new PadronProvider("x", new Uri("https://a.example"))) },
        { "no tiene lugar para el número", static options => Add(options, new Uri("https://a.example")).Dni = new PadronConsulta("dni", new PadronCampos()) },
        { "no tiene lugar para el número", static options => Add(options, new Uri("https://a.example")).Dni = new PadronConsulta("https://b.example/{numero}", new PadronCampos()) },
        { "no tiene lugar para el número", static options => Add(options, new Uri("https://a.example")).Ruc = new PadronConsulta("//b.example/{numero}", new PadronCampos()) },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void AddIziSalesPadron_OptionsNotValid_AreRefusedWithoutShowingSecrets(string said, Action<PadronOptions> spoil)
    {
        PadronOptions options = new();
        spoil(options);

        ValidateOptionsResult judged = new PadronOptionsValidator().Validate(name: null, options);

        string faults = judged.FailureMessage ?? "";
        Assert.Contains(said, faults, StringComparison.Ordinal);
        Assert.DoesNotContain("clave-mala", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void AddIziSalesPadron_FaultyOptions_StopTheApplication()
    {
        ServiceCollection services = new();
        services.AddIziSalesPadron(static options => options.Capacity = 0);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IPadronClient>);
    }

    [Fact]
    public void AddIziSalesPadron_OrderNamesNobody_StopsTheApplication()
    {
        ServiceCollection services = new();
        services.AddIziSalesPadron(static options => options.Order.Add("nadie"));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Contains("«nadie»", Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IPadronClient>).Message, StringComparison.Ordinal);
    }

    private static PadronProvider Add(PadronOptions options, Uri address)
    {
        PadronProvider provider = PadronProvider.Neutral(address);
        options.Providers.Add(provider);
        return provider;
    }
}
