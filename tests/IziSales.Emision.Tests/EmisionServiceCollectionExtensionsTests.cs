using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IziSales.Emision.Tests;

public sealed class EmisionServiceCollectionExtensionsTests
{
    [Fact]
    public async Task AddIziSalesEmision_Defaults_WireIssuerVoiderAndRecorderOverOneStore()
    {
        var vigia = new VigiaDeCien();
        await using ServiceProvider provider = Services().AddSingleton<ILimitWatch>(vigia).AddIziSalesEmision(options => options.Emisor = Ventas.Tienda).BuildServiceProvider();
        var store = (InMemoryComprobanteStore)provider.GetRequiredService<IComprobanteStore>();

        IssueResult result = await provider.GetRequiredService<BoletaIssuer>().IssueAsync(Ventas.De(120m), "v");
        bool recorded = await provider.GetRequiredService<MovimientoRecorder>().RecordAsync(Compra());
        VoidResult voided = await provider.GetRequiredService<BoletaVoider>().VoidAsync(result.Comprobante!.Id, "Error en el precio");

        Assert.True(recorded);
        Assert.Equal("IZI-EMI-022", voided.Issue!.Code.Value);
        Assert.Equal(2, vigia.Steps.Count);
        Assert.Single(await store.ListAvisosAsync(Ventas.Tienda.Ruc, 10));
    }

    [Theory]
    [InlineData("F001", "BC01", "BD01", ViaEnvio.Individual, "EmisionOptions.Serie")]
    [InlineData("B001", "FC01", "BD01", ViaEnvio.Individual, "notas")]
    [InlineData("B001", "BC01", "0001", ViaEnvio.Individual, "notas")]
    [InlineData("B001", "BC01", "BD01", ViaEnvio.Resumen, "EmisionOptions.Envio")]
    public void Options_ThatCouldNotIssueOrSend_AreToldAtStart(string serie, string credito, string debito, ViaEnvio envio, string said)
    {
        using ServiceProvider provider = Services().AddIziSalesEmision(options =>
        {
            options.Serie = Serie.Parse(serie);
            options.SerieNotaCredito = Serie.Parse(credito);
            options.SerieNotaDebito = Serie.Parse(debito);
            options.Envio = envio;
        }).BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<EmisionOptions>>().Value);

        Assert.Contains(said, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_SummariesThroughAChannelThatTakesThem_AreFine()
    {
        var channel = new GuionPse { Capabilities = new PseCapabilities { Signs = true, Summaries = true } };
        using ServiceProvider provider = Services(channel).AddIziSalesEmision(options => options.Envio = ViaEnvio.Resumen).BuildServiceProvider();

        Assert.Equal(ViaEnvio.Resumen, provider.GetRequiredService<IOptions<EmisionOptions>>().Value.Envio);
    }

    private static IServiceCollection Services(GuionPse? channel = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new ManualTimeProvider())
        .AddSingleton<IComprobanteStore>(new InMemoryComprobanteStore())
        .AddSingleton<IPseClient>(channel ?? new GuionPse());

    private static Movimiento Compra() => new()
    {
        Emisor = Ventas.Tienda.Ruc,
        Key = "m",
        Tipo = MovimientoTipo.Compra,
        Fecha = new DateOnly(2026, 1, 15),
        Monto = 30m,
        Momento = Ventas.Manana,
    };
}
