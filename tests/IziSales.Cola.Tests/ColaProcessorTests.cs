using IziSales.Testing;

namespace IziSales.Cola.Tests;

public sealed class ColaProcessorTests
{
    private const string Cola = "pruebas";

    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryColaStore _store = new();

    [Fact]
    public async Task RunOnce_Done_IsSettledAndForgottenAfterTheRetention()
    {
        await AddAsync("a");
        ColaProcessor processor = Processor(new Faena(static _ => TareaOutcome.Hecha("listo")));

        Assert.Equal(1, await processor.RunOnceAsync());

        Assert.Equal((EstadoTarea.Hecha, "listo"), await StandingAsync("a"));
        _time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(0, await processor.RunOnceAsync());
        Assert.Null(await _store.FindAsync(Cola, "a"));
    }

    [Fact]
    public async Task RunOnce_ComesToNothing_WaitsLongerEachTimeAndIsGivenUpAtLast()
    {
        await AddAsync("a");
        ColaProcessor processor = Processor(new Faena(static _ => TareaOutcome.OtraVez("no contesta")), new ColaOptions { MaxIntentos = 3 });
        List<TimeSpan> waits = [];

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(1, await processor.RunOnceAsync());
            TimeSpan wait = ((await _store.FindAsync(Cola, "a"))!.ProximoIntento ?? _time.GetUtcNow()) - _time.GetUtcNow();
            waits.Add(wait);
            _time.Advance(wait);
        }

