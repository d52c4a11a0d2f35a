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
    [InlineData("F001", "BC01", "BD01", "EmisionOptions.Serie")]
    [InlineData("B001", "FC01", "BD01", "notas")]
    [InlineData("B001", "BC01", "0001", "notas")]
    public void Options_SeriesThatNoBoletaMayHave_AreToldAtStart(string serie, string credito, string debito, string said)
    {
        using ServiceProvider provider = Services().AddIziSalesEmision(options =>
        {
            options.Serie = Serie.Parse(serie);
            options.SerieNotaCredito = Serie.Parse(credito);
            options.SerieNotaDebito = Serie.Parse(debito);
        }).BuildServiceProvider();

        OptionsValidationException exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<EmisionOptions>>().Value);

        Assert.Contains(said, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    private static IServiceCollection Services() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new ManualTimeProvider())
        .AddSingleton<IComprobanteStore>(new InMemoryComprobanteStore())
        .AddSingleton<IPseClient>(new GuionPse());

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
