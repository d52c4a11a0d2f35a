using IziSales.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SamplePos.Data;
using SamplePos.E2E.Data;
using SamplePos.Hosting;
using SamplePos.Operacion.Rutinas;

namespace SamplePos.E2E.Operacion;

/// <summary>What the program does by itself comes at its hour of Lima's day, once, and is not forgotten by a restart.</summary>
public sealed class RutinaTests
{
    private static readonly DateTimeOffset TwoOClock = new(2026, 1, 16, 2, 0, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void After_OfEachSchedule_IsItsNextHourInLima()
    {
        DateTimeOffset thursday = new(2026, 1, 15, 10, 0, 0, TimeSpan.FromHours(-5));

        Assert.Equal(TwoOClock, Horario.Diario(2).After(thursday));
        Assert.Equal(TwoOClock.AddDays(1), Horario.Diario(2).After(TwoOClock));
        Assert.Equal(new DateTimeOffset(2026, 1, 18, 4, 0, 0, TimeSpan.FromHours(-5)), Horario.Domingo(4).After(thursday));
        Assert.Equal(thursday.AddHours(6), Horario.CadaHoras(6).After(thursday));
    }

    [SkippableTheory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task RunDue_OnTwoTills_DoesItOnceAtItsHour(string engine)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(engine);
        using PosDatabase other = database.Open();
        ManualTimeProvider clock = new();
        await Migrations.RunAsync(database.Pos, clock, CancellationToken.None);
        FakeRutina done = new();
        RutinaProcessor[] tills = [Processor(database.Pos, clock, "1", done), Processor(other, clock, "2", done)];
        foreach (RutinaProcessor till in tills)
        {
            await till.PlanAsync(CancellationToken.None);
        }

        await RunAsync(tills);
        Assert.Equal(0, done.Times);
        clock.Advance(TwoOClock - clock.GetUtcNow());
        await RunAsync(tills);
        await RunAsync(tills);
        Assert.Equal(1, done.Times);

        EstadoRutina state = (await new RutinaStore(database.Pos).ListAsync(CancellationToken.None))["prueba"];
        Assert.Equal((TwoOClock.AddDays(1), TwoOClock, "Vez 1.", true), (state.Proxima!.Value, state.Comenzada!.Value, state.Resultado, state.Bien));
    }

    [Fact]
    public async Task RunDue_AfterBeingClosedAtItsHour_CatchesUpOnce()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync("SQLite");
        ManualTimeProvider clock = new();
        await Migrations.RunAsync(database.Pos, clock, CancellationToken.None);
        FakeRutina done = new();
        await Processor(database.Pos, clock, "1", done).PlanAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(5));

        RutinaProcessor reopened = Processor(database.Pos, clock, "1", done);
        await reopened.PlanAsync(CancellationToken.None);
        await reopened.RunDueAsync(CancellationToken.None);
        await reopened.RunDueAsync(CancellationToken.None);

        Assert.Equal(1, done.Times);
    }

    [Fact]
    public async Task RunDue_ThatFails_SaysWhyAndComesAgainAtItsNextHour()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync("SQLite");
        ManualTimeProvider clock = new();
        await Migrations.RunAsync(database.Pos, clock, CancellationToken.None);
        FakeRutina done = new() { Fault = new RutinaException("El disco no está.") };
        RutinaProcessor till = Processor(database.Pos, clock, "1", done);
        await till.PlanAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(1));
        await till.RunDueAsync(CancellationToken.None);
        EstadoRutina failed = (await new RutinaStore(database.Pos).ListAsync(CancellationToken.None))["prueba"];
        done.Fault = null;
        clock.Advance(TimeSpan.FromDays(1));
        await till.RunDueAsync(CancellationToken.None);

        Assert.Equal(("El disco no está.", false), (failed.Resultado, failed.Bien));
        Assert.True((await new RutinaStore(database.Pos).ListAsync(CancellationToken.None))["prueba"].Bien);
    }

    [Fact]
    public async Task TakeDue_OfOneThatWasCutShort_IsPossibleWhenItsTurnIsOver()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync("SQLite");
        ManualTimeProvider clock = new();
        await Migrations.RunAsync(database.Pos, clock, CancellationToken.None);
        RutinaStore store = new(database.Pos);
        DateTimeOffset now = clock.GetUtcNow();
        await store.PlanAsync("prueba", "x", now, CancellationToken.None);
        Assert.True(await store.TakeDueAsync("prueba", now, now.AddDays(1), now.AddMinutes(5), "1", CancellationToken.None)); // and then the power goes

        Assert.False(await store.TakeNowAsync("prueba", now.AddMinutes(4), now.AddMinutes(9), "2", CancellationToken.None));
        Assert.True(await store.TakeDueAsync("prueba", now.AddMinutes(6), now.AddDays(1), now.AddMinutes(11), "2", CancellationToken.None));
    }

    private static Task RunAsync(RutinaProcessor[] tills) => Task.WhenAll(tills.Select(static till => till.RunDueAsync(CancellationToken.None)));

    private static RutinaProcessor Processor(PosDatabase database, TimeProvider clock, string caja, FakeRutina rutina) =>
        new([rutina], new RutinaStore(database), Options.Create(new PosOptions { Caja = caja }), clock, NullLogger<RutinaProcessor>.Instance);

    private sealed class FakeRutina : Rutina
    {
        private int _times;

        public int Times => _times;

        public Exception? Fault { get; set; }

        public override string Clave => "prueba";

        public override string Titulo => "Prueba";

        public override string Explicacion => "Cuenta las veces.";

        public override Horario Horario => Horario.Diario(2);

        public override Task<string> RunAsync(CancellationToken cancellationToken) =>
            Fault is { } fault ? Task.FromException<string>(fault) : Task.FromResult($"Vez {Interlocked.Increment(ref _times)}.");
    }
}
