using IziSales.Pse;
using IziSales.Testing;
using IziSales.Ubl;

namespace IziSales.Emision.Tests.Salida;

public sealed class ReservaTests
{
    private readonly Taller _taller = new();
    private readonly LentoPse _pse = new();

    [Fact]
    public async Task RunOnce_AnswerSlowerThanTheLease_IsNobodyElsesAndKept()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        Task<OutboxRun> running = Processor().RunOnceAsync();
        await _pse.Asked.Task;

        for (int minute = 0; minute < 10; minute++)
        {
            await PassAsync(TimeSpan.FromMinutes(1));
            Assert.Equal(new OutboxRun(0, 0), await Processor().RunOnceAsync());
        }

        _pse.Answer.SetResult(new EnvioResult { Estado = EstadoEnvio.Aceptado, Mensaje = "Aceptado." });
        Assert.Equal(new OutboxRun(1, 1), await running);
        Assert.Equal((EstadoComprobante.Aceptado, 1), (await _taller.EstadoAsync(id), _pse.Sendings));
    }

    [Fact]
    public async Task RunOnce_LeasePassedToAnother_KeepsNothingAndSendsNothingMore()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        Task<OutboxRun> running = Processor().RunOnceAsync();
        await _pse.Asked.Task;
        OutboxClaim other = Assert.Single(await _taller.Store.ClaimAsync(new ClaimRequest(_taller.Now.AddMinutes(3), _taller.Options.Lease, 1)));

        _taller.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new OutboxRun(1, 0), await running);
        Assert.True(_pse.WasCancelled);
        Assert.Equal(EstadoComprobante.PorConfirmar, await _taller.EstadoAsync(id));
        Assert.NotNull(await _taller.Store.SettleAsync(other, new Settlement { Causa = CausaEvento.RespuestaAceptado, Momento = _taller.Now }));
    }

    [Fact]
    public async Task RunOnce_StoreAwayLongerThanTheLease_LetsGo()
    {
        var store = new CorteStore(_taller.Memoria);
        ComprobanteId id = await _taller.VenderAsync("a");
        Task<OutboxRun> running = new OutboxProcessor(store, _pse, _taller.Options) { Clock = _taller.Clock }.RunOnceAsync();
        await _pse.Asked.Task;
        store.IsAway = true;

        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.False(_pse.WasCancelled);
        _taller.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new OutboxRun(1, 0), await running);
        Assert.True(_pse.WasCancelled);
        Assert.Equal(EstadoComprobante.Enviando, await _taller.EstadoAsync(id));
    }

    [Fact]
    public async Task RunOnce_StoreAwayForAMoment_KeepsTheAnswer()
    {
        var store = new CorteStore(_taller.Memoria);
        ComprobanteId id = await _taller.VenderAsync("a");
        Task<OutboxRun> running = new OutboxProcessor(store, _pse, _taller.Options) { Clock = _taller.Clock }.RunOnceAsync();
        await _pse.Asked.Task;
        store.IsAway = true;
        await PassAsync(TimeSpan.FromMinutes(1));
        store.IsAway = false;
        _taller.Clock.Advance(TimeSpan.FromSeconds(59));

        _pse.Answer.SetResult(new EnvioResult { Estado = EstadoEnvio.Aceptado, Mensaje = "Aceptado." });
        Assert.Equal(new OutboxRun(1, 1), await running);
        Assert.Equal(EstadoComprobante.Aceptado, await _taller.EstadoAsync(id));
    }

    /// <summary>Lets time pass until whoever holds the lease has tried to renew it and waits again.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        _taller.Clock.Advance(time);
        await Patience.UntilAsync(() => _taller.Clock.Waiting > 0);
    }

    private OutboxProcessor Processor() => new(_taller.Store, _pse, _taller.Options) { Clock = _taller.Clock };
}
