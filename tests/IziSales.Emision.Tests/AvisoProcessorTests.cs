using System.Collections.Concurrent;
using IziSales.Testing;
using IziSales.Ubl;
using Microsoft.Extensions.Logging;

namespace IziSales.Emision.Tests;

public sealed class AvisoProcessorTests
{
    private static readonly Aviso Uno = new("nrus:2026-01:75", "Va por el 75 %.");

    private readonly Taller _taller = new();
    private readonly Oyente _oyente = new();
    private readonly Oyente _otro = new();

    [Fact]
    public async Task RunOnce_NoticeDue_ReachesEveryReceiverOnce()
    {
        await LeaveAsync(Uno);

        Assert.Equal(new AvisoRun(1, 1), await Processor().RunOnceAsync());
        Assert.Equal(new AvisoRun(0, 0), await Processor().RunOnceAsync());

        Assert.Equal([Uno.Clave], _oyente.Heard);
        Assert.Equal([Uno.Clave], _otro.Heard);
    }

    [Fact]
    public async Task RunOnce_OneReceiverFails_IsTriedAgainForHimAlone()
    {
        await LeaveAsync(Uno);
        AvisoProcessor processor = Processor();
        _otro.Failures = 2;

        Assert.Equal(new AvisoRun(1, 0), await processor.RunOnceAsync());
        Assert.Equal(new AvisoRun(0, 0), await processor.RunOnceAsync());
        _taller.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(new AvisoRun(1, 0), await processor.RunOnceAsync());
        _taller.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(new AvisoRun(1, 1), await processor.RunOnceAsync());

        Assert.Equal([Uno.Clave], _oyente.Heard);
        Assert.Equal([Uno.Clave], _otro.Heard);
    }

    [Fact]
    public async Task RunOnce_ReceiverFailsForAWeek_GoesOnTryingAndSaysSoAsAnError()
    {
        await LeaveAsync(Uno);
        using var log = new CapturedLog();
        AvisoProcessor processor = Processor(log.CreateLogger("avisos"));
        _oyente.Failures = int.MaxValue;
        for (int round = 0; round < 7 * 24 * 6; round++)
        {
            await processor.RunOnceAsync();
            _taller.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        _oyente.Failures = 0;
        _taller.Clock.Advance(TimeSpan.FromMinutes(10));
        await processor.RunOnceAsync();

        Assert.Equal([Uno.Clave], _oyente.Heard);
        Assert.Contains(log.Lines, static line => line.Contains("(intento 10)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunOnce_NobodyToTell_StaysListed()
    {
        await LeaveAsync(Uno);

        await new AvisoProcessor(_taller.Store, _taller.Memoria, _taller.Options) { Clock = _taller.Clock }.RunOnceAsync();

        Assert.Equal([Uno.Clave], await _taller.AvisosAsync());
        Assert.Null((await _taller.Store.GetOutboxStatusAsync()).ProximoIntento);
    }

    [Fact]
    public async Task RunOnce_ReceiverThatHangs_IsLeftBeforeTheLeaseEnds()
    {
        await LeaveAsync(Uno);
        _oyente.Hangs = true;
        Task<AvisoRun> running = Processor().RunOnceAsync();

        _taller.Clock.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));

        Assert.Equal(new AvisoRun(1, 0), await running);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "3")]
    [InlineData(5, "3")]
    [InlineData(6, "5")]
    [InlineData(7, "5")]
    [InlineData(8, "7")]
    [InlineData(40, "7")]
    public async Task RunOnce_DocumentStillOnItsWay_IsToldByItsTerm(int days, string? told)
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        _taller.Clock.Advance(TimeSpan.FromDays(days));

        AvisoProcessor processor = Processor();
        await processor.RunOnceAsync();
        _taller.Clock.Advance(TimeSpan.FromHours(1));
        await processor.RunOnceAsync();

        Assert.Equal(told is null ? [] : [$"plazo:{id}:{told}"], _oyente.Heard);
    }

    [Fact]
    public async Task RunOnce_RegisteredDocument_HasNoTerm()
    {
        await _taller.VenderAsync("a");
        await _taller.Envios.RunOnceAsync();
        _taller.Clock.Advance(TimeSpan.FromDays(9));

        await Processor().RunOnceAsync();

        Assert.Empty(_oyente.Heard);
    }

    [Fact]
    public async Task RunOnce_DocumentsThatNeedAPerson_AreToldOnceWhateverRestarts()
    {
        ComprobanteId id = await _taller.VenderAsync("a");
        OutboxClaim claim = Assert.Single(await _taller.Store.ClaimAsync(new ClaimRequest(_taller.Now, TimeSpan.FromMinutes(1), 1)));
        await _taller.Store.SettleAsync(claim, new Settlement { Causa = CausaEvento.RespuestaRechazado, Momento = _taller.Now, Codigo = "2800", Mensaje = "El dato no cumple." });

        await Processor().RunOnceAsync();
        _taller.Clock.Advance(TimeSpan.FromHours(1));
        await Processor().RunOnceAsync();

        Assert.Equal([$"atencion:{id}:Rechazado"], _oyente.Heard);
        Assert.Equal("SUNAT rechazó la boleta B001-1 del 15/01/2026 (2800): El dato no cumple. El número queda usado; emita la venta de nuevo.", _oyente.Messages.Single());
    }

    [Theory]
    [InlineData(31, null)]
    [InlineData(30, "30")]
    [InlineData(8, "30")]
    [InlineData(7, "7")]
    [InlineData(1, "1")]
    [InlineData(-3, "1")]
    public async Task RunOnce_CertificateNearItsEnd_IsToldByTheDay(int daysLeft, string? told)
    {
        DateOnly end = Lima.DateOf(Firmantes.Rosita.NotAfter);
        var clock = new ManualTimeProvider(new DateTimeOffset(end.AddDays(-daysLeft), new TimeOnly(12, 0), Lima.Offset));
        await new AvisoProcessor(_taller.Store, _taller.Memoria, _taller.Options) { Clock = clock, Receivers = [_oyente], Signer = Firmantes.Rosita }.RunOnceAsync();

        Assert.Equal(told is null ? [] : [$"certificado:{end:yyyyMMdd}:{told}"], _oyente.Heard);
    }

    private AvisoProcessor Processor(ILogger? logger = null) => new(_taller.Store, _taller.Memoria, _taller.Options)
    {
        Clock = _taller.Clock,
        Random = new Random(1),
        Receivers = [_oyente, _otro],
        Logger = logger ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance,
    };

    private Task LeaveAsync(Aviso aviso) => _taller.Memoria.AddAvisosAsync(Ventas.Tienda.Ruc, [aviso], _taller.Now);

    private sealed class Oyente : IAvisoReceiver
    {
        public ConcurrentQueue<string> Heard { get; } = [];

        public ConcurrentQueue<string> Messages { get; } = [];

        public int Failures { get; set; }

        public bool Hangs { get; set; }

        public async Task ReceiveAsync(Ruc emisor, Aviso aviso, DateTimeOffset momento, CancellationToken cancellationToken = default)
        {
            if (Hangs)
            {
                await new TaskCompletionSource().Task;
            }

            if (Failures > 0)
            {
                Failures--;
                throw new IOException("The mail server is away.");
            }

            Heard.Enqueue(aviso.Clave);
            Messages.Enqueue(aviso.Mensaje);
        }
    }
}
