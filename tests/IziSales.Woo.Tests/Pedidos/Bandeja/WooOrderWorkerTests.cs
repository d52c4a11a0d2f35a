using IziSales.Cola;
using IziSales.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IziSales.Woo.Tests.Bandeja;

/// <summary>The worker in its host: it asks, works and tells by itself.</summary>
public sealed class WooOrderWorkerTests : IDisposable
{
    private readonly TiendaWeb _tienda = new();

    public void Dispose() => _tienda.Dispose();

    [Fact]
    public async Task Start_WithAnOrderInTheShop_IssuesItAndTellsTheShop()
    {
        long id = _tienda.Sell();
        using WooOrderWorker worker = Worker();
        await worker.StartAsync(CancellationToken.None);

        await ToldAsync();
        await worker.StopAsync(CancellationToken.None);

        Assert.Equal("B001-1", _tienda.Meta(id, WooReplyKeys.Boleta));
    }

    [Fact]
    public async Task Hint_WhileRunning_WakesTheWorker()
    {
        using WooOrderWorker worker = Worker();
        await worker.StartAsync(CancellationToken.None);
        long id = _tienda.Sell();

        await _tienda.Inbox.AcceptAsync("rosita", _tienda.Delivery(id));
        await ToldAsync();
        await worker.StopAsync(CancellationToken.None);

        Assert.Equal("B001-1", _tienda.Meta(id, WooReplyKeys.Boleta));
    }

    [Fact]
    public async Task Stop_WhileTheShopIsDown_EndsQuietly()
    {
        _tienda.Shop.IsDown = true;
        using WooOrderWorker worker = Worker();
        await worker.StartAsync(CancellationToken.None);
        await _tienda.Shop.ArrivedAsync();

        await worker.StopAsync(CancellationToken.None);

        Assert.True(worker.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public void AddOrders_WithQueueAndHandler_GivesEveryPart()
    {
        ServiceCollection services = [];
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        services.AddSingleton<IColaStore>(new InMemoryColaStore());
        services.AddSingleton<IWooOrderHandler>(_tienda.Handler);
        services.AddIziSalesWoo(woo => woo
            .AddShop("rosita", options =>
            {
                options.Address = new Uri("https://tienda.pe/");
                options.ConsumerKey = "ck_1";
                options.ConsumerSecret = "cs_1";
            })
            .AddOrders(new WooOrderOptions { Mapping = Pedido.Opciones }));
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);

        Assert.IsType<WooOrderWorker>(Assert.Single(provider.GetServices<IHostedService>(), static service => service is WooOrderWorker));
        Assert.NotNull(provider.GetRequiredService<IWooOrderShops>().Find("rosita"));
        Assert.NotNull(provider.GetRequiredService<WooOrderPoller>());
    }

    [Fact]
    public void Shop_WithOptionsOfAnother_IsTheCallersMistake() =>
        Assert.Throws<ArgumentException>(() => new WooOrderShop(_tienda.Shop.Client(), new WooOrderOptions { Mapping = new WooMappingOptions { Shop = "otra" } }));

    private WooOrderWorker Worker() => new(_tienda.Queue, new WooOrderShops(_tienda.Orders), _tienda.Memory, _tienda.Inbox, _tienda.Processor, _tienda.Replies);

    /// <summary>Until the one reply has been written.</summary>
    private Task ToldAsync() =>
        Patience.UntilAsync(async () => (await _tienda.Queue.ListAsync(new TareaQuery(WooReplies.Queue) { Estado = EstadoTarea.Hecha })).Count > 0);
}
