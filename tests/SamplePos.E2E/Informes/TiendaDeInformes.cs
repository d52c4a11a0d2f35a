using System.Security.Cryptography;
using System.Text;
using IziSales.Emision;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Extensions.DependencyInjection;
using SamplePos.E2E.Data;
using SamplePos.Features.Boletas;
using SamplePos.Hosting;
using SamplePos.Informes;
using SamplePos.Ventas;

namespace SamplePos.E2E.Informes;

/// <summary>A shop whose documents a test makes, answers for SUNAT and takes back as it likes, with the program's own parts on either engine.</summary>
public sealed class TiendaDeInformes : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly TestDatabase _database;
    private readonly PosProgram _program;
    private readonly string _folder;
    private int _keys;

    private TiendaDeInformes(TestDatabase database, PosProgram program, string folder, ManualTimeProvider clock)
    {
        Clock = clock;
        _database = database;
        _program = program;
        _folder = folder;
        Shop = Get<SamplePos.Hosting.Shop>();
        Store = Get<IComprobanteStore>();
        Sync = new IndiceSync(Store, Get<VentaStore>(), Get<BoletaPapers>(), Get<IndiceStore>(), Shop, Clock);
    }

    public ManualTimeProvider Clock { get; }

    /// <summary>The admin's, for a program that opens on the same folder later.</summary>
    public string Password { get; private init; } = "";

    /// <summary>Whether the folder outlives the test's shop.</summary>
    public bool IsKept { get; private init; }

    public SamplePos.Hosting.Shop Shop { get; }

    public IComprobanteStore Store { get; }

    public IndiceSync Sync { get; }

    public static Task<TiendaDeInformes> OpenAsync(string engine) => OpenAsync(engine, PosApp.NewFolder(), static _ => new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(-5)), kept: false);

    /// <summary>In a folder that a program will open afterwards; when it begins is told from that program's own clock.</summary>
    public static Task<TiendaDeInformes> PrepareAsync(string folder, Func<DateTimeOffset, DateTimeOffset> start) => OpenAsync("SQLite", folder, start, kept: true);

    /// <summary>In a folder that a program will open afterwards; its own parts go by this clock too.</summary>
    public static Task<TiendaDeInformes> PrepareAsync(string folder, ManualTimeProvider clock) => OpenAsync("SQLite", folder, static now => now, kept: true, clock);

    private static async Task<TiendaDeInformes> OpenAsync(string engine, string folder, Func<DateTimeOffset, DateTimeOffset> start, bool kept, ManualTimeProvider? clock = null)
    {
        TestDatabase database = await TestDatabase.CreateAsync(engine);
        string[] setting = database.Setting.Length > 0 ? [database.Setting] : [];
        PosProgram program = await PosProgram.BuildAsync([$"--SamplePos:DataPath={folder}", "--SamplePos:SandboxUrl=http://127.0.0.1:0", "--urls=http://127.0.0.1:0", .. setting], RepoRoot.Combine("samples/SamplePos"), clock);
        string? password = await Startup.PrepareAsync(program.App.Services, CancellationToken.None);
        return new TiendaDeInformes(database, program, folder, clock ?? new ManualTimeProvider(start(program.App.Services.GetRequiredService<TimeProvider>().GetUtcNow()))) { Password = password ?? "", IsKept = kept };
    }

    public T Get<T>()
        where T : notnull => _program.App.Services.GetRequiredService<T>();

    /// <summary>A boleta, with its payments as the till writes them down first; without a seller it is the web shop's.</summary>
    public async Task<ComprobanteEmitido> SellAsync(Sale sale, string? vendedor, Func<decimal, Pago[]>? pagos = null, ComprobanteId? reemplaza = null, string serie = "B001")
    {
        string key = $"venta-{_keys++:00000}-{Guid.NewGuid():N}";
        decimal total = Boleta.From(sale, Shop.Emisor, NumeroComprobante.Parse("B001-1"), Clock.GetUtcNow()).Totales.ImporteTotal;
        if (vendedor is not null)
        {
            Venta venta = new() { Clave = key, Creada = Clock.GetUtcNow(), Vendedor = vendedor, Pagos = pagos?.Invoke(total) ?? [new Pago(MetodoPago.Efectivo, total)], Huella = "h" };
            Assert.Equal(InicioVenta.Empezada, await Get<VentaStore>().BeginAsync(venta, CancellationToken.None));
        }

        ComprobanteEmitido sold = await KeepAsync(key, TipoComprobante.Boleta, serie, null, reemplaza, context =>
        {
            var boleta = Boleta.From(sale, Shop.Emisor, context.Numero, context.FechaEmision);
            return new NuevoComprobante(boleta, CpeWriter.Write(boleta));
        });
        if (vendedor is not null)
        {
            await Get<VentaStore>().LinkAsync(key, sold.Numero.Value, CancellationToken.None);
        }

        return sold;
    }

    /// <summary>A nota de crédito over so much.</summary>
    public Task<ComprobanteEmitido> CreditAsync(ComprobanteEmitido boleta, decimal soles) =>
        KeepAsync($"nota-{_keys++:00000}-{Guid.NewGuid():N}", TipoComprobante.NotaCredito, "BC01", boleta.Id, null, context =>
        {
            AjusteCredito ajuste = new()
            {
                Sale = new Sale { Lines = [new SaleLine("Devuelto", 1, UnitPrice.Shelf(soles)) { Code = "ARR01" }] },
                Afectado = new DocumentoReferido(boleta.Id.Tipo, boleta.Id.Numero),
                Motivo = MotivoNotaCredito.DevolucionItem,
                Sustento = "Devuelve un producto",
            };
            var nota = NotaCredito.From(ajuste, Shop.Emisor, context.Numero, context.FechaEmision);
            return new NuevoComprobante(nota, CpeWriter.Write(nota));
        });

    /// <summary>SUNAT answers all that is on its way.</summary>
    public async Task AnswerAsync(Func<ComprobanteEmitido, CausaEvento> answer)
    {
        foreach (OutboxClaim claim in await Store.ClaimAsync(new ClaimRequest(Clock.GetUtcNow(), Lease, 1_000)))
        {
            await Store.SettleAsync(claim, new Settlement { Causa = answer(claim.Comprobante), Momento = Clock.GetUtcNow(), ProximoIntento = Clock.GetUtcNow(), Codigo = "0", Mensaje = "Lo que SUNAT respondió" });
        }
    }

    public Task AnnulAsync(ComprobanteEmitido boleta) => Store.ApplyAsync(boleta.Id, AccionComprobante.AnulacionDirecta(Clock.GetUtcNow(), "Error en el precio"));

    /// <summary>Every document as the store has it.</summary>
    public Task<IReadOnlyList<ComprobanteEmitido>> AllAsync() => Store.ListAsync(new ComprobanteQuery { Emisor = Shop.Emisor.Ruc, Limit = int.MaxValue });

    public Task<Informe> ReadAsync(string tipo, Rango rango) => Get<InformeStore>().ReadAsync(TipoInforme.Find(tipo)!, Shop.Emisor.Ruc, rango, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Sync.Dispose();
        await _program.DisposeAsync();
        await _database.DisposeAsync();
        if (!IsKept)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<ComprobanteEmitido> KeepAsync(string key, TipoComprobante tipo, string serie, ComprobanteId? afectado, ComprobanteId? reemplaza, Func<AppendContext, NuevoComprobante> build)
    {
        AppendRequest request = new()
        {
            Emisor = Shop.Emisor.Ruc,
            Tipo = tipo,
            Serie = Serie.Parse(serie),
            Afectado = afectado,
            Reemplaza = reemplaza,
            IdempotencyKey = key,
            Fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes(key)),
            FechaEmision = Clock.GetUtcNow,
        };
        return (await Store.AppendAsync(request, build)).Comprobante!;
    }
}
