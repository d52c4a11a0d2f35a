using System.Text;
using IziSales.Cola;
using IziSales.Testing;

namespace IziSales.Printing.Tests.Queue;

public sealed class PrintQueueTests : IDisposable
{
    private static readonly PrinterException SinPapel = new("IZI-PRN-007", "La impresora está sin papel.") { State = PrinterState.PaperOut };
    private static readonly PrinterException Cortada = new("IZI-PRN-006", "La impresora cortó la conexión.") { MayHavePrinted = true, State = PrinterState.Unreachable };

    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryColaStore _store = new();
    private readonly CapturedLog _log = new();
    private readonly Dictionary<string, ScriptedTransport> _printers = new() { ["memory:"] = new ScriptedTransport(), ["tcp://cocina"] = new ScriptedTransport() };
    private readonly Oido _oido = new();
    private readonly PrintQueue _queue;

    public PrintQueueTests() => _queue = Queue(_store);

    private ScriptedTransport Caja => _printers["memory:"];

    public void Dispose()
    {
        _queue.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Enqueue_SeveralJobs_ComeOutInOrderAndOnce()
    {
        foreach (string clave in new[] { "B001-1", "B001-2", "B001-1", "B001-3" })
        {
            Assert.True((await _queue.EnqueueAsync(Job(clave))).IsFine);
        }

        await DrainAsync();

        Assert.Equal(["B001-1", "B001-2", "B001-3"], Caja.Printed);
        Assert.Equal(PrintQueueStatus.Repeated, (await _queue.EnqueueAsync(Job("B001-1"))).Status);
        PrintJobReport report = (await _queue.FindAsync("B001-2"))!;
        Assert.Equal((PrintJobState.Finished, "Impreso.", "Boleta B001-2", "caja"), (report.State, report.Mensaje, report.Titulo, report.Impresora));
    }

    [Fact]
    public async Task Enqueue_PrinterThatSaysNothing_IsSentAndNotConfirmed()
    {
        Caja.Then(_ => Task.FromResult(PrintDelivery.Sent));
        await _queue.EnqueueAsync(Job("B001-1"));

        await DrainAsync();

        Assert.Equal("Enviado; la impresora no confirma.", (await _queue.FindAsync("B001-1"))!.Mensaje);
        Assert.Equal([PrintEventKind.Queued, PrintEventKind.Sent], _oido.Kinds);
    }

    [Fact]
    public async Task Enqueue_UnknownPrinter_NamesThoseThereAre()
    {
        PrintQueueResult result = await _queue.EnqueueAsync(new PrintJob("B001-1", "barra", new byte[] { 1 }));

        Assert.Equal(PrintQueueStatus.UnknownPrinter, result.Status);
        Assert.Equal("No hay una impresora «barra». Las que hay: caja, cocina.", result.Mensaje);
    }

    [Fact]
    public async Task Enqueue_TooMuchWaits_IsRefusedInWords()
    {
        for (int i = 0; i < 3; i++)
        {
            Assert.True((await _queue.EnqueueAsync(Job($"B001-{i}"))).IsFine);
        }

        PrintQueueResult result = await _queue.EnqueueAsync(Job("B001-9"));

        Assert.Equal((PrintQueueStatus.Full, false), (result.Status, result.IsFine));
        Assert.Contains("ya tiene 3 tickets", result.Mensaje, StringComparison.Ordinal);
        Assert.True((await _queue.EnqueueAsync(Job("C1", "cocina"))).IsFine);
    }

    [Fact]
    public async Task Enqueue_StoreFails_IsToldAndNotThrown()
    {
        using PrintQueue queue = Queue(new BrokenColaStore());

        PrintQueueResult result = await queue.EnqueueAsync(Job("B001-1"));

        Assert.Equal(PrintQueueStatus.NotKept, result.Status);
        Assert.Contains("La venta está guardada", result.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_NoPaper_WaitsKeepsTheOrderAndGoesOn()
    {
        Caja.Then(SinPapel).Then(SinPapel);
        await _queue.EnqueueAsync(Job("B001-1"));
        await _queue.EnqueueAsync(Job("B001-2"));

        await _queue.RunOnceAsync();

        Assert.Empty(Caja.Printed);
        PrinterReport report = (await _queue.GetPrintersAsync())[0];
        Assert.Equal(("caja", PrinterState.PaperOut, "La impresora está sin papel.", 2, 0), (report.Nombre, report.State, report.Mensaje, report.Pendientes, report.Dudosos));
        Assert.Equal(0, await _queue.RunOnceAsync());
        await DrainAsync(TimeSpan.FromSeconds(40));
        Assert.Equal(["B001-1", "B001-2"], Caja.Printed);
        Assert.Equal(PrinterState.Ready, (await _queue.GetPrintersAsync())[0].State);
        Assert.Equal(2, _oido.Kinds.Count(static kind => kind == PrintEventKind.Waiting));
        Assert.Contains(_log.Lines, static line => line.Contains("sin papel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Print_BreaksInTheMiddle_IsDoubtfulAndNeverPrintedByItself()
    {
        Caja.Then(Cortada);
        await _queue.EnqueueAsync(Job("B001-1"));
        await _queue.EnqueueAsync(Job("B001-2"));

        await DrainAsync(TimeSpan.FromHours(1));

        Assert.Equal(["B001-2"], Caja.Printed);
        PrintJobReport doubtful = Assert.Single(await _queue.ListAsync(state: PrintJobState.Doubtful));
        Assert.Equal(("B001-1", "La impresora cortó la conexión."), (doubtful.Clave, doubtful.Mensaje));
        Assert.Equal(1, (await _queue.GetPrintersAsync())[0].Dudosos);
        Assert.Contains(PrintEventKind.Doubtful, _oido.Kinds);
    }

    [Fact]
    public async Task Print_SomethingUnexpected_IsDoubtfulToo()
    {
        Caja.Then(new InvalidOperationException("raro"));
        await _queue.EnqueueAsync(Job("B001-1"));

        await DrainAsync(TimeSpan.FromHours(1));

        Assert.Equal((1, 0), (Caja.Attempts, Caja.Printed.Count));
        Assert.Contains("raro", Assert.Single(await _queue.ListAsync(state: PrintJobState.Doubtful)).Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_ProgramDiedWithItInHand_IsDoubtful()
    {
        await _queue.EnqueueAsync(Job("B001-1"));
        Assert.Single(await _store.ClaimAsync(new TareaClaimRequest(PrintQueue.Cola, _time.GetUtcNow(), TimeSpan.FromSeconds(30), 1)));

        Assert.Equal(0, await _queue.RunOnceAsync());
        Assert.Equal(PrintJobState.Printing, (await _queue.FindAsync("B001-1"))!.State);
        _time.Advance(TimeSpan.FromSeconds(30));
        await _queue.RunOnceAsync();

        Assert.Equal(0, Caja.Attempts);
        Assert.Contains("El programa se cerró", (await _queue.FindAsync("B001-1"))!.Mensaje, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_WaitedTooLong_ExpiresAndCanStillBeAskedFor()
    {
        await _queue.EnqueueAsync(Job("B001-1"));
        _time.Advance(TimeSpan.FromHours(13));

        await DrainAsync();

        Assert.Equal(0, Caja.Attempts);
        Assert.Contains("Esperó demasiado", (await _queue.FindAsync("B001-1"))!.Mensaje, StringComparison.Ordinal);
        Assert.True(await _queue.ReprintAsync("B001-1"));
        await DrainAsync();
        Assert.Equal(["REIMPRESIÓN B001-1"], Caja.Printed);
    }

    [Fact]
    public async Task Reprint_DoubtfulPressedTwice_ComesOutOnceAndMarked()
    {
        Caja.Then(Cortada);
        await _queue.EnqueueAsync(Job("B001-1"));
        await DrainAsync();

        Assert.True(await _queue.ReprintAsync("B001-1"));
        await DrainAsync();
        await _queue.ReprintAsync("B001-1#2");

        Assert.Equal(["REIMPRESIÓN B001-1"], Caja.Printed);
        Assert.Empty(await _queue.ListAsync(state: PrintJobState.Doubtful));
        Assert.Equal("Se reimprimió como B001-1#2.", (await _queue.FindAsync("B001-1"))!.Mensaje);
    }

    [Fact]
    public async Task Reprint_Finished_ComesOutAsOftenAsAsked()
    {
        await _queue.EnqueueAsync(Job("B001-1"));
        Assert.False(await _queue.ReprintAsync("B001-1"));
        await DrainAsync();

        Assert.True(await _queue.ReprintAsync("B001-1"));
        Assert.True(await _queue.ReprintAsync("B001-1"));
        Assert.False(await _queue.ReprintAsync("B001-7"));
        await DrainAsync();

        Assert.Equal(["B001-1", "REIMPRESIÓN B001-1", "REIMPRESIÓN B001-1"], Caja.Printed);
    }

    [Fact]
    public async Task Reprint_JobWithoutACopyOfItsOwn_GetsTheMarkAbove()
    {
        await _queue.EnqueueAsync(new PrintJob("B001-1", "caja", "contenido"u8.ToArray()));
        await DrainAsync();

        await _queue.ReprintAsync("B001-1");
        await DrainAsync();

        Assert.Contains("*** REIMPRESION ***\n", Caja.Printed[1], StringComparison.Ordinal);
        Assert.EndsWith("contenido", Caja.Printed[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discard_WaitingOrDoubtful_TakesItOff()
    {
        Caja.Then(Cortada).Then(SinPapel);
        await _queue.EnqueueAsync(Job("dudosa"));
        await _queue.EnqueueAsync(Job("espera"));
        await _queue.RunOnceAsync();
        await _queue.RunOnceAsync();

        Assert.True(await _queue.DiscardAsync("dudosa", "Salió bien."));
        Assert.True(await _queue.DiscardAsync("espera", "Nadie la quiere."));
        Assert.False(await _queue.DiscardAsync("espera", "Otra vez."));

        await DrainAsync(TimeSpan.FromHours(1));
        Assert.Empty(Caja.Printed);
        Assert.Equal("Salió bien.", (await _queue.FindAsync("dudosa"))!.Mensaje);
    }

    [Fact]
    public async Task Run_OnePrinterIsStuck_TheOtherGoesOn()
    {
        var stuck = new TaskCompletionSource<PrintDelivery>();
        Caja.Then(_ => stuck.Task);
        using var stop = new CancellationTokenSource();
        Task run = _queue.RunAsync(stop.Token);

        await _queue.EnqueueAsync(Job("B001-1"));
        await _queue.EnqueueAsync(Job("C1", "cocina"));

        await Patience.UntilAsync(() => _printers["tcp://cocina"].Printed.Count == 1);
        stuck.SetResult(PrintDelivery.Printed);
        await Patience.UntilAsync(() => Caja.Printed.Count == 1);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task Run_StoppedBeforeTheFirstByte_PrintsAtTheNextStart()
    {
        Caja.Then(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return PrintDelivery.Printed;
        });
        using var stop = new CancellationTokenSource();
        Task run = _queue.RunAsync(stop.Token);
        await _queue.EnqueueAsync(Job("B001-1"));
        await Patience.UntilAsync(() => Caja.Attempts == 1);
        await stop.CancelAsync();
        await run;

        using PrintQueue next = Queue(_store);
        await next.RunOnceAsync();

        Assert.Equal(["B001-1"], Caja.Printed);
    }

    [Fact]
    public async Task UsePrinters_WhileItRuns_PrintsOnTheNewOne()
    {
        using var stop = new CancellationTokenSource();
        Task run = _queue.RunAsync(stop.Token);

        _queue.UsePrinters([new PrinterSettings { Nombre = "caja", Direccion = "tcp://cocina" }]);
        await _queue.EnqueueAsync(Job("B001-1"));

        await Patience.UntilAsync(() => _printers["tcp://cocina"].Printed.Count == 1);
        Assert.Equal(["caja"], _queue.Impresoras);
        Assert.Equal(PrintQueueStatus.UnknownPrinter, (await _queue.EnqueueAsync(Job("C1", "cocina"))).Status);
        await stop.CancelAsync();
        await run;
        Assert.Throws<ArgumentException>(() => _queue.UsePrinters([new PrinterSettings { Nombre = "x", Direccion = "nada" }]));
    }

    [Fact]
    public async Task Refresh_Asked_TellsAndRemembers()
    {
        Caja.State = PrinterState.CoverOpen;

        Assert.Equal(PrinterState.CoverOpen, await _queue.RefreshAsync("Caja"));

        PrinterReport report = (await _queue.GetPrintersAsync())[0];
        Assert.Equal((PrinterState.CoverOpen, "No puede imprimir: tapa abierta. Cierre la tapa."), (report.State, report.Mensaje));
        Assert.Equal([PrintEventKind.StateChanged], _oido.Kinds);
        Assert.Equal(PrinterState.Unknown, await _queue.RefreshAsync("nadie"));
    }

    [Fact]
    public async Task Observers_OneThatThrows_ChangesNothing()
    {
        _oido.Throws = true;
        await _queue.EnqueueAsync(Job("B001-1"));

        await DrainAsync();

        Assert.Equal(["B001-1"], Caja.Printed);
        Assert.Contains(_log.Lines, static line => line.Contains("observador", StringComparison.Ordinal));
    }

    private static PrintJob Job(string clave, string impresora = "caja") =>
        new(clave, impresora, Encoding.UTF8.GetBytes(clave)) { Titulo = $"Boleta {clave}", Reimpresion = Encoding.UTF8.GetBytes($"REIMPRESIÓN {clave}") };

    /// <summary>Prints until nothing is due any more, though time passes.</summary>
    private async Task DrainAsync(TimeSpan? longest = null)
    {
        for (DateTimeOffset end = _time.GetUtcNow() + (longest ?? TimeSpan.Zero); await _queue.RunOnceAsync() > 0 || _time.GetUtcNow() < end;)
        {
            _time.Advance(longest is null ? TimeSpan.Zero : TimeSpan.FromSeconds(20));
        }
    }

    private PrintQueue Queue(IColaStore store)
    {
        var options = new PrintingOptions { Capacity = 3 };
        options.Printers.Add(new PrinterSettings { Nombre = "caja", Direccion = "memory:" });
        options.Printers.Add(new PrinterSettings { Nombre = "cocina", Direccion = "tcp://cocina" });
        return new PrintQueue(store, options) { Clock = _time, Logger = _log.CreateLogger("print"), Observers = [_oido], Open = (uri, _) => _printers[uri.Value] };
    }

    private sealed class Oido : IPrintObserver
    {
        private readonly List<PrintEvent> _events = [];

        public bool Throws { get; set; }

        public IReadOnlyList<PrintEventKind> Kinds
        {
            get
            {
                lock (_events)
                {
                    return [.. _events.Select(static one => one.Kind)];
                }
            }
        }

        public ValueTask OnEventAsync(PrintEvent printEvent, CancellationToken cancellationToken = default)
        {
            lock (_events)
            {
                _events.Add(printEvent);
            }

            return Throws ? throw new InvalidOperationException("El observador falló.") : ValueTask.CompletedTask;
        }
    }
}
