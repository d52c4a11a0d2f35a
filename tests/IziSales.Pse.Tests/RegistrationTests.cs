using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Pse.Tests;

/// <summary>Several channels in one application, each under its name.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void AddIziSalesPse_TwoChannels_ResolveByNameAndTheFirstByDefault()
    {
        using ServiceProvider provider = Provider(channels => channels.AddGeneric("uno", At("uno")).AddGeneric("dos", At("dos", GenericPseExtensions.Resumenes)));

        IPseClient one = provider.GetRequiredKeyedService<IPseClient>("uno");
        IPseClient two = provider.GetRequiredKeyedService<IPseClient>("dos");

        Assert.Same(one, provider.GetRequiredService<IPseClient>());
        Assert.Equal((false, true), (one.Capabilities.Summaries, two.Capabilities.Summaries));
    }

    [Fact]
    public void UseDefault_SecondChannel_IsResolvedWithoutAKey()
    {
        using ServiceProvider provider = Provider(channels => channels.AddGeneric("uno", At("uno")).AddGeneric("dos", At("dos")).UseDefault("dos"));

        Assert.Same(provider.GetRequiredKeyedService<IPseClient>("dos"), provider.GetRequiredService<IPseClient>());
    }

    [Fact]
    public void Add_ChannelOfTheApplication_IsResolvedByItsName()
    {
        using HttpClient http = new();
        using GenericPseClient own = new(http, new GenericPseOptions { BaseAddress = new Uri("https://propio.example/") });
        using ServiceProvider provider = Provider(channels => channels.Add("propio", _ => own));

        Assert.Same(own, provider.GetRequiredService<IPseClient>());
    }

    [Fact]
    public void AddIziSalesPse_NoChannelTwiceTheSameOrAStrangerAsDefault_IsRefused()
    {
        Assert.Contains("ningún canal", Assert.Throws<ArgumentException>(() => Provider(static _ => { })).Message, StringComparison.Ordinal);
        Assert.Contains("«uno»", Assert.Throws<ArgumentException>(() => Provider(channels => channels.AddGeneric("uno", At("a")).AddGeneric("uno", At("b")))).Message, StringComparison.Ordinal);
        Assert.Contains("«tres»", Assert.Throws<ArgumentException>(() => Provider(channels => channels.AddGeneric("uno", At("a")).UseDefault("tres"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ValidateOnStart_FaultInTheSecondChannel_NamesTheChannel()
    {
        using ServiceProvider provider = Provider(channels => channels.AddGeneric("uno", At("uno")).AddGeneric("dos", static _ => { }));

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal("Canal «dos»: Falta la dirección del PSE, por ejemplo https://pse.ejemplo.pe/api (BaseAddress).", refused.Message);
    }

    [Fact]
    public void AddSection_ChannelsOfAConfiguration_AreAllThere()
    {
        IConfiguration configuration = Configuration(
            ("Canales:uno:Kind", "generic"), ("Canales:uno:BaseAddress", "https://uno.example/"), ("Canales:uno:Timeout", "00:00:20"),
            ("Canales:dos:Kind", "Generic"), ("Canales:dos:BaseAddress", "https://dos.example/"), ("Canales:dos:Signs", "true"), ("Canales:dos:Extensions", "Resumenes, Anulaciones"));

        using ServiceProvider provider = Provider(channels => channels.AddSection(configuration.GetSection("Canales")).UseDefault("dos"));

        Assert.True(provider.GetRequiredService<IPseClient>().Capabilities is { Signs: true, Summaries: true, Voids: true });
        Assert.Equal(TimeSpan.FromSeconds(20), provider.GetRequiredService<IOptionsMonitor<GenericPseOptions>>().Get("uno").Timeout);
    }

    [Fact]
    public void AddSection_PsesThatSign_TakeTheirOptionsListsAndPresetsIncluded()
    {
        IConfiguration configuration = Configuration(
            ("Canales:firma:Kind", "SignAndSend"), ("Canales:firma:BaseAddress", "https://firma.example/"), ("Canales:firma:Username", "u"), ("Canales:firma:Password", "p"),
            ("Canales:firma:Preset", "xmlfilename"), ("Canales:firma:Template:SendPath", "/otra"),
            ("Canales:nubefact:Kind", "Nubefact"), ("Canales:nubefact:Route", "https://nubefact.example/api/v1/x"), ("Canales:nubefact:Token", "t"),
            ("Canales:nubefact:LinkHosts:0", ".archivos.example"), ("Canales:nubefact:UnitCodes:KGM", "KILO"),
            ("Canales:apisunat:Kind", "ApiSunat"), ("Canales:apisunat:BaseAddress", "https://apisunat.example/"), ("Canales:apisunat:PersonaId", "i"), ("Canales:apisunat:PersonaToken", "t"));

        using ServiceProvider provider = Provider(channels => channels.AddSection(configuration.GetSection("Canales")));

        Assert.All(["firma", "nubefact", "apisunat"], name => Assert.True(provider.GetRequiredKeyedService<IPseClient>(name).Capabilities.Signs));
        SignAndSendPseOptions firma = provider.GetRequiredService<IOptionsMonitor<SignAndSendPseOptions>>().Get("firma");
        Assert.Equal(("xml_filename", "/otra", TimeSpan.FromSeconds(90)), (firma.Template.SignNameMember, firma.Template.SendPath, firma.Timeout));
        NubefactPseOptions nubefact = provider.GetRequiredService<IOptionsMonitor<NubefactPseOptions>>().Get("nubefact");
        Assert.Equal((".archivos.example", "KILO"), (Assert.Single(nubefact.LinkHosts), nubefact.UnitCodes["KGM"]));
    }

    [Fact]
    public void AddSection_PresetUnknown_SaysWhichThereAre()
    {
        IConfiguration configuration = Configuration(("Canales:firma:Kind", "SignAndSend"), ("Canales:firma:Preset", "Paloma"));

        string message = Assert.Throws<ArgumentException>(() => Provider(channels => channels.AddSection(configuration.GetSection("Canales")))).Message;

        Assert.Contains("«Paloma»", message, StringComparison.Ordinal);
        Assert.Contains("GenerarDemo", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "falta Kind")]
    [InlineData("Paloma", "«Paloma»")]
    public void AddSection_KindMissingOrUnknown_SaysWhereAndWhatThereIs(string? kind, string said)
    {
        IConfiguration configuration = Configuration(("Canales:uno:BaseAddress", "https://uno.example/"), ("Canales:uno:Kind", kind));

        string message = Assert.Throws<ArgumentException>(() => Provider(channels => channels.AddSection(configuration.GetSection("Canales")))).Message;

        Assert.Contains("Canales:uno", message, StringComparison.Ordinal);
        Assert.Contains(said, message, StringComparison.Ordinal);
        Assert.Contains("Generic", message, StringComparison.Ordinal);
    }

    private static Action<GenericPseOptions> At(string host, GenericPseExtensions extensions = GenericPseExtensions.None) => options =>
    {
        options.BaseAddress = new Uri($"https://{host}.example/");
        options.Extensions = extensions;
    };

    private static IConfiguration Configuration(params (string Key, string? Value)[] entries) =>
        new ConfigurationBuilder().AddInMemoryCollection(entries.ToDictionary(static entry => entry.Key, static entry => entry.Value)).Build();

    private static ServiceProvider Provider(Action<PseBuilder> configure) => new ServiceCollection().AddIziSalesPse(configure).BuildServiceProvider();
}
