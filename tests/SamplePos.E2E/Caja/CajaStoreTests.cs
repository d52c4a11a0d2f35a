using IziSales.Testing;
using SamplePos.Caja;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.Fiado;
using SamplePos.Ventas;

namespace SamplePos.E2E.Caja;

/// <summary>What tills, the notebook and sales put aside keep, on either engine.</summary>
public sealed class CajaStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Session_SoldMovedAndClosed_AddsUpAndStaysAsItWas(string engine)
    {
        await using Ground ground = await Ground.OnAsync(engine);
        CajaRegistrada till = await ground.Cajas.NameAsync("Caja 1", None);
        TurnoCaja session = await ground.Cajas.OpenAsync(till.Id, 50m, "María", None);
        Assert.Equal(session.Id, (await ground.Cajas.OpenAsync(till.Id, 999m, "Otro", None)).Id);
        await ground.SellAsync("v1", session.Id, new Pago(MetodoPago.Efectivo, 12.3m));
        await ground.SellAsync("v2", session.Id, new Pago(MetodoPago.Efectivo, 10m), new Pago(MetodoPago.Yape, 5.55m));
        await ground.SellAsync("v3", session.Id, new Pago(MetodoPago.Plin, 8m));
        Assert.True(await ground.Cajas.MoveAsync(new MovimientoCaja("m1", session.Id, MovimientoTipo.Ingreso, 20m, "sencillo", "María"), None));
        Assert.True(await ground.Cajas.MoveAsync(new MovimientoCaja("m1", session.Id, MovimientoTipo.Ingreso, 20m, "sencillo", "María"), None));
        Assert.True(await ground.Cajas.MoveAsync(new MovimientoCaja("m2", session.Id, MovimientoTipo.Retiro, 30m, "panadero", "María"), None));
        Assert.True(await ground.Devoluciones.RecordAsync("v1", session.Id, "María", SamplePos.Existencias.ExistenciasTipo.Anulacion, None));
        Assert.False(await ground.Devoluciones.RecordAsync("v1", session.Id, "María", SamplePos.Existencias.ExistenciasTipo.Anulacion, None));

        ResumenCaja summary = await ground.Cajas.SummariseAsync(session.Id, None);
        Conteo count = new(new Dictionary<int, int> { [5000] = 1 });
        Assert.Equal(CierreResultado.Cerrada, await ground.Cajas.CloseAsync(session.Id, count, "nada", "José", None));
        Assert.Equal(CierreResultado.YaCerrada, await ground.Cajas.CloseAsync(session.Id, count, "", "José", None));

        Assert.Equal((50m, 3, 35.85m, 20m, 30m), (summary.Fondo, summary.Ventas, summary.Vendido, summary.Ingresos, summary.Retiros));
        Assert.Equal((10m, 50m), (summary.Efectivo, summary.Esperado));
        Assert.Equal([("efectivo", 2, 22.3m, 12.3m), ("yape", 1, 5.55m, 0m), ("plin", 1, 8m, 0m)], summary.Metodos.Select(static one => (one.Metodo, one.Ventas, one.Vendido, one.Devuelto)));
        TurnoCaja closed = Assert.Single(await ground.Cajas.HistoryAsync(null, 10, None));
        Assert.Equal(("José", 50m, 0m, "nada"), (closed.Cerro, closed.Cierre!.Conteo.Total, closed.Cierre.Diferencia, closed.Cierre.Nota));
        Assert.Equal(summary.Metodos, closed.Cierre.Resumen.Metodos);
        Assert.Null(await ground.Cajas.FindOpenAsync(till.Id, None));
        Assert.False(await ground.Cajas.MoveAsync(new MovimientoCaja("m3", session.Id, MovimientoTipo.Retiro, 1m, "tarde", "María"), None));
        Assert.Equal(InicioVenta.CajaCerrada, await ground.BeginAsync("v4", session.Id, new Pago(MetodoPago.Plin, 8m)));
        Assert.NotEqual(session.Id, (await ground.Cajas.OpenAsync(till.Id, 0m, "María", None)).Id);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Close_WhileASaleIsFinished_Waits(string engine)
    {
        await using Ground ground = await Ground.OnAsync(engine);
        TurnoCaja session = await ground.Cajas.OpenAsync((await ground.Cajas.NameAsync("Caja 1", None)).Id, 0m, "María", None);
        Assert.Equal(InicioVenta.Empezada, await ground.BeginAsync("v1", session.Id, new Pago(MetodoPago.Yape, 5m)));

        Assert.Equal(CierreResultado.VentaEnCurso, await ground.Cajas.CloseAsync(session.Id, Conteo.Vacio, "", "María", None));
        await ground.Ventas.LinkAsync("v1", "B001-1", None);
        Assert.Equal(CierreResultado.Cerrada, await ground.Cajas.CloseAsync(session.Id, Conteo.Vacio, "", "María", None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Fiado_BoughtPaidAndReturned_OwesWhatIsLeft(string engine)
    {
        await using Ground ground = await Ground.OnAsync(engine);
        TurnoCaja session = await ground.Cajas.OpenAsync((await ground.Cajas.NameAsync("Caja 1", None)).Id, 0m, "María", None);
        long juana = (await ground.Fiado.SaveAsync(new CuentaFiado { Nombre = "Juana Pérez", Documento = "45678912", Telefono = "987654321", Limite = 20m }, None))!.Value;
        Assert.Null(await ground.Fiado.SaveAsync(new CuentaFiado { Nombre = "Otra", Documento = "45678912", Limite = 20m }, None));
        Pago Owed(decimal amount) => new(MetodoPago.Fiado, amount) { Cuenta = juana };

        await ground.SellAsync("v1", session.Id, Owed(12.35m));
        Assert.Equal(InicioVenta.FiadoPasado, await ground.BeginAsync("v2", session.Id, Owed(7.66m)));
        Assert.Equal(InicioVenta.SinFiado, await ground.BeginAsync("v2", session.Id, new Pago(MetodoPago.Fiado, 1m) { Cuenta = juana + 99 }));
        await ground.SellAsync("v2", session.Id, Owed(7.65m));
        Assert.Equal((20m, 0m), (await ground.DebtAsync(juana), (await ground.Fiado.FindAsync(juana, None))!.Disponible));

        Abono abono = new("a1", juana, session.Id, MetodoPago.Yape, 5m) { Usuario = "María" };
        Assert.Equal(AbonoResultado.Registrado, await ground.Fiado.PayAsync(abono, None));
        Assert.Equal(AbonoResultado.Repetido, await ground.Fiado.PayAsync(abono, None));
        Assert.Equal(AbonoResultado.MasQueLaDeuda, await ground.Fiado.PayAsync(abono with { Clave = "a2", Importe = 15.01m }, None));
        ground.Pass();
        Assert.True(await ground.Devoluciones.RecordAsync("v2", session.Id, "María", SamplePos.Existencias.ExistenciasTipo.Anulacion, None));
        ground.Pass();
        Assert.Equal(7.35m, await ground.DebtAsync(juana));
        Assert.Equal(AbonoResultado.Registrado, await ground.Fiado.PayAsync(abono with { Clave = "a3", Metodo = MetodoPago.Efectivo, Importe = 7.3m }, None)); // no coins for the last five céntimos
        Assert.Equal(0m, await ground.DebtAsync(juana));

        Assert.Equal([0m, 7.35m, 15m, 20m, 12.35m], (await ground.Fiado.HistoryAsync(juana, None)).Select(static line => line.Saldo));
        ResumenCaja summary = await ground.Cajas.SummariseAsync(session.Id, None);
        Assert.Equal((7.3m, 5m, 12.35m), (summary.Esperado, summary.Metodos.Single(static one => one.Metodo == "yape").Neto, summary.Metodos.Single(static one => one.Metodo == "fiado").Neto));
        Assert.Equal(juana, Assert.Single(await ground.Fiado.SearchAsync("perez 987", None)).Id);
        Assert.Empty(await ground.Fiado.SearchAsync("%_", None));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Fiado_TwoTillsAtOnce_NeverPassTheLimit(string engine)
    {
        await using Ground ground = await Ground.OnAsync(engine);
        long juana = (await ground.Fiado.SaveAsync(new CuentaFiado { Nombre = "Juana", Limite = 30m }, None))!.Value;

        InicioVenta[] begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ground.BeginAsync($"v{i}", null, new Pago(MetodoPago.Fiado, 10m) { Cuenta = juana })));

        Assert.Equal(3, begun.Count(static one => one == InicioVenta.Empezada));
        Assert.Equal(30m, await ground.DebtAsync(juana));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Held_TakenByTwo_IsGivenToOne(string engine)
    {
        await using Ground ground = await Ground.OnAsync(engine);
        long till = (await ground.Cajas.NameAsync("Caja 1", None)).Id;
        await ground.Retenidas.HoldAsync(new Retenida("k1", till, "Juana", "María", 5m, "{}"), None);
        await ground.Retenidas.HoldAsync(new Retenida("k2", null, "Pedro", "María", 6m, "{}"), None);

        Assert.Equal(["k1", "k2"], (await ground.Retenidas.ListAsync(till, None)).Select(static one => one.Clave).Order());
        Assert.Equal(["k2"], (await ground.Retenidas.ListAsync(null, None)).Select(static one => one.Clave));
        Retenida?[] taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ground.Retenidas.TakeAsync("k1", None)));
        Assert.Equal(5m, Assert.Single(taken, static one => one is not null)!.Importe);
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Replace_RejectedSale_CountsItsPaymentsOnce(string engine)
    {
        await using Ground ground = await Ground.OnAsync(engine);
        TurnoCaja session = await ground.Cajas.OpenAsync((await ground.Cajas.NameAsync("Caja 1", None)).Id, 0m, "María", None);
        await ground.SellAsync("v1", session.Id, new Pago(MetodoPago.Efectivo, 12m));

        await ground.Ventas.ReplaceAsync((await ground.Ventas.FindAsync("v1", None))!, "v1-r", "B001-9", None);

        Assert.Equal(12m, (await ground.Cajas.SummariseAsync(session.Id, None)).Vendido);
        Assert.Equal("B001-9", (await ground.Ventas.FindAsync("v1-r", None))!.Numero);
    }

    private sealed class Ground(TestDatabase database) : IAsyncDisposable
    {
        private int _number;

        private readonly ManualTimeProvider _clock = new();

        public CajaStore Cajas => new(database.Pos, _clock);

        public FiadoStore Fiado => new(database.Pos, _clock);

        public VentaStore Ventas { get; } = new(database.Pos);

        public DevolucionStore Devoluciones => new(database.Pos, _clock);

        public RetenidaStore Retenidas => new(database.Pos, _clock);

        public static async Task<Ground> OnAsync(string engine)
        {
            TestDatabase database = await TestDatabase.CreateAsync(engine);
            await Migrations.RunAsync(database.Pos, new ManualTimeProvider(), None);
            return new Ground(database);
        }

        public Task<InicioVenta> BeginAsync(string key, long? session, params Pago[] pagos) =>
            Ventas.BeginAsync(new Venta { Clave = key, Creada = _clock.GetUtcNow(), Vendedor = "María", Sesion = session, Pagos = pagos, Huella = "h" }, None);

        public async Task SellAsync(string key, long session, params Pago[] pagos)
        {
            Assert.Equal(InicioVenta.Empezada, await BeginAsync(key, session, pagos));
            await Ventas.LinkAsync(key, $"B001-{++_number}", None);
            Pass();
        }

        /// <summary>A minute goes by.</summary>
        public void Pass() => _clock.Advance(TimeSpan.FromMinutes(1));

        public async Task<decimal> DebtAsync(long cuenta) => (await Fiado.FindAsync(cuenta, None))!.Debe;

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
