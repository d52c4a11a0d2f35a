using IziSales.Cola;
using IziSales.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IziSales.Printing.Tests.Queue;

public sealed class PrintingServicesTests
{
    [Fact]
    public async Task AddIziSalesPrinting_Started_PrintsInTheBackground()
    {
        await using FakeTcpPrinter printer = new();
        await using ServiceProvider services = Build(options => options.Printers.Add(new PrinterSettings { Nombre = "caja", Direccion = printer.Uri }));
        IHostedService worker = Assert.Single(services.GetServices<IHostedService>());
        await worker.StartAsync(CancellationToken.None);

        PrintQueueResult result = await services.GetRequiredService<PrintQueue>().EnqueueAsync(
            PrintJob.From("B001-27", "caja", marcas => Ticket.From(Boletas.Tipica, new TicketOptions { Marcas = marcas }), new EscPosRenderer()));

        Assert.True(result.IsFine);
        Assert.Equal(new EscPosRenderer().ToBytes(Ticket.From(Boletas.Tipica)), await printer.NextJobAsync());
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void AddIziSalesPrinting_PrinterThatIsNone_IsFoundAtStartUp()
    {
        using ServiceProvider services = Build(static options => options.Printers.Add(new PrinterSettings { Nombre = "caja", Direccion = "paloma://x" }));

        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<PrintingOptions>>().Value);

        Assert.Contains("paloma", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    private static ServiceProvider Build(Action<PrintingOptions> configure) =>
        new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(Microsoft.Extensions.Logging.Abstractions.NullLogger<>)).AddSingleton<IColaStore, InMemoryColaStore>().AddIziSalesPrinting(configure).BuildServiceProvider();
}
