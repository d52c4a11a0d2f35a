using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamplePos.Catalogue;
using SamplePos.E2E.Informes;
using SamplePos.Features.Boletas;
using SamplePos.Hosting;
using SamplePos.Identity;
using SamplePos.Informes;
using SamplePos.Ventas;

namespace SamplePos.E2E.Muestra;

/// <summary>The demo shop after eleven weeks of sales, open on an afternoon that never ends: the same products, people, amounts and times in every run.</summary>
internal sealed class BodegaDeMuestra : IAsyncDisposable
{
    public const string Usuario = "rosa";
    public const string Clave = "vende-pan-desde-1998";

    private static readonly DateOnly Apertura = new(2026, 8, 1);
    private static readonly string[] Mostrador = ["Rosa", "Rosa", "Milagros"];

    private static readonly MetodoPago[] Formas =
        [MetodoPago.Efectivo, MetodoPago.Efectivo, MetodoPago.Efectivo, MetodoPago.Yape, MetodoPago.Yape, MetodoPago.Plin, MetodoPago.Tarjeta];

    private static readonly Adquirente[] Caseros =
    [
        new(DocumentoIdentidad.From(Dni.Parse("48285071")), "JUANA PÉREZ SALAZAR"),
        new(DocumentoIdentidad.From(Dni.Parse("10456789")), "PEDRO HUAMÁN SOTO"),
        new(DocumentoIdentidad.From(Ruc.Parse("10432187654")), "COMEDOR SANTA ROSA"),
    ];

    private readonly PosProgram _program;
    private readonly string _folder;

    private BodegaDeMuestra(PosProgram program, string folder, StoppedClock clock) => (_program, _folder, Clock) = (program, folder, clock);

    public StoppedClock Clock { get; }

    public Uri Address => new(_program.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Uri Sandbox => _program.Sandbox!;

    public static async Task<BodegaDeMuestra> OpenAsync(DateTimeOffset now)
    {
        string folder = PosApp.NewFolder();
        await FillAsync(folder, now);
        StoppedClock clock = new(now);
        PosProgram program = await PosProgram.BuildAsync([$"--SamplePos:DataPath={folder}", "--SamplePos:SandboxUrl=http://127.0.0.1:0", "--urls=http://127.0.0.1:0"], RepoRoot.Combine("samples/SamplePos"), clock);
        IServiceProvider services = program.App.Services;

        // The browser forgets a cookie by the true time, not by the shop's.
        services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TimeProvider = TimeProvider.System;
        await Startup.PrepareAsync(services, CancellationToken.None);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            PosUser rosa = new() { UserName = Usuario, DisplayName = "Rosa", Role = Roles.Admin, Created = now };
            Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<PosUser>>().CreateAsync(rosa, Clave)).Succeeded);
        }

        await Startup.OpenAsync(program.App);
        return new BodegaDeMuestra(program, folder, clock);
    }

    /// <summary>Lets the dashboard know of what was just sold, as the shop's own worker does every few seconds.</summary>
    public async Task CatchUpAsync()
    {
        IServiceProvider services = _program.App.Services;
        using IndiceSync sync = new(
            services.GetRequiredService<IComprobanteStore>(), services.GetRequiredService<VentaStore>(), services.GetRequiredService<BoletaPapers>(), services.GetRequiredService<IndiceStore>(), services.GetRequiredService<SamplePos.Hosting.Shop>(), Clock);
        await sync.CatchUpAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _program.App.StopAsync();
        await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task FillAsync(string folder, DateTimeOffset now)
    {
        Random random = new(16);
        ManualTimeProvider clock = new(new DateTimeOffset(Apertura.ToDateTime(new TimeOnly(6, 30)), Lima.Offset));
        await using TiendaDeInformes shop = await TiendaDeInformes.PrepareAsync(folder, clock);
        for (DateOnly day = Apertura; day <= Lima.DateOf(now); day = day.AddDays(1))
        {
            int sales = random.Next(9, 14) + (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 2 : 0);
            foreach (int minute in Enumerable.Range(0, sales).Select(_ => random.Next(7 * 60, 21 * 60)).Order().ToArray())
            {
                DateTimeOffset moment = new(day.ToDateTime(new TimeOnly(minute / 60, minute % 60)), Lima.Offset);
                Sale sale = Compra(random, out MetodoPago forma);
                string vendedor = Mostrador[random.Next(Mostrador.Length)];
                if (moment > clock.GetUtcNow() && moment < now)
                {
                    clock.Advance(moment - clock.GetUtcNow());
                    await shop.SellAsync(sale, vendedor, total => [new Pago(forma, total)]);
                }
            }

            await shop.AnswerAsync(static _ => CausaEvento.RespuestaAceptado);
        }

        await shop.Sync.CatchUpAsync(CancellationToken.None);
    }

    private static Sale Compra(Random random, out MetodoPago forma)
    {
        forma = Formas[random.Next(Formas.Length)];
        HashSet<Product> cesta = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => DemoCatalogue.Products[random.Next(DemoCatalogue.Products.Count)])];
        return new Sale
        {
            Lines = [.. cesta.Select(product => Linea(product, random))],
            Adquirente = random.Next(9) == 0 ? Caseros[random.Next(Caseros.Length)] : null,
            Redondeo = forma == MetodoPago.Efectivo ? RedondeoEfectivo.Efectivo : RedondeoEfectivo.Ninguno,
        };
    }

    private static SaleLine Linea(Product product, Random random)
    {
        decimal quantity = product.Unit == "KGM" ? random.Next(5, 19) * 0.05m : product.Centimos < 100 ? random.Next(4, 13) : random.Next(4) == 0 ? 2 : 1;
        return new SaleLine(product.Name, quantity, UnitPrice.Shelf(product.Centimos / 100m)) { Code = product.Code, Unit = UnidadMedida.Parse(product.Unit) };
    }
}