        Assert.InRange(waits[0], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.InRange(waits[1], TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
        Assert.Equal((EstadoTarea.Muerta, "no contesta"), await StandingAsync("a"));
    }

    [Fact]
    public async Task RunOnce_HandlerThrows_CountsAsAnAttempt()
    {
        await AddAsync("a");
        var log = new CapturedLog();

        await Processor(new Faena(static _ => throw new InvalidOperationException("roto")), log: log).RunOnceAsync();

        Assert.Equal((EstadoTarea.Pendiente, "roto"), await StandingAsync("a"));
        Assert.Contains("falló", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunOnce_NobodysFault_IsNeverGivenUp()
    {
        await AddAsync("a");
        ColaProcessor processor = Processor(new Faena(static _ => TareaOutcome.Esperar("sin papel", TimeSpan.FromSeconds(5))), new ColaOptions { MaxIntentos = 1 });

        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(1, await processor.RunOnceAsync());
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal((EstadoTarea.Pendiente, "sin papel"), await StandingAsync("a"));
    }

    [Fact]
    public async Task RunOnce_AskedForOneGroup_LeavesTheOthers()
    {
        await AddAsync("a", "caja");
        await AddAsync("b", "cocina");
        var faena = new Faena(static _ => TareaOutcome.Hecha());

        await Processor(faena, new ColaOptions { Concurrency = 4, Grupo = "cocina" }).RunOnceAsync();

        Assert.Equal(["b"], faena.Seen.Select(static claim => claim.Tarea.Clave));
    }

    [Fact]
    public async Task Run_LongWork_IsRenewedAndStaysInHand()
    {
        await AddAsync("a");
        var release = new TaskCompletionSource<TareaOutcome>();
        var began = new TaskCompletionSource();
        Task run = Processor(new Faena((_, _) =>
        {
            began.SetResult();
            return release.Task;
        })).RunOnceAsync();
        await Patience.WaitAsync(began.Task);

        for (int i = 0; i < 10; i++)
        {
            await Patience.UntilAsync(() => _time.Waiting > 0);
            _time.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Empty(await _store.ClaimAsync(new TareaClaimRequest(Cola, _time.GetUtcNow(), TimeSpan.FromMinutes(1), 1)));
        release.SetResult(TareaOutcome.Hecha());
        await Patience.WaitAsync(run);
        Assert.Equal(EstadoTarea.Hecha, (await StandingAsync("a")).Estado);
    }

    [Fact]
    public async Task Run_LeaseLost_StopsTheHandlerAndChangesNothing()
    {
        await AddAsync("a");
        var began = new TaskCompletionSource();
        var store = new FragileStore(_store) { RefusesRenewals = true };
        Task run = Processor(
            new Faena(async (_, token) =>
            {
                began.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return TareaOutcome.Hecha();
            }),
            store: store).RunOnceAsync();
        await Patience.WaitAsync(began.Task);
        await Patience.UntilAsync(() => _time.Waiting > 0);

        _time.Advance(TimeSpan.FromSeconds(20));

        await Patience.WaitAsync(run);
        Assert.Equal(EstadoTarea.Pendiente, (await StandingAsync("a")).Estado);
    }

    [Fact]
    public async Task RunOnce_StoreLockedWhenTheWorkIsDone_IsToldAgainUntilItTakesIt()
    {
        await AddAsync("a");
        var store = new FragileStore(_store) { SettlementsToFail = 3 };
        Task run = Processor(new Faena(static _ => TareaOutcome.Hecha()), store: store).RunOnceAsync();

        await _time.PassAsync(run, longestPause: TimeSpan.FromSeconds(2));

        Assert.Equal(EstadoTarea.Hecha, (await StandingAsync("a")).Estado);
    }

    [Fact]
    public async Task Run_WokenWhileIdle_WorksAtOnce()
    {
        using var stop = new CancellationTokenSource();
        var done = new TaskCompletionSource();
        ColaProcessor processor = Processor(new Faena(_ =>
        {
            done.SetResult();
            return TareaOutcome.Hecha();
        }));
        Task run = processor.RunAsync(stop.Token);
        await Patience.UntilAsync(() => _time.Waiting > 0);

        await AddAsync("a");
        processor.Wake();

        await Patience.WaitAsync(done.Task);
        await stop.CancelAsync();
        await Patience.WaitAsync(run);
        Assert.Equal(EstadoTarea.Hecha, (await StandingAsync("a")).Estado);
    }

    [Fact]
    public async Task Run_StoppedInTheMiddle_LeavesTheWorkForTheNextStart()
    {
        await AddAsync("a");
        using var stop = new CancellationTokenSource();
        var began = new TaskCompletionSource();
        Task run = Processor(new Faena(async (_, token) =>
        {
            began.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return TareaOutcome.Hecha();
        })).RunAsync(stop.Token);
        await Patience.WaitAsync(began.Task);

        await stop.CancelAsync();
        await Patience.WaitAsync(run);

        TareaClaim claim = Assert.Single(await _store.ClaimAsync(new TareaClaimRequest(Cola, _time.GetUtcNow(), TimeSpan.FromMinutes(1), 1)));
        Assert.False(claim.IsAbandonada);
    }

    [Fact]
    public async Task Run_StoreFailsForAWhile_GoesOnAfterwards()
    {
        var store = new FragileStore(_store) { ClaimsToFail = 2 };
        await AddAsync("a");
        using var stop = new CancellationTokenSource();
        var done = new TaskCompletionSource();
        Task run = Processor(
            new Faena(_ =>
            {
                done.SetResult();
                return TareaOutcome.Hecha();
            }),
            store: store).RunAsync(stop.Token);

        for (int i = 0; i < 2; i++)
        {
            await Patience.UntilAsync(() => _time.Waiting > 0);
            _time.Advance(TimeSpan.FromSeconds(15));
        }

        await Patience.WaitAsync(done.Task);
        await stop.CancelAsync();
        await Patience.WaitAsync(run);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void New_SenselessOptions_Throws(int concurrency, int attempts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Processor(new Faena(static _ => TareaOutcome.Hecha()), new ColaOptions { Concurrency = concurrency, MaxIntentos = attempts }));

    private ColaProcessor Processor(ITareaHandler handler, ColaOptions? options = null, IColaStore? store = null, CapturedLog? log = null) =>
        new(store ?? _store, Cola, handler, options) { Clock = _time, Random = new Random(1), Logger = (log ?? new CapturedLog()).CreateLogger("cola") };

    private Task<bool> AddAsync(string clave, string? grupo = null) => _store.EnqueueAsync(new NuevaTarea(Cola, clave, Array.Empty<byte>(), _time.GetUtcNow()) { Grupo = grupo });

    private async Task<(EstadoTarea Estado, string? Mensaje)> StandingAsync(string clave)
    {
        Tarea tarea = (await _store.FindAsync(Cola, clave))!;
        return (tarea.Estado, tarea.Mensaje);
    }
}
