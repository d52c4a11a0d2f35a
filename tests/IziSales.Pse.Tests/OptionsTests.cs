using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Pse.Tests;

/// <summary>Options are judged before the first sale, and say nothing secret.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("http://pse.example/", "t", "https://")]
    [InlineData("ftp://pse.example/", "t", "https://")]
    [InlineData("https://usuario:clave@pse.example/", "t", "usuario ni clave")]
    [InlineData("https://pse.example/?a=1", "t", "'?'")]
    [InlineData("/v1", "t", "completa")]
    [InlineData(null, "t", "Falta la dirección")]
    [InlineData("https://pse.example/", "clave con espacio", "token")]
    [InlineData("https://pse.example/", "", "token")]
    public void AddIziSalesPse_OptionsNotValid_AreRefusedWithoutShowingSecrets(string? address, string token, string said)
    {
        ServiceCollection services = new();
        services.AddIziSalesPse(channels => channels.AddGeneric("pse", options =>
        {
            options.BaseAddress = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute);
            options.Token = token;
        }));
        using ServiceProvider provider = services.BuildServiceProvider();

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IPseClient>);

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("clave con espacio", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("usuario:clave", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Capabilities_OfAPseThatSigns_SaySo()
    {
        using HttpClient http = new();
        using GenericPseClient client = new(http, new GenericPseOptions { BaseAddress = new Uri("https://pse.example/"), Signs = true });

        Assert.True(client.Capabilities is { Signs: true, Deferred: true, Queries: true, Summaries: false });
    }
}
